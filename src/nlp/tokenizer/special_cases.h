// Forms whose tokens are written down: "don't" -> "do" "n't" with the norms "do" "not".
//
// Immutable once built. Thread-safety: a const SpecialCases may be used by many threads at once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/tokenizer/tokenizer_rules.h"
#include "nlp/vocab/vocab.h"

namespace diurna::nlp {

struct SpecialToken {
  std::uint32_t size;  // bytes
  StringId orth;
  StringId norm;
  StringId lower;
};

using SpecialCase = std::vector<SpecialToken>;

class SpecialCases {
 public:
  SpecialCases(const std::vector<TokenizerException>& exceptions, const Vocab& vocab);

  // The tokens of `form`, or null. Valid as long as this object, also when it moves.
  const SpecialCase* find(std::string_view form) const;
  // Gives back every id of a special token.
  const text::StringStore& strings() const { return strings_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>()(form); }
  };

  text::StringStore strings_;
  std::unordered_map<std::string, SpecialCase, Hash, std::equal_to<>> cases_;
  std::size_t longest_ = 0;  // bytes
};

}  // namespace diurna::nlp
