#include "statements/tagger_inputs.h"

#include <algorithm>
#include <initializer_list>
#include <numeric>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kSegment = 1024;  // tokens
constexpr int kSuffix = 3;                // code points

// How a word is written.
enum class Form : std::uint8_t { kOther, kLower, kTitle, kUpper, kDigits };

Form form_of(std::string_view word) {
  bool upper = false;
  bool lower = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::code_point_at(word, at);
    at += c.size;
    if (text::is_digit(c.value)) return Form::kDigits;
    upper = upper || text::is_upper(c.value);
    lower = lower || text::is_lower(c.value);
  }
  if (upper) return lower ? Form::kTitle : Form::kUpper;
  return lower ? Form::kLower : Form::kOther;
}

std::string_view suffix_of(std::string_view word) {
  std::size_t begin = word.size();
  for (int i = 0; i < kSuffix && begin > 0; ++i) begin -= text::code_point_before(word, begin).size;
  return word.substr(begin);
}

class Row {
 public:
  // The next column's row for a value of it.
  std::uint32_t operator()(std::initializer_list<std::uint64_t> value) {
    std::uint64_t sum = column_ + 1;
    for (const std::uint64_t part : value) {
      sum = (sum ^ part) * 0x9E3779B97F4A7C15ULL;
      sum ^= sum >> 32;
    }
    const std::uint32_t rows = kTaggerColumns[column_];
    const std::uint32_t row = begin_ + static_cast<std::uint32_t>(sum % rows);
    begin_ += rows;
    ++column_;
    return row;
  }

 private:
  std::size_t column_ = 0;
  std::uint32_t begin_ = 0;
};

}  // namespace

std::uint32_t tagger_rows() {
  return std::accumulate(kTaggerColumns.begin(), kTaggerColumns.end(), 0u);
}

std::vector<TaggerRows> tagger_inputs(const Context& context) {
  const doc::Tokens& tokens = context.tokens;
  std::vector<TaggerRows> inputs;
  inputs.reserve(tokens.size());
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    const StringId lower = tokens.lower[t];
    const StringId tag = tokens.tag[t];
    const StringId dep = tokens.dep[t];
    const StringId entity = tokens.entity_label[t];
    const auto quotation = context.quotation_of(t);
    const std::uint64_t depth = quotation ? 1 + std::min(context.quotations[*quotation].depth, 1u) : 0;
    const TokenSpan text = context.text_span(t);
    const auto kind = static_cast<std::uint64_t>(context.article.blocks[context.text_of(t)].kind);
    const auto form = static_cast<std::uint64_t>(form_of(context.form(t)));
    const std::uint64_t opens = t == text.begin ? 2 : tokens.sentence_start[t];
    Row row;
    // In the order of kTaggerColumns; braces are evaluated from left to right.
    inputs.push_back({row({lower}), row({lower}), row({tokens.lemma[t]}),
                      row({text::hash_string(suffix_of(tokens.strings.get(lower)))}), row({tag, dep, entity}),
                      row({tag}), row({dep, entity}), row({depth, opens, kind}),
                      row({form, context.lexicon.knows(tokens.lemma[t]) ? 1u : 0u, depth})});
  }
  return inputs;
}

std::vector<TokenSpan> tagger_segments(const Context& context) {
  std::vector<TokenSpan> segments;
  for (const TokenSpan text : context.tokens.texts) {
    for (std::uint32_t begin = text.begin; begin < text.end; begin += kSegment) {
      const TokenSpan part{begin, std::min(text.end, begin + kSegment)};
      const bool fits = !segments.empty() && part.end - segments.back().begin <= kSegment;
      if (fits) {
        segments.back().end = part.end;
      } else {
        segments.push_back(part);
      }
    }
  }
  return segments;
}

}  // namespace diurna::statements
