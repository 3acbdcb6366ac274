#include "nlp/image/id_map.h"

#include <algorithm>
#include <vector>

namespace diurna::nlp {
namespace {

// By id, each id once, with the last of its values.
std::vector<IdMap::Entry> sorted_by_id(std::span<const IdMap::Entry> entries) {
  std::vector<IdMap::Entry> sorted(entries.begin(), entries.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const IdMap::Entry& a, const IdMap::Entry& b) { return a.first < b.first; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool is_last = i + 1 == sorted.size() || sorted[i + 1].first != sorted[i].first;
    if (is_last) sorted[kept++] = sorted[i];
  }
  sorted.resize(kept);
  return sorted;
}

// The greatest of all, without branches; most tables need no closer look.
bool all_below(std::span<const std::uint32_t> values, std::uint64_t limit) {
  std::uint32_t greatest = 0;
  for (const std::uint32_t value : values) greatest = std::max(greatest, value);
  return greatest < limit;
}

}  // namespace

void IdMap::write(ImageWriter& writer, std::span<const Entry> entries) {
  std::vector<Entry> sorted = sorted_by_id(entries);
  const bool has_zero = !sorted.empty() && sorted.front().first == kFree;
  const std::uint32_t value_of_zero = has_zero ? sorted.front().second : 0;
  if (has_zero) sorted.erase(sorted.begin());

  std::vector<std::uint64_t> hashes;
  for (const Entry& entry : sorted) hashes.push_back(entry.first);
  Probing probing = Probing::for_count(sorted.size());
  const std::vector<std::uint32_t> slots = probing.place(hashes);
  std::vector<std::uint64_t> ids(slots.size(), kFree);
  std::vector<std::uint32_t> values(slots.size(), 0);
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    if (slots[slot] == 0) continue;
    ids[slot] = sorted[slots[slot] - 1].first;
    values[slot] = sorted[slots[slot] - 1].second;
  }

  probing.write(writer);
  writer.flag(has_zero);
  writer.u32(value_of_zero);
  writer.array<std::uint64_t>(ids);
  writer.array<std::uint32_t>(values);
}

IdMap IdMap::read(ImageReader& reader, std::uint64_t value_limit) {
  IdMap map;
  map.probing_ = Probing::read(reader);
  const bool has_zero = reader.flag();
  const std::uint32_t value_of_zero = reader.u32();
  if (has_zero) map.value_of_zero_ = value_of_zero;
  map.ids_ = reader.array<std::uint64_t>();
  map.values_ = reader.array<std::uint32_t>();
  if (!reader.ok()) return {};

  if (map.ids_.size() != map.probing_.slot_count() || map.values_.size() != map.ids_.size()) {
    reader.fail("a hash table whose arrays are not as long as it says");
    return {};
  }
  if (has_zero && value_of_zero >= value_limit) reader.fail("the id 0 has a value that is out of range");
  if (!all_below(map.values_, value_limit)) {
    for (std::size_t slot = 0; slot < map.ids_.size() && reader.ok(); ++slot) {
      // A free slot has no value that a look-up could give.
      if (map.ids_[slot] == kFree || map.values_[slot] < value_limit) continue;
      reader.fail_at(map.values_, slot, "an id has a value that is out of range");
    }
  }
  return reader.ok() ? map : IdMap();
}

}  // namespace diurna::nlp
