#include "nlp/image/probing.h"

#include <algorithm>
#include <numeric>

#include "base/check.h"

namespace diurna::nlp {
namespace {

constexpr std::uint32_t kMinBits = 3;
constexpr std::uint32_t kMaxBits = 32;

}  // namespace

Probing Probing::for_count(std::size_t count) {
  CHECK(count < std::size_t{1} << 31, "a table of 2^31 entries");
  std::uint32_t bits = kMinBits;
  while (count * 10 > (std::size_t{7} << bits)) ++bits;
  return {bits, 0};
}

std::vector<std::uint32_t> Probing::place(std::span<const std::uint64_t> hashes) {
  // In the order of their first slots, entries displace one another least.
  std::vector<std::uint32_t> order(hashes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return first_slot(hashes[a]) < first_slot(hashes[b]);
  });

  std::vector<std::uint32_t> slots(slot_count(), 0);
  for (const std::uint32_t index : order) {
    std::size_t slot = first_slot(hashes[index]);
    std::uint32_t steps = 1;
    for (; slots[slot] != 0; slot = next_slot(slot)) ++steps;
    slots[slot] = index + 1;
    longest_probe_ = std::max(longest_probe_, steps);
  }
  return slots;
}

void Probing::write(ImageWriter& writer) const {
  writer.u32(bits_);
  writer.u32(longest_probe_);
}

Probing Probing::read(ImageReader& reader) {
  const Probing nothing(kMinBits, 0);
  const std::uint32_t bits = reader.u32();
  if (reader.ok() && (bits < kMinBits || bits > kMaxBits)) {
    reader.fail("a hash table whose number of slots makes no sense");
  }
  const std::uint32_t longest_probe = reader.u32();
  if (!reader.ok()) return nothing;
  const Probing probing(bits, longest_probe);
  if (longest_probe <= probing.slot_count()) return probing;
  reader.fail("a hash table that is probed for longer than it is");
  return nothing;
}

}  // namespace diurna::nlp
