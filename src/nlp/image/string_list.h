// A read-only list of strings, in a model image. Strings are bytes: nothing is known of their encoding.
//
// Thread-safety: immutable. Points into its image, which must outlive it and the views.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "nlp/image/image_reader.h"
#include "nlp/image/image_writer.h"

namespace diurna::nlp {

class StringList {
 public:
  // Empty.
  StringList() = default;

  // In this order. Precondition: less than 4 GiB together.
  static void write(ImageWriter& writer, std::span<const std::string_view> strings);
  static void write(ImageWriter& writer, std::span<const std::string> strings);
  // Errors stick to `reader`, and the list is empty.
  static StringList read(ImageReader& reader);

  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  // Precondition: index < size().
  std::string_view operator[](std::size_t index) const {
    return {reinterpret_cast<const char*>(bytes_.data()) + begins_[index],
            begins_[index + 1] - begins_[index]};
  }

 private:
  std::span<const std::uint32_t> begins_;  // of each string, and the end of the last
  std::span<const std::uint8_t> bytes_;
};

}  // namespace diurna::nlp
