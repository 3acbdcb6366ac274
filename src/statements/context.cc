#include "statements/context.h"

#include "text/utf8.h"

namespace diurna::statements {
namespace {

std::vector<QuotedTokens> quoted_tokens(const Article& article, const doc::Tokens& tokens) {
  std::vector<QuotedBlock> blocks;
  for (std::uint32_t i = 0; i < tokens.texts.size(); ++i) {
    const TokenSpan text = tokens.texts[i];
    if (!text.empty()) blocks.push_back({doc::bytes_of(tokens, text), i});
  }
  std::vector<QuotedTokens> found;
  for (const Quotation& q : find_quotations(article.text, blocks)) {
    TokenSpan outer = doc::tokens_in(tokens, q.outer);
    // A mark inside a token ("5'll\"") belongs to the token that begins before it.
    if (outer.begin > 0 && tokens.span[outer.begin - 1].end > q.outer.begin) --outer.begin;
    if (!outer.empty()) found.push_back({outer, q.block, q.depth, q.single, q.continues});
  }
  return found;
}

// A token of nothing but quotation marks, with the comma or full stop that may stick to them.
bool is_quotation_mark(std::string_view form) {
  constexpr std::u32string_view kMarks = U"\"'`\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D";
  bool any = false;
  for (std::size_t at = 0; at < form.size();) {
    const text::CodePoint point = text::code_point_at(form, at);
    const bool mark = kMarks.find(point.value) != std::u32string_view::npos;
    if (!mark && point.value != U',' && point.value != U'.') return false;
    any = any || mark;
    at += point.size;
  }
  return any;
}

}  // namespace

Context::Context(const Article& the_article, const doc::Tokens& the_tokens, const CueLexicon& the_lexicon)
    : article(the_article),
      tokens(the_tokens),
      lexicon(the_lexicon),
      tree(the_tokens),
      quotations(quoted_tokens(the_article, the_tokens)),
      text_of_(the_tokens.size(), 0),
      innermost_(the_tokens.size(), -1),
      outermost_(the_tokens.size(), -1) {
  for (std::uint32_t i = 0; i < tokens.texts.size(); ++i) {
    for (std::uint32_t t = tokens.texts[i].begin; t < tokens.texts[i].end; ++t) text_of_[t] = i;
  }
  for (std::uint32_t q = 0; q < quotations.size(); ++q) {
    for (std::uint32_t t = quotations[q].outer.begin; t < quotations[q].outer.end; ++t) {
      innermost_[t] = static_cast<std::int32_t>(q);
      if (outermost_[t] < 0) outermost_[t] = static_cast<std::int32_t>(q);
    }
  }
}

std::optional<std::uint32_t> Context::quotation_of(std::uint32_t token) const {
  if (innermost_[token] < 0) return std::nullopt;
  return static_cast<std::uint32_t>(innermost_[token]);
}

std::optional<std::uint32_t> Context::outermost_quotation_of(std::uint32_t token) const {
  if (outermost_[token] < 0) return std::nullopt;
  return static_cast<std::uint32_t>(outermost_[token]);
}

bool Context::is_punctuation(std::uint32_t token) const {
  const StringId pos = tokens.pos[token];
  return pos == "PUNCT"_id || pos == "SPACE"_id;
}

TokenSpan Context::trimmed(TokenSpan span) const {
  const auto drops = [&](std::uint32_t token, bool at_end) {
    if (!is_punctuation(token) || is_quotation_mark(form(token))) return false;
    const std::string_view last = form(token);
    return !(at_end && (last == ")" || last == "]")) && !(!at_end && (last == "(" || last == "["));
  };
  while (!span.empty() && drops(span.begin, false)) ++span.begin;
  while (!span.empty() && drops(span.end - 1, true)) --span.end;
  return span;
}

}  // namespace diurna::statements
