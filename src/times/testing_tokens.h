// Tokens for tests, cut at blanks, before "'s" and around signs, without tags: the tests of this module
// stand on their own and need neither a tokenizer nor a model.
#pragma once

#include <string>
#include <string_view>

#include "diurna/article.h"
#include "doc/tokens.h"
#include "text/string_id.h"

namespace diurna::times::testing {

struct Fixture {
  Article article;
  doc::Tokens tokens;
};

inline bool is_cut_off(char c) {
  return std::string_view(",;:()[]\"$%!?").find(c) != std::string_view::npos;
}

// Where the token that begins at `at` ends. A full stop belongs to the token unless the text ends with it
// ("p.m." and "Sept." are the exceptions that news needs), a colon between digits does too.
inline std::size_t token_end(std::string_view text, std::size_t at) {
  const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z');
  };
  if (text.substr(at).starts_with("'s")) return at + 2;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\n') return i;
    const bool inner = i > at && is_digit(i - 1) && is_digit(i + 1);
    if (is_cut_off(c) && !inner) return i == at ? i + 1 : i;
    if (c == '-' && !inner && (is_letter(i - 1) || is_letter(i + 1))) return i == at ? i + 1 : i;
    if (c == '\'' && i == at) return i + 1;
    if (c == '\'' && text.substr(i).starts_with("'s")) return i;
    if (c == '.' && i + 1 == text.size() && i > at) {
      const std::string_view token = text.substr(at, i - at);
      const bool abbreviation = token.find('.') != std::string_view::npos && !is_digit(at);
      if (!abbreviation) return i;
    }
  }
  return text.size();
}

inline void add_tokens(std::string_view text, std::uint32_t offset, doc::Tokens& tokens) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
      continue;
    }
    const std::size_t end = token_end(text, at);
    tokens.span.push_back(
        {offset + static_cast<std::uint32_t>(at), offset + static_cast<std::uint32_t>(end)});
    tokens.orth.push_back(tokens.strings.add(text.substr(at, end - at)));
    at = end;
  }
}

// An article of one English paragraph.
inline Fixture paragraph(std::string text, std::string published) {
  Fixture fixture;
  fixture.article.text = std::move(text);
  fixture.article.published = std::move(published);
  Block block;
  block.span = {0, static_cast<std::uint32_t>(fixture.article.text.size())};
  block.language = "en";
  fixture.article.blocks.push_back(block);
  add_tokens(fixture.article.text, 0, fixture.tokens);
  return fixture;
}

}  // namespace diurna::times::testing
