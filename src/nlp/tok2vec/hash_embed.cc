#include "nlp/tok2vec/hash_embed.h"

#include <bit>
#include <limits>

#include "base/check.h"

namespace diurna::nlp {
namespace {

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33;
  value *= 0xc4ceb9fe1a85ec53ULL;
  return value ^ value >> 33;
}

}  // namespace

std::array<std::uint32_t, 4> hash_of_id(std::uint64_t id, std::uint32_t seed) {
  constexpr std::uint64_t kKeyBytes = 8;
  const std::uint64_t start = seed ^ kKeyBytes;
  std::uint64_t low = std::rotl(id * 0x87c37b91114253d5ULL, 31) * 0x4cf5ad432745937fULL;
  low = (low ^ start) + start;
  const std::uint64_t first = mixed(low);
  const std::uint64_t second = mixed(start + low);
  const std::uint64_t both = first + second;
  const std::uint64_t last = second + both;
  return {static_cast<std::uint32_t>(both), static_cast<std::uint32_t>(both >> 32),
          static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(last >> 32)};
}

HashEmbed::HashEmbed(std::span<const float> table, std::size_t width, std::uint32_t seed)
    : table_(table), rows_(static_cast<std::uint32_t>(table.size() / width)), width_(width), seed_(seed) {
  CHECK(!table.empty() && table.size() % width == 0, "the table does not have this shape");
  CHECK(table.size() / width <= std::numeric_limits<std::uint32_t>::max(),
        "a table has at most 2^32 - 1 rows");
}

void HashEmbed::embed(std::uint64_t id, const Kernels& kernels, float* out) const {
  const std::array<std::uint32_t, 4> hash = hash_of_id(id, seed_);
  const float* sources[4];
  for (std::size_t i = 0; i < hash.size(); ++i) sources[i] = table_.data() + (hash[i] % rows_) * width_;
  kernels.sum(sources, hash.size(), width_, out);
}

}  // namespace diurna::nlp
