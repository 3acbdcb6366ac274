// Blocks that are known by the words they open with: links to other articles, notes of correction, captions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::article {

enum class OpeningMatch : std::uint8_t {
  kLabel,    // the words, in any case, then a colon, bar, dash or arrow
  kOpening,  // exactly the words, and something after them
  kLine,     // nothing but the words, in any case
};

class Openings {
 public:
  // The table data/`name`. Errors: kBadData, kNotFound, kUnreadable.
  static Result<Openings> open(const std::string& data_folder, const std::string& name);

  // `line` is trimmed text. Brackets, bullets and arrows before the words do not count; quotation
  // marks do: someone may be saying them.
  bool match(std::string_view line) const;

 private:
  struct Pattern {
    OpeningMatch match;
    std::string words;  // lower-cased unless match is kOpening
  };
  std::vector<Pattern> patterns_;
  std::size_t longest_ = 0;  // bytes of the longest pattern
};

}  // namespace diurna::article
