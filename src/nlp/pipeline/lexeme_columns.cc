#include "nlp/pipeline/lexeme_columns.h"

#include "nlp/vocab/lexeme_attributes.h"

namespace diurna::nlp {

void LexemeColumns::fill(std::span<const BatchText> batch) {
  prefix_.clear();
  suffix_.clear();
  shape_.clear();
  is_space_.clear();
  for (const BatchText& text : batch) {
    for (std::uint32_t token = text.span.begin; token < text.span.end; ++token) {
      const std::string_view form = text.tokens->form(token);
      prefix_.push_back(text::string_id(word_prefix(form)));
      suffix_.push_back(text::string_id(word_suffix(form)));
      shape_.push_back(text::string_id(word_shape(form)));
      is_space_.push_back(is_white_space(form));
    }
  }
}

void LexemeColumns::write_column(const BatchText& text, Attribute attribute, std::uint64_t* ids,
                                 std::size_t stride) const {
  const auto copy = [&](const auto& values, std::size_t first) {
    for (std::uint32_t i = 0; i < text.span.size(); ++i) ids[i * stride] = values[first + i];
  };
  switch (attribute) {
    case Attribute::kOrth:
      return copy(text.tokens->orth, text.span.begin);
    case Attribute::kLower:
      return copy(text.tokens->lower, text.span.begin);
    case Attribute::kNorm:
      return copy(text.tokens->norm, text.span.begin);
    case Attribute::kPrefix:
      return copy(prefix_, text.first);
    case Attribute::kSuffix:
      return copy(suffix_, text.first);
    case Attribute::kShape:
      return copy(shape_, text.first);
    case Attribute::kSpacy:
      return copy(text.tokens->space_after, text.span.begin);
    case Attribute::kIsSpace:
      return copy(is_space_, text.first);
  }
}

void LexemeColumns::write_ids(std::span<const BatchText> batch, const std::vector<Attribute>& attributes,
                              std::vector<std::uint64_t>& ids) const {
  const std::size_t columns = attributes.size();
  ids.resize(prefix_.size() * columns);
  for (const BatchText& text : batch) {
    std::uint64_t* first = ids.data() + text.first * columns;
    for (std::size_t c = 0; c < columns; ++c) write_column(text, attributes[c], first + c, columns);
  }
}

}  // namespace diurna::nlp
