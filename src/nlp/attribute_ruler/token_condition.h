// One condition of a token pattern on one attribute of a token.
//
// The attributes are those of spaCy's Matcher that a model file can name and that follow from the token
// alone. Values are string ids, numbers or 0/1, as spaCy compares them. An empty morphology has the value
// 0, whether it was never set or set to nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "doc/tokens.h"
#include "nlp/attribute_ruler/pattern_regex.h"

namespace diurna::nlp {

enum class TokenAttribute : std::uint8_t {
  kOrth,
  kLower,
  kNorm,
  kShape,
  kLength,
  kTag,
  kPos,
  kMorph,
  kLemma,
  kDep,
  kEntityType,
  kSpacy,
  kSentenceStart,
  kIsAlpha,
  kIsAscii,
  kIsDigit,
  kIsLower,
  kIsPunct,
  kIsSpace,
  kIsTitle,
  kIsUpper,
};

// The attribute that a pattern calls `name`, in any case; nothing if there is none.
std::optional<TokenAttribute> token_attribute_named(std::string_view name);

// The value of `attribute` at token `i`; 0 where no component has written the attribute yet.
text::StringId value_of(const doc::Tokens& tokens, std::uint32_t i, TokenAttribute attribute);

struct TokenCondition {
  enum class Kind : std::uint8_t { kIn, kNotIn, kRegex };

  bool holds(const doc::Tokens& tokens, std::uint32_t i, PatternRegexScratch& scratch) const;

  TokenAttribute attribute = TokenAttribute::kOrth;
  Kind kind = Kind::kIn;
  std::vector<text::StringId> values;         // sorted, without repeats
  std::shared_ptr<const PatternRegex> regex;  // of kRegex only
};

}  // namespace diurna::nlp
