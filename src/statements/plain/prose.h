// The words, sentences and quotations of one block, for languages without a parser.
//
// Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/span.h"
#include "statements/quotations.h"

namespace diurna::statements::plain {

using Words = BasicSpan<struct WordUnit, std::uint32_t>;  // indices into Prose::words

// Letters or digits in a row, or one mark of punctuation.
struct Word {
  ByteSpan span;
  std::string form;         // normal form; empty: punctuation
  char32_t mark = 0;        // the mark; 0: a word
  bool genitive = false;    // carries the sign of the Persian genitive
  std::int32_t quote = -1;  // the outermost quotation around it, its marks included
};

struct Quote {
  ByteSpan outer;
  Words words;  // with the marks
  bool continues = false;
};

struct Prose {
  std::uint32_t block = 0;  // index into Article::blocks
  std::vector<Word> words;
  std::vector<Quote> quotes;     // outermost ones, in text order
  std::vector<Words> sentences;  // in text order, all words

  bool is(std::uint32_t at, char32_t mark) const { return at < words.size() && words[at].mark == mark; }
  bool is_comma(std::uint32_t at) const;
  bool is_colon(std::uint32_t at) const { return is(at, U':'); }
  bool ends_question(Words span) const;
  // The quotation that begins with this word, if any.
  const Quote* quote_at(std::uint32_t at) const;
  // Without marks of punctuation at both ends, but with quotation marks.
  Words trimmed(Words span) const;
  ByteSpan bytes(Words span) const { return {words[span.begin].span.begin, words[span.end - 1].span.end}; }
  // How many words there are that are not punctuation.
  std::uint32_t count(Words span) const;
};

// `quotations` are those of the block, in text order (find_quotations).
Prose read_prose(std::string_view text, QuotedBlock block, std::span<const Quotation> quotations);

}  // namespace diurna::statements::plain
