#include "ingest/source.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "ingest/byte_source.h"
#include "ingest/folder_walk.h"
#include "ingest/input.h"
#include "ingest/item_reader.h"

namespace diurna::ingest {

struct Source::Impl {
  Limits limits;
  std::string name;
  std::unique_ptr<ByteSource> bytes;  // of a file that is not yet looked into
  std::optional<FolderWalk> folder;
  std::unique_ptr<ItemReader> reader;
  Progress done;          // of what was read before the reader at hand
  bool has_file = false;  // in the folder

  std::optional<Result<Item>> next();
  std::optional<Status> open_next();
  std::optional<Status> look_into(std::unique_ptr<ByteSource> found, const std::string& file);
};

std::optional<Result<Item>> Source::Impl::next() {
  for (;;) {
    if (reader) {
      if (auto item = reader->next()) return item;
      done.bytes += reader->reached();
      done.skipped += reader->skipped();
      reader.reset();
    }
    if (!bytes && !folder) return std::nullopt;
    if (auto failure = open_next()) return *failure;
  }
}

// Sets the reader, or ends the walk, or says what is wrong with the next file.
std::optional<Status> Source::Impl::open_next() {
  if (bytes) return look_into(std::move(bytes), name);
  const std::optional<Result<std::string>> path = folder->next();
  if (!path) {
    folder.reset();
    if (has_file) return std::nullopt;
    return Status(ErrorCode::kNotFound, "no file in this folder", name);
  }
  has_file = true;
  if (!*path) return path->error();
  auto found = open_bytes(**path);
  if (!found) return found.error();
  return look_into(std::move(*found), **path);
}

std::optional<Status> Source::Impl::look_into(std::unique_ptr<ByteSource> found, const std::string& file) {
  auto opened = open_input(std::move(found), file, limits);
  if (!opened) return opened.error();
  reader = std::move(*opened);
  return std::nullopt;
}

Source::Source(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Source::Source(Source&&) noexcept = default;
Source& Source::operator=(Source&&) noexcept = default;
Source::~Source() = default;

Result<Source> Source::open(const std::string& name, const Limits& limits) {
  auto impl = std::make_unique<Impl>();
  impl->limits = limits;
  impl->name = name;
  std::error_code ignored;
  if (name != "-" && std::filesystem::is_directory(name, ignored)) {
    impl->folder.emplace(name);
  } else {
    auto bytes = open_bytes(name);
    if (!bytes) return bytes.error();
    impl->bytes = std::move(*bytes);
  }
  return Source(std::move(impl));
}

std::optional<Result<Item>> Source::next() {
  std::optional<Result<Item>> item = impl_->next();
  if (item) ++(*item ? impl_->done.items : impl_->done.failures);
  return item;
}

Source::Progress Source::progress() const {
  Progress progress = impl_->done;
  if (impl_->reader) {
    progress.bytes += impl_->reader->reached();
    progress.skipped += impl_->reader->skipped();
  }
  return progress;
}

}  // namespace diurna::ingest
