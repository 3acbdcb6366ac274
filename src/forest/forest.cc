#include "forest/forest.h"

#include <algorithm>

namespace diurna::forest {
namespace {

constexpr std::size_t kBatch = 512;  // rows

// The leaf that each row falls into.
void find_leaves(const DecisionTree& tree, const FeatureTable& table, std::size_t first, std::size_t count,
                 std::uint8_t* leaves) {
  std::array<const std::uint8_t*, kTreeDepth> columns;
  std::array<std::uint8_t, kTreeDepth> borders;
  for (std::size_t level = 0; level < kTreeDepth; ++level) {
    columns[level] = table.column(tree.splits[level].feature) + first;
    borders[level] = tree.splits[level].border;
  }
  for (std::size_t i = 0; i < count; ++i) {
    unsigned leaf = 0;
    for (std::size_t level = 0; level < kTreeDepth; ++level) {
      leaf |= static_cast<unsigned>(columns[level][i] > borders[level]) << level;
    }
    leaves[i] = static_cast<std::uint8_t>(leaf);
  }
}

}  // namespace

std::vector<std::int32_t> Forest::scores(const FeatureTable& table) const {
  std::vector<std::int32_t> scores(table.rows(), bias_);
  std::array<std::uint8_t, kBatch> leaves;
  for (std::size_t first = 0; first < scores.size(); first += kBatch) {
    const std::size_t count = std::min(kBatch, scores.size() - first);
    for (const DecisionTree& tree : trees_) {
      find_leaves(tree, table, first, count, leaves.data());
      for (std::size_t i = 0; i < count; ++i) scores[first + i] += tree.leaves[leaves[i]];
    }
  }
  return scores;
}

}  // namespace diurna::forest
