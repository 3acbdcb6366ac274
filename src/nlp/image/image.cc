#include "nlp/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <optional>

#include "base/mapped_file.h"
#include "base/xxh64.h"

namespace diurna::nlp {

namespace format = image_format;

namespace {

// Memory that begins where a section may begin.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes)
      : begin_(static_cast<char*>(::operator new(bytes.size() + 1, kAlignment))), size_(bytes.size()) {
    bytes.copy(begin_, bytes.size());
  }
  AlignedBytes(const AlignedBytes&) = delete;
  AlignedBytes& operator=(const AlignedBytes&) = delete;
  ~AlignedBytes() { ::operator delete(begin_, kAlignment); }

  std::string_view view() const { return {begin_, size_}; }

 private:
  static constexpr std::align_val_t kAlignment{format::kAlignment};
  char* begin_;
  std::size_t size_;
};

// Reads the head of an image, from its first byte on.
class ContainerCheck {
 public:
  ContainerCheck(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  Result<std::vector<ImageSection>> sections();

 private:
  using Failure = std::optional<Status>;

  Failure check_format() const;
  Failure check_header() const;
  Failure check_table() const;
  // `end` is where the section before, or the table, ends.
  Failure check_entry(std::uint64_t at, const ImageSection& section, std::uint64_t end) const;
  Failure check_contents(std::uint64_t at, const ImageSection& section) const;
  Failure check_padding(std::uint64_t begin, std::uint64_t end) const;
  ImageSection entry(std::uint64_t at) const;

  template <typename T>
  T load(std::uint64_t at) const {
    return format::load<T>(bytes_.data() + at);
  }
  std::uint32_t section_count() const { return load<std::uint32_t>(format::kSectionCountAt); }
  std::uint64_t table_size() const { return section_count() * format::kEntrySize; }
  Status broken(std::uint64_t at, std::string message) const {
    return {ErrorCode::kModelBroken, std::move(message), path_, at};
  }

  std::string_view bytes_;
  const std::string& path_;
};

ContainerCheck::Failure ContainerCheck::check_format() const {
  if (!bytes_.starts_with(format::kMagic)) return broken(0, "not a model image");
  if (bytes_.size() < format::kHeaderSize) return broken(bytes_.size(), "the file ends inside its header");
  const auto version = load<std::uint32_t>(format::kVersionAt);
  if (version >= format::kOldestVersion && version <= format::kVersion) return std::nullopt;
  const std::string known = format::kOldestVersion == format::kVersion
                                ? fmt::format("format {}", format::kVersion)
                                : fmt::format("formats {} to {}", format::kOldestVersion, format::kVersion);
  return broken(format::kVersionAt, fmt::format("made for format {}; this program reads {}", version, known));
}

ContainerCheck::Failure ContainerCheck::check_header() const {
  if (base::xxh64(bytes_.substr(0, format::kHeaderChecksumAt)) !=
      load<std::uint64_t>(format::kHeaderChecksumAt)) {
    return broken(format::kHeaderChecksumAt, "the header is damaged: its checksum differs");
  }
  const auto size = load<std::uint64_t>(format::kFileSizeAt);
  if (size != bytes_.size()) {
    return broken(std::min<std::uint64_t>(size, bytes_.size()),
                  fmt::format("the file has {} bytes where its header says {}", bytes_.size(), size));
  }
  return std::nullopt;
}

ContainerCheck::Failure ContainerCheck::check_table() const {
  if (section_count() > format::kMaxSections || table_size() > bytes_.size() - format::kHeaderSize) {
    return broken(format::kSectionCountAt, fmt::format("a table of {} sections", section_count()));
  }
  if (base::xxh64(bytes_.substr(format::kHeaderSize, table_size())) !=
      load<std::uint64_t>(format::kTableChecksumAt)) {
    return broken(format::kHeaderSize, "the table of sections is damaged: its checksum differs");
  }
  return std::nullopt;
}

ImageSection ContainerCheck::entry(std::uint64_t at) const {
  std::string_view name = bytes_.substr(at, format::kNameSize);
  name = name.substr(0, name.find('\0'));
  return {name, load<std::uint64_t>(at + format::kOffsetAt), load<std::uint64_t>(at + format::kSizeAt),
          load<std::uint64_t>(at + format::kChecksumAt)};
}

ContainerCheck::Failure ContainerCheck::check_entry(std::uint64_t at, const ImageSection& section,
                                                    std::uint64_t end) const {
  if (!format::is_section_name(section.name)) return broken(at, "a section without a printable name");
  // Sections follow one another without gaps, so that none overlaps another and no byte is outside.
  if (section.offset != format::align_up(end)) {
    return broken(at + format::kOffsetAt,
                  fmt::format("section {} begins at byte {} where the one before ends at {}", section.name,
                              section.offset, end));
  }
  if (section.offset > bytes_.size() || section.size > bytes_.size() - section.offset) {
    return broken(at + format::kSizeAt, fmt::format("section {} of {} bytes goes on behind the file's end",
                                                    section.name, section.size));
  }
  return std::nullopt;
}

ContainerCheck::Failure ContainerCheck::check_contents(std::uint64_t at, const ImageSection& section) const {
  if (base::xxh64(bytes_.substr(section.offset, section.size)) == section.checksum) return std::nullopt;
  return broken(section.offset,
                fmt::format("section {} is damaged: its checksum differs from that at byte {}", section.name,
                            at + format::kChecksumAt));
}

ContainerCheck::Failure ContainerCheck::check_padding(std::uint64_t begin, std::uint64_t end) const {
  const std::size_t found = bytes_.substr(begin, end - begin).find_first_not_of('\0');
  if (found == std::string_view::npos) return std::nullopt;
  return broken(begin + found, "a byte between two sections is not zero");
}

Result<std::vector<ImageSection>> ContainerCheck::sections() {
  if (Failure failure = check_format()) return *failure;
  if (Failure failure = check_header()) return *failure;
  if (Failure failure = check_table()) return *failure;

  std::vector<ImageSection> sections;
  std::uint64_t end = format::kHeaderSize + table_size();
  for (std::uint32_t i = 0; i < section_count(); ++i) {
    const std::uint64_t at = format::kHeaderSize + i * format::kEntrySize;
    const ImageSection section = entry(at);
    if (Failure failure = check_entry(at, section, end)) return *failure;
    if (Failure failure = check_padding(end, section.offset)) return *failure;
    if (Failure failure = check_contents(at, section)) return *failure;
    const bool is_known = std::any_of(sections.begin(), sections.end(),
                                      [&](const ImageSection& other) { return other.name == section.name; });
    if (is_known) return broken(at, fmt::format("two sections named {}", section.name));
    sections.push_back(section);
    end = section.offset + section.size;
  }
  if (bytes_.size() != format::align_up(end)) return broken(end, "bytes behind the last section");
  if (Failure failure = check_padding(end, bytes_.size())) return *failure;
  return sections;
}

}  // namespace

struct Image::Contents {
  Contents(std::string name, base::MappedFile file) : path(std::move(name)), mapped(std::move(file)) {}
  Contents(std::string name, std::string_view bytes) : path(std::move(name)) { copied.emplace(bytes); }

