// The rules of an attribute ruler as the model file holds them: token patterns and what to set.
//
// The file is a MessagePack array of {patterns: [[token...]...], attrs: {NAME: value}, index}; a token is a
// map from attribute to a plain value or to {IN: [...]}, {NOT_IN: [...]} or {REGEX: "..."}. Whatever else
// spaCy's Matcher knows (OP, FUZZY, extension attributes, comparisons) is refused by name, so that a model
// is never half-obeyed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/attribute_ruler/token_condition.h"
#include "text/string_store.h"

namespace diurna::nlp {

// All conditions must hold; none: any token.
using TokenPattern = std::vector<TokenCondition>;

struct RulePattern {
  std::uint32_t rule = 0;
  std::vector<TokenPattern> tokens;  // at least one
};

// The attributes that a rule may set.
enum class RuledField : std::uint8_t { kTag, kPos, kMorph, kLemma, kDep };
inline constexpr std::size_t kFieldCount = 5;

struct RuleAssignment {
  RuledField field;
  text::StringId value;  // 0 of an empty morphology
};

struct AttributeRule {
  std::vector<RuleAssignment> assignments;
  std::int64_t index = 0;  // of the token to set, in the match; negative: from its end
};

struct RuleFile {
  std::vector<AttributeRule> rules;   // in the order of the file: later ones win
  std::vector<RulePattern> patterns;  // rule by rule
};

// Reads `bytes`; `path` is for messages. Strings that rules set are added to `strings`.
// Errors: kModelBroken, with the byte.
Result<RuleFile> read_rules(std::string_view bytes, const std::string& path, text::StringStore& strings);

}  // namespace diurna::nlp
