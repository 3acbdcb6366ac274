#include "nlp/image/string_map.h"

#include <algorithm>
#include <vector>

namespace diurna::nlp {

void StringMap::write(ImageWriter& writer, std::span<const Entry> entries) {
  std::vector<std::string_view> keys;
  for (const Entry& entry : entries) keys.push_back(entry.first);
  keys = StringSet::in_order(std::move(keys));
  std::vector<std::uint32_t> values(keys.size());
  for (const auto& [key, value] : entries) {
    const auto found = std::lower_bound(keys.begin(), keys.end(), key);
    values[static_cast<std::size_t>(found - keys.begin())] = value;
  }
  StringSet::write(writer, std::move(keys));
  writer.array<std::uint32_t>(values);
}

StringMap StringMap::read(ImageReader& reader, std::uint64_t value_limit) {
  StringMap map;
  map.keys_ = StringSet::read(reader);
  map.values_ = reader.array<std::uint32_t>();
  if (!reader.ok()) return {};
  if (map.values_.size() != map.keys_.size()) {
    reader.fail("a map with another number of values than of keys");
    return {};
  }
  const auto greatest = std::max_element(map.values_.begin(), map.values_.end());
  if (greatest != map.values_.end() && *greatest >= value_limit) {
    reader.fail_at(map.values_, static_cast<std::size_t>(greatest - map.values_.begin()),
                   "a value that is out of range");
    return {};
  }
  return map;
}

}  // namespace diurna::nlp