  std::string_view bytes() const { return mapped ? mapped->bytes() : copied->view(); }

  std::string path;
  std::optional<base::MappedFile> mapped;
  std::optional<AlignedBytes> copied;
  std::vector<ImageSection> sections;
};

Result<Image> Image::open(const std::string& path) {
  Result<base::MappedFile> file = base::MappedFile::open(path);
  if (file) return checked(std::make_shared<Contents>(path, *std::move(file)));
  const Status& cause = file.error();
  switch (cause.code()) {
    case ErrorCode::kNotFound:
      return Status(ErrorCode::kModelMissing, cause.message(), path);
    case ErrorCode::kEmpty:
      return Status(ErrorCode::kModelBroken, cause.message(), path, 0);
    default:
      return cause;
  }
}

Result<Image> Image::from_bytes(std::string_view bytes, std::string path) {
  return checked(std::make_shared<Contents>(std::move(path), bytes));
}

Result<Image> Image::checked(std::shared_ptr<Contents> contents) {
  Result<std::vector<ImageSection>> sections = ContainerCheck(contents->bytes(), contents->path).sections();
  if (!sections) return sections.error();
  contents->sections = *std::move(sections);
  return Image(std::move(contents));
}

const ImageSection* Image::find(std::string_view name) const {
  const auto found = std::find_if(contents_->sections.begin(), contents_->sections.end(),
                                  [&](const ImageSection& section) { return section.name == name; });
  return found == contents_->sections.end() ? nullptr : &*found;
}

Result<ImageReader> Image::section(std::string_view name) const {
  const ImageSection* const found = find(name);
  if (found == nullptr) {
    return Status(ErrorCode::kModelMissing, fmt::format("the image has no section {}", name), path());
  }
  return ImageReader(path(), found->name, contents_->bytes().substr(found->offset, found->size),
                     found->offset);
}

const std::vector<ImageSection>& Image::sections() const {
  return contents_->sections;
}

const std::string& Image::path() const {
  return contents_->path;
}

}  // namespace diurna::nlp
