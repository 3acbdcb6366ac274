// The choice among the valid moves of a state.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace diurna::nlp {

// The highest score seen so far, the first one of equal ones, and by how much it leads.
class BestMove {
 public:
  void offer(std::uint32_t move, float score) {
    if (!move_ || score > score_) {
      if (move_) second_ = score_;
      move_ = move;
      score_ = score;
    } else if (score > second_) {
      second_ = score;
    }
  }

  std::optional<std::uint32_t> move() const { return move_; }
  float margin() const { return score_ - second_; }

 private:
  std::optional<std::uint32_t> move_;
  float score_ = 0;
  float second_ = -std::numeric_limits<float>::infinity();
};

// The best of `moves`, which ascend, by `scores`.
inline BestMove best_of(std::span<const std::uint32_t> moves, std::span<const float> scores) {
  BestMove best;
  for (const std::uint32_t move : moves) best.offer(move, scores[move]);
  return best;
}

}  // namespace diurna::nlp
