#include "forest/forest_rows.h"

#include <algorithm>
#include <cstdlib>

namespace diurna::forest {
namespace {

constexpr std::size_t kMaxTrees = 4096;  // of a forest
constexpr std::int32_t kMaxBias = 1 << 24;

bool read_splits(std::string_view text, const Columns& columns, DecisionTree& tree) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty() || words.size() > kTreeDepth) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t sign = words[i].find('>');
    if (sign == std::string_view::npos) return false;
    const auto column = columns.find(words[i].substr(0, sign));
    if (column == columns.end() || !read_number(words[i].substr(sign + 1), tree.splits[i].border))
      return false;
    tree.splits[i].feature = column->second;
  }
  return true;
}

}  // namespace

Columns columns_of(const std::vector<std::string>& names) {
  Columns columns;
  for (const std::string& name : names) columns.emplace(name, static_cast<std::uint16_t>(columns.size()));
  return columns;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool read_tree(std::string_view splits, std::string_view leaves, const Columns& columns, Forest& forest) {
  DecisionTree tree{};
  if (forest.size() >= kMaxTrees || !read_splits(splits, columns, tree)) return false;
  const std::size_t levels = words_of(splits).size();
  if (!read_numbers(leaves, std::span<std::int16_t>(tree.leaves).first(std::size_t{1} << levels)))
    return false;
  forest.add(tree);
  return true;
}

bool read_bias(std::string_view text, Forest& forest) {
  std::int32_t bias = 0;
  if (!read_number(text, bias) || std::abs(bias) >= kMaxBias) return false;
  forest.set_bias(bias);
  return true;
}

}  // namespace diurna::forest
