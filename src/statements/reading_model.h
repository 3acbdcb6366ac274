// The forests that judge readings: models/statements/model.tsv.
//
// A category (a lemma with its frame, a source's kind ...) reaches the forest as a byte that says how often
// its readings were statements where it was trained ("target encoding", Micci-Barreca, SIGKDD Explorations
// 2001). Thread-safety: const once parsed.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "forest/forest.h"
#include "statements/reading_features.h"

namespace diurna::statements {

class ReadingModel {
 public:
  // The model that is compiled in. Errors: kModelMissing, kModelBroken, with the byte of the row.
  static Result<ReadingModel> open();
  static Result<ReadingModel> parse(std::string_view bytes);

  // That each reading is a statement as annotators have it, in 255ths.
  std::vector<std::uint8_t> chances(const std::vector<ReadingFeatures>& readings) const;
  // Of the readings of one statement: the higher, the likelier it has the very words that annotators have.
  std::vector<std::int32_t> exactness(const std::vector<ReadingFeatures>& readings) const;
  // The chance from which a reading is taken.
  std::uint8_t threshold() const { return threshold_; }
  // How often readings of this chance are right, in steps of .01: the forest's chances are calibrated as they
  // are (models/statements/README.md).
  static double confidence(std::uint8_t chance) { return std::round(100.0 * chance / kSteps) / 100.0; }
  // Whether words of this category were met often, and never in a statement.
  bool never(Category category, std::uint32_t hash) const;

 private:
  // Open addressing: a slot is empty if its hash is 0.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint8_t value = 0;
  };
  using Slots = std::vector<Slot>;

  static constexpr std::size_t kSteps = 255;
  bool add_category(std::string_view name_and_value, std::string_view hashes);
  const Slot* find(std::size_t category, std::uint32_t hash) const;
  forest::FeatureTable encoded(const std::vector<ReadingFeatures>& readings) const;

  forest::Forest forest_;
  forest::Forest exact_;
  std::array<Slots, kCategories> slots_;
  std::array<std::size_t, kCategories> used_{};
  std::array<std::int32_t, kSteps> steps_{};
  std::uint8_t other_ = 0;
  std::uint8_t threshold_ = 0;
};

}  // namespace diurna::statements
