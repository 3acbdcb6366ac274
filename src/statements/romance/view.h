// An analysed French or Spanish article as its finders see it: words by what they do, sentences by their
// punctuation.
//
// The parser's sentences break at quotations and incises; a full stop followed by a capital is surer.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "statements/context.h"
#include "statements/romance/lexicon.h"

namespace diurna::statements::romance {

class View {
 public:
  View(const Context& the_context, const Lexicon& the_lexicon);

  const Context& context;
  const Lexicon& lexicon;
  const doc::Tokens& tokens;

  bool is(std::uint32_t token, Word word) const { return lexicon.words.is(tokens.lower[token], word); }
  bool has_pos(std::uint32_t token, StringId pos) const { return tokens.pos[token] == pos; }
  bool is_form(std::uint32_t token, std::string_view form) const { return context.form(token) == form; }
  // A comma, or a dash that sets apart as commas do.
  bool is_comma(std::uint32_t token) const;
  bool is_punctuation(std::uint32_t token) const { return context.is_punctuation(token); }
  bool is_quotation_mark(std::uint32_t token) const;
  bool is_capital(std::uint32_t token) const { return tokens.lower[token] != tokens.orth[token]; }
  // A noun, a name or a pronoun that is no clitic.
  bool is_nominal(std::uint32_t token) const;
  // What may stand at the beginning of a noun phrase.
  bool opens_noun_phrase(std::uint32_t token) const;
  bool has_feature(std::uint32_t token, std::string_view feature) const;
  // The use of a verb form as the morphologizer has it; kNone: no verb.
  Form form(std::uint32_t token) const;

  TokenSpan sentence(std::uint32_t token) const { return sentences_[sentence_of_[token]]; }
  // The words around a token that belong to one voice: its sentence, and inside a quotation no more than
  // that.
  TokenSpan stretch(std::uint32_t token) const;
  bool same_voice(std::uint32_t a, std::uint32_t b) const {
    return context.quotation_of(a) == context.quotation_of(b);
  }

 private:
  bool ends_sentence(std::uint32_t token, std::uint32_t end) const;

  std::vector<TokenSpan> sentences_;
  std::vector<std::uint32_t> sentence_of_;
};

}  // namespace diurna::statements::romance
