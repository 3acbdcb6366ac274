#include "nlp/image/string_list.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

#include "base/check.h"

namespace diurna::nlp {

void StringList::write(ImageWriter& writer, std::span<const std::string_view> strings) {
  std::vector<std::uint32_t> begins = {0};
  std::vector<std::uint8_t> bytes;
  for (const std::string_view string : strings) {
    bytes.insert(bytes.end(), string.begin(), string.end());
    CHECK(bytes.size() <= std::numeric_limits<std::uint32_t>::max(), "a list of strings of 4 GiB or more");
    begins.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  writer.array<std::uint32_t>(begins);
  writer.array<std::uint8_t>(bytes);
}

void StringList::write(ImageWriter& writer, std::span<const std::string> strings) {
  const std::vector<std::string_view> views(strings.begin(), strings.end());
  write(writer, views);
}

StringList StringList::read(ImageReader& reader) {
  StringList list;
  list.begins_ = reader.array<std::uint32_t>();
  list.bytes_ = reader.array<std::uint8_t>();
  if (!reader.ok()) return {};
  const std::span<const std::uint32_t> begins = list.begins_;
  if (begins.empty() || begins.front() != 0 || begins.back() != list.bytes_.size()) {
    reader.fail("a list of strings that does not end where its bytes do");
    return {};
  }
  // Rising from 0 to the number of bytes, each is a place in them.
  const auto falls = std::adjacent_find(begins.begin(), begins.end(), std::greater<>());
  if (falls != begins.end()) {
    reader.fail_at(begins, static_cast<std::size_t>(falls - begins.begin()) + 1,
                   "a string that ends before it begins");
    return {};
  }
  return list;
}

}  // namespace diurna::nlp
