// What every finder of statements looks at: one article's analysis.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diurna/article.h"
#include "doc/tokens.h"
#include "doc/tree.h"
#include "statements/cue_lexicon.h"
#include "statements/quotations.h"

namespace diurna::statements {

using text::StringId;
using text::operator""_id;

// A quotation in tokens. The marks are tokens of their own nearly always; where a token holds more than
// its mark, the span takes the whole token.
struct QuotedTokens {
  TokenSpan outer;
  std::uint32_t text = 0;  // index into Tokens::texts, the block
  std::uint32_t depth = 0;
  bool single = false;
  bool continues = false;
};

class Context {
 public:
  Context(const Article& article, const doc::Tokens& tokens, const CueLexicon& lexicon);

  const Article& article;
  const doc::Tokens& tokens;
  const CueLexicon& lexicon;
  const doc::Tree tree;
  const std::vector<QuotedTokens> quotations;

  // The innermost quotation around a token, if any.
  std::optional<std::uint32_t> quotation_of(std::uint32_t token) const;
  // The outermost quotation around a token, if any.
  std::optional<std::uint32_t> outermost_quotation_of(std::uint32_t token) const;
  // The block (index into Tokens::texts) of a token.
  std::uint32_t text_of(std::uint32_t token) const { return text_of_[token]; }
  TokenSpan text_span(std::uint32_t token) const { return tokens.texts[text_of_[token]]; }

  bool has_pos(std::uint32_t token, StringId pos) const { return tokens.pos[token] == pos; }
  bool is_punctuation(std::uint32_t token) const;
  std::string_view form(std::uint32_t token) const { return slice(article.text, tokens.span[token]); }
  // Drops punctuation and blanks at both ends, but keeps quotation marks and closing brackets.
  TokenSpan trimmed(TokenSpan span) const;

 private:
  std::vector<std::uint32_t> text_of_;
  std::vector<std::int32_t> innermost_;
  std::vector<std::int32_t> outermost_;
};

}  // namespace diurna::statements
