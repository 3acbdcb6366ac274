#include "nlp/image/string_set.h"

#include <algorithm>

#include "base/xxh64.h"

namespace diurna::nlp {

std::vector<std::string_view> StringSet::in_order(std::vector<std::string_view> strings) {
  std::sort(strings.begin(), strings.end());
  strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
  return strings;
}

void StringSet::write(ImageWriter& writer, std::vector<std::string_view> strings) {
  strings = in_order(std::move(strings));
  std::vector<std::uint64_t> hashes;
  for (const std::string_view string : strings) hashes.push_back(base::xxh64(string));
  Probing probing = Probing::for_count(strings.size());
  const std::vector<std::uint32_t> slots = probing.place(hashes);
  probing.write(writer);
  writer.array<std::uint32_t>(slots);
  StringList::write(writer, strings);
}

StringSet StringSet::read(ImageReader& reader) {
  StringSet set;
  set.probing_ = Probing::read(reader);
  set.slots_ = reader.array<std::uint32_t>();
  set.strings_ = StringList::read(reader);
  if (!reader.ok()) return {};
  if (set.slots_.size() != set.probing_.slot_count()) {
    reader.fail("a hash table whose arrays are not as long as it says");
    return {};
  }
  const auto greatest = std::max_element(set.slots_.begin(), set.slots_.end());
  if (*greatest > set.strings_.size()) {
    reader.fail_at(set.slots_, static_cast<std::size_t>(greatest - set.slots_.begin()),
                   "a slot that leads to no string");
    return {};
  }
  return set;
}

std::optional<std::uint32_t> StringSet::index_of(std::string_view string) const {
  std::size_t slot = probing_.first_slot(base::xxh64(string));
  for (std::uint32_t left = probing_.longest_probe(); left > 0; --left) {
    const std::uint32_t found = slots_[slot];
    if (found == 0) return std::nullopt;
    if (strings_[found - 1] == string) return found - 1;
    slot = probing_.next_slot(slot);
  }
  return std::nullopt;
}

}  // namespace diurna::nlp
