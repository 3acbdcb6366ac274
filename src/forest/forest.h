// Boosted oblivious trees over features from 0 to 255: a score for each row, in integers.
//
// An oblivious tree asks the same question of all nodes of a level, so that its answers are the bits of a
// leaf's number (Prokhorenkova et al., CatBoost: unbiased boosting with categorical features, 2018): a
// compiler answers for sixteen rows at once, and the same bytes give the same scores everywhere.
// Thread-safety: const once built.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "forest/feature_table.h"

namespace diurna::forest {

inline constexpr std::size_t kTreeDepth = 6;
inline constexpr std::size_t kTreeLeaves = std::size_t{1} << kTreeDepth;

// Whether a feature is above a border.
struct Split {
  std::uint16_t feature = 0;
  std::uint8_t border = 255;  // no feature is above 255: a level without a question
};

struct DecisionTree {
  std::array<Split, kTreeDepth> splits;          // the first is the lowest bit of the leaf's number
  std::array<std::int16_t, kTreeLeaves> leaves;  // in 4096ths of a logit
};

class Forest {
 public:
  void set_bias(std::int32_t bias) { bias_ = bias; }
  void add(const DecisionTree& tree) { trees_.push_back(tree); }
  std::size_t size() const { return trees_.size(); }

  // One score for each row. Precondition: the table has every feature that a tree asks for.
  std::vector<std::int32_t> scores(const FeatureTable& table) const;

 private:
  std::int32_t bias_ = 0;
  std::vector<DecisionTree> trees_;
};

}  // namespace diurna::forest
