// The two forests that judge blocks, and what their scores mean: models/html-body/model.tsv.
//
// A table in the manner of base/table.h with the columns part, splits and values. Features go by their names,
// so that a model for other features than these is refused.
// Thread-safety: const after reading.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "forest/forest.h"

namespace diurna::html {

class BodyModel {
 public:
  // Errors: kModelBroken, with the byte of the row.
  static Result<BodyModel> parse(std::string_view bytes);

  // That each block belongs to the article, in 255ths: by itself, and in its context.
  std::vector<std::uint8_t> first_chances(const forest::FeatureTable& features) const;
  std::vector<std::uint8_t> second_chances(const forest::FeatureTable& context) const;
  // The chance from which a block is kept.
  std::uint8_t threshold() const { return threshold_; }

 private:
  static constexpr std::size_t kSteps = 255;
  std::vector<std::uint8_t> chances(const forest::Forest& forest, const forest::FeatureTable& table) const;

  forest::Forest first_;
  forest::Forest second_;
  std::array<std::int32_t, kSteps> steps_{};  // a chance is the number of steps that a score has reached
  std::uint8_t threshold_ = 0;
};

}  // namespace diurna::html
