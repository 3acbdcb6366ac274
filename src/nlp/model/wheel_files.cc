#include "nlp/model/wheel_files.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "base/sha256.h"

namespace diurna::nlp {
namespace {

constexpr std::uint64_t kMaxBytes = 1ULL << 30;
constexpr std::int64_t kMaxEntries = 100'000;
constexpr std::string_view kConfigFile = "config.cfg";
constexpr std::string_view kMetaFile = "meta.json";

// Reads from memory and never writes back: closing it is discarding it.
struct Discarder {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct EntryCloser {
  void operator()(zip_file_t* entry) const { (void)zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, Discarder>;
using OpenEntry = std::unique_ptr<zip_file_t, EntryCloser>;
using EntryNumbers = std::map<std::string, std::uint64_t>;

Status broken(std::string message, const std::string& path) {
  return {ErrorCode::kModelBroken, std::move(message), path};
}

class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  ~ZipError() { zip_error_fini(&error_); }
  zip_error_t* get() { return &error_; }
  const char* message() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_;
};

Result<Archive> open_archive(std::string_view bytes, const std::string& path) {
  ZipError error;
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (source != nullptr) {
    Archive archive(zip_open_from_source(source, ZIP_RDONLY, error.get()));
    if (archive) return archive;
    zip_source_free(source);
  }
  return broken(fmt::format("neither a pipeline's folder nor a wheel that can be read: {}", error.message()),
                path);
}

// The names of all files whose paths lead nowhere else. Directories end with '/'.
Result<EntryNumbers> list_files(const Archive& archive, const std::string& path) {
  const std::int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > kMaxEntries) return broken(fmt::format("a wheel of {} files", count), path);
  EntryNumbers numbers;
  for (std::int64_t i = 0; i < count; ++i) {
    const auto number = static_cast<std::uint64_t>(i);
    const char* const name = zip_get_name(archive.get(), number, 0);
    if (name == nullptr || !stays_in_folder(name)) continue;
    // Which of the two another program reads is anyone's guess.
    if (!numbers.emplace(name, number).second) return broken(fmt::format("two files named {}", name), path);
  }
  return numbers;
}

// The one folder that holds a pipeline, with its '/'.
Result<std::string> find_folder(const EntryNumbers& numbers, const std::string& path) {
  std::optional<std::string> found;
  for (const auto& [name, number] : numbers) {
    const std::string folder = name.substr(0, name.rfind('/') + 1);
    if (name.substr(folder.size()) != kConfigFile) continue;
    if (!numbers.contains(folder + std::string(kMetaFile))) continue;
    if (found) return broken(fmt::format("two pipelines: in '{}' and in '{}'", *found, folder), path);
    found = folder;
  }
  if (found) return *found;
  return Status(ErrorCode::kModelMissing,
                fmt::format("no pipeline: no folder in the wheel holds {} and {}", kConfigFile, kMetaFile),
                path);
}

// Whether the entry is one that we read; its size as the archive gives it.
Result<std::uint64_t> check_entry(const Archive& archive, std::uint64_t number, const std::string& path) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  constexpr std::uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(archive.get(), number, 0, &stat) != 0 || (stat.valid & kNeeded) != kNeeded) {
    return broken("the wheel does not say how the file is stored", path);
  }
  if (stat.encryption_method != ZIP_EM_NONE) return broken("the file is encrypted", path);
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
    return broken(fmt::format("the file is compressed by method {}; wheels are deflated", stat.comp_method),
                  path);
  }
  if (stat.size > kMaxBytes) {
    return Status(ErrorCode::kTooLarge, fmt::format("a model file of more than {} bytes", kMaxBytes), path,
                  kMaxBytes);
  }
  return stat.size;
}

// All bytes, of which there must be `size`. libzip compares the checksum when it comes to the end. Memory
// grows with what is there, not with what the archive says.
Result<std::string> read_entry(const OpenEntry& entry, std::uint64_t size, const std::string& path) {
  std::string bytes;
  std::vector<char> chunk(1 << 16);
  while (true) {
    const std::int64_t got = zip_fread(entry.get(), chunk.data(), chunk.size());
    if (got < 0) {
      return broken(
          fmt::format("the wheel is damaged: {}", zip_error_strerror(zip_file_get_error(entry.get()))), path);
    }
    if (got == 0) break;
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
    if (bytes.size() > size) break;
  }
  if (bytes.size() == size) return bytes;
  return broken(fmt::format("the file is not of the {} bytes that the wheel says", size), path);
}

}  // namespace

bool stays_in_folder(std::string_view name) {
  if (name.find('\\') != std::string_view::npos || name.find('\0') != std::string_view::npos) return false;
  while (true) {
    const std::size_t slash = name.find('/');
    const std::string_view part = name.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

WheelFiles::WheelFiles(std::string path, base::MappedFile file)
    : path_(std::move(path)), file_(std::move(file)), sha256_(base::sha256_hex(file_.bytes())) {}

Result<WheelFiles> WheelFiles::open(const std::string& path) {
  Result<base::MappedFile> file = base::MappedFile::open(path);
  if (!file) {
    if (file.error().code() == ErrorCode::kUnreadable) return file.error();
    const bool is_empty = file.error().code() == ErrorCode::kEmpty;
    return Status(is_empty ? ErrorCode::kModelBroken : ErrorCode::kModelMissing, file.error().message(),
                  path);
  }
  Result<Archive> archive = open_archive(file->bytes(), path);
  if (!archive) return archive.error();
  Result<EntryNumbers> numbers = list_files(*archive, path);
  if (!numbers) return numbers.error();
  Result<std::string> folder = find_folder(*numbers, path);
  if (!folder) return folder.error();

  WheelFiles wheel(path, *std::move(file));
  wheel.folder_ = *std::move(folder);
  for (const auto& [name, number] : *numbers) {
    if (name.starts_with(wheel.folder_)) wheel.entries_.emplace(name.substr(wheel.folder_.size()), number);
  }
  return wheel;
}

Result<std::string> WheelFiles::read(const std::string& name) const {
  const std::string path = path_of(name);
  const auto found = entries_.find(name);
  if (found == entries_.end()) {
    return Status(ErrorCode::kModelMissing, fmt::format("the pipeline in the wheel has no file {}", name),
                  path);
  }
  // An archive handle is for one thread; opening one costs little, as the list of files is short.
  const Result<Archive> archive = open_archive(file_.bytes(), path_);
  if (!archive) return archive.error();
  const Result<std::uint64_t> size = check_entry(*archive, found->second, path);
  if (!size) return size.error();
  const OpenEntry entry(zip_fopen_index(archive->get(), found->second, 0));
  if (!entry) return broken(fmt::format("the wheel is damaged: {}", zip_strerror(archive->get())), path);
  return read_entry(entry, *size, path);
}

}  // namespace diurna::nlp
