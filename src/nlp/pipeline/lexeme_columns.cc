#include "nlp/pipeline/lexeme_columns.h"

#include "nlp/vocab/lexeme_attributes.h"

namespace diurna::nlp {

void LexemeColumns::fill(const doc::Tokens& tokens, TokenSpan text) {
  prefix_.resize(text.size());
  suffix_.resize(text.size());
  shape_.resize(text.size());
  is_space_.resize(text.size());
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const std::string_view form = tokens.form(text.begin + i);
    prefix_[i] = text::string_id(word_prefix(form));
    suffix_[i] = text::string_id(word_suffix(form));
    shape_[i] = text::string_id(word_shape(form));
    is_space_[i] = is_white_space(form);
  }
}

std::uint64_t LexemeColumns::id_of(const doc::Tokens& tokens, TokenSpan text, std::uint32_t i,
                                   Attribute attribute) const {
  const std::uint32_t token = text.begin + i;
  switch (attribute) {
    case Attribute::kOrth:
      return tokens.orth[token];
    case Attribute::kLower:
      return tokens.lower[token];
    case Attribute::kNorm:
      return tokens.norm[token];
    case Attribute::kPrefix:
      return prefix_[i];
    case Attribute::kSuffix:
      return suffix_[i];
    case Attribute::kShape:
      return shape_[i];
    case Attribute::kSpacy:
      return tokens.space_after[token];
    case Attribute::kIsSpace:
      return is_space_[i];
  }
  return 0;
}

void LexemeColumns::write_ids(const doc::Tokens& tokens, TokenSpan text,
                              const std::vector<Attribute>& attributes,
                              std::vector<std::uint64_t>& ids) const {
  ids.clear();
  ids.reserve(std::size_t{text.size()} * attributes.size());
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    for (const Attribute attribute : attributes) ids.push_back(id_of(tokens, text, i, attribute));
  }
}

}  // namespace diurna::nlp
