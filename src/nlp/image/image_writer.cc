#include "nlp/image/image_writer.h"

#include <algorithm>
#include <limits>

#include "base/check.h"
#include "base/xxh64.h"

namespace diurna::nlp {

namespace format = image_format;

void ImageWriter::begin_section(std::string_view name) {
  CHECK(is_section_name(name), "a section is named by 1 to 40 printable ASCII characters");
  CHECK(std::none_of(sections_.begin(), sections_.end(),
                     [&](const Section& section) { return section.name == name; }),
        "two sections of one name");
  CHECK(sections_.size() < format::kMaxSections, "too many sections");
  end_section();
  sections_.push_back({std::string(name), body_.size(), 0});
}

void ImageWriter::u32(std::uint32_t value) {
  append(&value, sizeof value);
}

void ImageWriter::u64(std::uint64_t value) {
  append(&value, sizeof value);
}

void ImageWriter::f32(float value) {
  append(&value, sizeof value);
}

void ImageWriter::flag(bool value) {
  const std::uint8_t byte = value ? 1 : 0;
  append(&byte, sizeof byte);
}

void ImageWriter::string(std::string_view value) {
  CHECK(value.size() <= std::numeric_limits<std::uint32_t>::max(), "a string of 4 GiB or more");
  u32(static_cast<std::uint32_t>(value.size()));
  append(value.data(), value.size());
}

void ImageWriter::append(const void* bytes, std::size_t size) {
  CHECK(!sections_.empty(), "values belong to a section");
  if (size > 0) body_.append(static_cast<const char*>(bytes), size);
}

void ImageWriter::append_array(const void* elements, std::uint64_t count, std::size_t size) {
  u64(count);
  pad();
  append(elements, size);
}

void ImageWriter::pad() {
  body_.resize(format::align_up(body_.size()), '\0');
}

void ImageWriter::end_section() {
  if (sections_.empty()) return;
  sections_.back().size = body_.size() - sections_.back().begin;
  pad();
}

std::string ImageWriter::finish() && {
  end_section();
  const std::uint64_t table_size = sections_.size() * format::kEntrySize;
  const std::uint64_t body_at = format::kHeaderSize + table_size;
  std::string head(body_at, '\0');

  char* entry = head.data() + format::kHeaderSize;
  for (const Section& section : sections_) {
    section.name.copy(entry, format::kNameSize);
    format::store(entry + format::kOffsetAt, body_at + section.begin);
    format::store(entry + format::kSizeAt, section.size);
    format::store(entry + format::kChecksumAt,
                  base::xxh64(std::string_view(body_).substr(section.begin, section.size)));
    entry += format::kEntrySize;
  }

  format::kMagic.copy(head.data(), format::kMagic.size());
  format::store(head.data() + format::kVersionAt, format::kVersion);
  format::store(head.data() + format::kSectionCountAt, static_cast<std::uint32_t>(sections_.size()));
  format::store(head.data() + format::kFileSizeAt, std::uint64_t{body_at + body_.size()});
  format::store(head.data() + format::kTableChecksumAt,
                base::xxh64(std::string_view(head).substr(format::kHeaderSize)));
  format::store(head.data() + format::kHeaderChecksumAt,
                base::xxh64(std::string_view(head).substr(0, format::kHeaderChecksumAt)));
  return std::move(body_.insert(0, head));
}

}  // namespace diurna::nlp
