#include "statements/plain/prose.h"

#include <algorithm>

#include "text/arabic_letters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::statements::plain {
namespace {

// Longer ones are no sentences but lists or damage; a limit keeps the time of what follows linear.
constexpr std::uint32_t kMaxSentence = 300;
constexpr char32_t kArabicComma = 0x060C;
constexpr char32_t kArabicSemicolon = 0x061B;
constexpr char32_t kArabicQuestion = 0x061F;
constexpr char32_t kArabicFullStop = 0x06D4;
constexpr char32_t kEllipsis = 0x2026;

bool is_letter(char32_t c) {
  return text::is_alpha(c) || text::is_digit(c) || text::is_inside_word(c) || c == U'_';
}

bool ends_sentence(char32_t mark) {
  return mark == U'.' || mark == U'!' || mark == U'?' || mark == kArabicQuestion || mark == kArabicFullStop ||
         mark == kEllipsis;
}

// Whether the mark at `at` stands between digits ("0.7", "10:30"): part of a number.
bool joins_digits(std::string_view text, std::size_t at, text::CodePoint mark) {
  if (mark.value != U'.' && mark.value != U':' && mark.value != U',' && mark.value != U'/') return false;
  if (at == 0 || at + mark.size >= text.size()) return false;
  return text::is_digit(text::code_point_before(text, at).value) &&
         text::is_digit(text::code_point_at(text, at + mark.size).value);
}

// Where the word that begins at `at` ends.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (!is_letter(point.value) && !joins_digits(text, at, point)) break;
    at += point.size;
  }
  return at;
}

Word word_of(std::string_view text, ByteSpan block, std::size_t begin, std::size_t end) {
  const std::string_view form = text.substr(begin, end - begin);
  Word word;
  word.span = {block.begin + static_cast<std::uint32_t>(begin),
               block.begin + static_cast<std::uint32_t>(end)};
  word.form = text::normal_form(form);
  word.genitive = text::ends_in_genitive(form);
  return word;
}

std::vector<Word> words_of(std::string_view text, ByteSpan block) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const std::size_t next = at + point.size;
    if (is_letter(point.value)) {
      const std::size_t end = word_end(text, at);
      Word word = word_of(text, block, at, end);
      if (!word.form.empty()) words.push_back(std::move(word));
      at = end;
      continue;
    }
    if (!text::is_space(point.value)) {
      Word mark;
      mark.span = {block.begin + static_cast<std::uint32_t>(at),
                   block.begin + static_cast<std::uint32_t>(next)};
      mark.mark = point.value;
      words.push_back(std::move(mark));
    }
    at = next;
  }
  return words;
}

void set_quotes(std::span<const Quotation> quotations, Prose& prose) {
  auto& words = prose.words;
  for (const Quotation& quotation : quotations) {
    if (quotation.depth != 0) continue;
    const auto before = [](const Word& word, std::uint32_t at) { return word.span.begin < at; };
    const auto first = std::lower_bound(words.begin(), words.end(), quotation.outer.begin, before);
    const auto last = std::lower_bound(first, words.end(), quotation.outer.end, before);
    if (first == last) continue;
    const auto index = static_cast<std::int32_t>(prose.quotes.size());
    for (auto word = first; word != last; ++word) word->quote = index;
    const Words span{static_cast<std::uint32_t>(first - words.begin()),
                     static_cast<std::uint32_t>(last - words.begin())};
    prose.quotes.push_back({quotation.outer, span, quotation.continues});
  }
}

// A sentence ends with its mark, or with a quotation whose last sentence ends, unless the clause goes on.
void cut_sentences(Prose& prose) {
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(prose.words.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const Word& word = prose.words[i];
    bool ends = word.quote < 0 && ends_sentence(word.mark);
    const bool closes =
        word.quote >= 0 && prose.quotes[static_cast<std::size_t>(word.quote)].words.end == i + 1;
    if (closes && i > 0) {
      const bool goes_on = i + 1 < size && prose.words[i + 1].mark != 0 && prose.words[i + 1].quote < 0;
      ends = ends_sentence(prose.words[i - 1].mark) && !goes_on;
    }
    ends = ends || (word.quote < 0 && i - begin >= kMaxSentence);
    if (!ends) continue;
    while (i + 1 < size && prose.words[i + 1].quote < 0 && ends_sentence(prose.words[i + 1].mark)) ++i;
    prose.sentences.push_back({begin, i + 1});
    begin = i + 1;
  }
  if (begin < size) prose.sentences.push_back({begin, size});
}

}  // namespace

bool Prose::is_comma(std::uint32_t at) const {
  return at < words.size() && words[at].quote < 0 &&
         (words[at].mark == kArabicComma || words[at].mark == U',' || words[at].mark == kArabicSemicolon ||
          words[at].mark == U';');
}

bool Prose::ends_question(Words span) const {
  for (std::uint32_t i = span.end; i > span.begin && words[i - 1].mark != 0; --i) {
    if (words[i - 1].mark == kArabicQuestion || words[i - 1].mark == U'?') return true;
  }
  return false;
}

const Quote* Prose::quote_at(std::uint32_t at) const {
  if (at >= words.size() || words[at].quote < 0) return nullptr;
  const Quote& quote = quotes[static_cast<std::size_t>(words[at].quote)];
  return quote.words.begin == at ? &quote : nullptr;
}

Words Prose::trimmed(Words span) const {
  const auto drops = [&](std::uint32_t at) { return words[at].mark != 0 && words[at].quote < 0; };
  while (!span.empty() && drops(span.begin)) ++span.begin;
  while (!span.empty() && drops(span.end - 1)) --span.end;
  return span;
}

std::uint32_t Prose::count(Words span) const {
  std::uint32_t number = 0;
  for (std::uint32_t i = span.begin; i < span.end; ++i) number += words[i].mark == 0 ? 1 : 0;
  return number;
}

Prose read_prose(std::string_view text, QuotedBlock block, std::span<const Quotation> quotations) {
  Prose prose;
  prose.block = block.index;
  prose.words = words_of(slice(text, block.span), block.span);
  set_quotes(quotations, prose);
  cut_sentences(prose);
  return prose;
}

}  // namespace diurna::statements::plain
