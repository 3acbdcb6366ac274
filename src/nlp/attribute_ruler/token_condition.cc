#include "nlp/attribute_ruler/token_condition.h"

#include <algorithm>
#include <string>

#include "nlp/attribute_ruler/lexical_flags.h"
#include "nlp/vocab/lexeme_attributes.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

using text::StringId;

struct Name {
  std::string_view name;
  TokenAttribute attribute;
};

constexpr Name kNames[] = {
    {"ORTH", TokenAttribute::kOrth},
    {"TEXT", TokenAttribute::kOrth},
    {"LOWER", TokenAttribute::kLower},
    {"NORM", TokenAttribute::kNorm},
    {"SHAPE", TokenAttribute::kShape},
    {"LENGTH", TokenAttribute::kLength},
    {"TAG", TokenAttribute::kTag},
    {"POS", TokenAttribute::kPos},
    {"MORPH", TokenAttribute::kMorph},
    {"LEMMA", TokenAttribute::kLemma},
    {"DEP", TokenAttribute::kDep},
    {"ENT_TYPE", TokenAttribute::kEntityType},
    {"SPACY", TokenAttribute::kSpacy},
    {"SENT_START", TokenAttribute::kSentenceStart},
    {"IS_SENT_START", TokenAttribute::kSentenceStart},
    {"IS_ALPHA", TokenAttribute::kIsAlpha},
    {"IS_ASCII", TokenAttribute::kIsAscii},
    {"IS_DIGIT", TokenAttribute::kIsDigit},
    {"IS_LOWER", TokenAttribute::kIsLower},
    {"IS_PUNCT", TokenAttribute::kIsPunct},
    {"IS_SPACE", TokenAttribute::kIsSpace},
    {"IS_TITLE", TokenAttribute::kIsTitle},
    {"IS_UPPER", TokenAttribute::kIsUpper},
};

// Components that have not run yet leave their arrays shorter than the tokens.
template <typename Value>
StringId at_or_zero(const std::vector<Value>& values, std::uint32_t i) {
  return i < values.size() ? static_cast<StringId>(values[i]) : 0;
}

bool flag_of(std::string_view form, TokenAttribute attribute) {
  switch (attribute) {
    case TokenAttribute::kIsAlpha:
      return form_is_alpha(form);
    case TokenAttribute::kIsAscii:
      return form_is_ascii(form);
    case TokenAttribute::kIsDigit:
      return form_is_digit(form);
    case TokenAttribute::kIsLower:
      return form_is_lower(form);
    case TokenAttribute::kIsPunct:
      return form_is_punct(form);
    case TokenAttribute::kIsSpace:
      return form_is_space(form);
    case TokenAttribute::kIsTitle:
      return form_is_title(form);
    case TokenAttribute::kIsUpper:
      return form_is_upper(form);
    default:
      return false;
  }
}

}  // namespace

std::optional<TokenAttribute> token_attribute_named(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  const auto* found = std::find_if(std::begin(kNames), std::end(kNames),
                                   [&](const Name& entry) { return entry.name == upper; });
  if (found == std::end(kNames)) return std::nullopt;
  return found->attribute;
}

StringId value_of(const doc::Tokens& tokens, std::uint32_t i, TokenAttribute attribute) {
  switch (attribute) {
    case TokenAttribute::kOrth:
      return tokens.orth[i];
    case TokenAttribute::kLower:
      return tokens.lower[i];
    case TokenAttribute::kNorm:
      return tokens.norm[i];
    case TokenAttribute::kShape:
      return text::string_id(word_shape(tokens.form(i)));
    case TokenAttribute::kLength:
      return text::count_code_points(tokens.form(i));
    case TokenAttribute::kTag:
      return at_or_zero(tokens.tag, i);
    case TokenAttribute::kPos:
      return at_or_zero(tokens.pos, i);
    case TokenAttribute::kMorph:
      return at_or_zero(tokens.morph, i);
    case TokenAttribute::kLemma:
      return at_or_zero(tokens.lemma, i);
    case TokenAttribute::kDep:
      return at_or_zero(tokens.dep, i);
    case TokenAttribute::kEntityType:
      return at_or_zero(tokens.entity_label, i);
    case TokenAttribute::kSpacy:
      return tokens.space_after[i];
    case TokenAttribute::kSentenceStart:
      return at_or_zero(tokens.sentence_start, i);
    default:
      return flag_of(tokens.form(i), attribute);
  }
}

bool TokenCondition::holds(const doc::Tokens& tokens, std::uint32_t i, PatternRegexScratch& scratch) const {
  const StringId value = value_of(tokens, i, attribute);
  if (kind == Kind::kRegex && attribute == TokenAttribute::kShape) {
    return regex->search(word_shape(tokens.form(i)), scratch);
  }
  if (kind == Kind::kRegex) return regex->search(tokens.strings.get(value), scratch);
  return std::binary_search(values.begin(), values.end(), value) == (kind == Kind::kIn);
}

}  // namespace diurna::nlp
