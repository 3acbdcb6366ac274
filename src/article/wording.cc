#include "article/wording.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

// Left in lower case by the usual styles for titles. Sorted.
constexpr std::array<std::string_view, 41> kSmallWords = {
    "a",   "about", "after", "against", "amid", "an",   "and",  "as",   "at",   "before", "but",
    "by",  "de",    "down",  "for",     "from", "if",   "in",   "into", "is",   "it",     "of",
    "off", "on",    "or",    "out",     "over", "s",    "so",   "than", "that", "the",    "this",
    "to",  "under", "up",    "via",     "vs",   "when", "with", "yet"};

bool is_sentence_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u0965\u203D";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"')]}\u2019\u201D\u201C\u00BB\u203A\u300D\u300F\uFF09";
  return kClosing.find(c) != std::u32string_view::npos;
}

bool is_wordlike(char32_t c) {
  return text::is_alpha(c) || text::is_digit(c);
}

bool is_cased(char32_t c) {
  return text::is_upper(c) || text::is_lower(c) || text::is_title(c);
}

void count_word(std::string_view word, WordShapes& shapes) {
  bool has_letter = false, has_upper = false, has_lower = false;
  char32_t first = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::code_point_at(word, at);
    at += point.size;
    if (!first && is_wordlike(point.value)) first = point.value;
    has_letter |= text::is_alpha(point.value);
    has_upper |= text::is_upper(point.value);
    has_lower |= text::is_lower(point.value);
  }
  if (!has_letter) return;
  ++shapes.words;
  shapes.all_caps += has_upper && !has_lower;
  shapes.caseless += !has_upper && !has_lower;
  const bool small = std::binary_search(kSmallWords.begin(), kSmallWords.end(), bare_word(word));
  if (small || !is_cased(first)) return;
  ++shapes.weighty;
  shapes.capitalised += !text::is_lower(first);
}

}  // namespace

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  while (span.begin < span.end) {
    const text::CodePoint point = text::code_point_at(text, span.begin);
    if (!text::is_space(point.value)) break;
    span.begin += point.size;
  }
  while (span.begin < span.end) {
    const text::CodePoint point = text::code_point_before(text, span.end);
    if (!text::is_space(point.value)) break;
    span.end -= point.size;
  }
  return span;
}

std::string_view trimmed(std::string_view text) {
  return slice(text, trimmed(text, {0, static_cast<std::uint32_t>(text.size())}));
}

char32_t end_mark(std::string_view line) {
  line = trimmed(line);
  while (!line.empty()) {
    const text::CodePoint point = text::code_point_before(line, line.size());
    if (!is_closing(point.value)) return is_wordlike(point.value) ? 0 : point.value;
    line = trimmed(line.substr(0, line.size() - point.size));
  }
  return 0;
}

bool ends_sentence(std::string_view line) {
  return is_sentence_mark(end_mark(line));
}

char32_t first_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint point = text::code_point_at(line, at);
    if (is_wordlike(point.value)) return point.value;
    at += point.size;
  }
  return 0;
}

bool starts_upper(std::string_view line) {
  return text::is_upper(first_letter(line));
}
bool starts_lower(std::string_view line) {
  return text::is_lower(first_letter(line));
}

WordShapes word_shapes(std::string_view line) {
  WordShapes shapes;
  for (const std::string_view word : split_words(line)) count_word(word, shapes);
  return shapes;
}

bool is_title_cased(std::string_view line) {
  constexpr std::uint32_t kPercent = 85;
  const WordShapes shapes = word_shapes(line);
  return shapes.weighty >= 3 && shapes.capitalised * 100 >= shapes.weighty * kPercent;
}

bool is_all_caps(std::string_view line) {
  const WordShapes shapes = word_shapes(line);
  return shapes.all_caps > 0 && shapes.all_caps == shapes.words;
}

bool is_byline(std::string_view line) {
  return line.starts_with("By ") || line.starts_with("BY ");
}

std::vector<std::string_view> split_words(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint point = text::code_point_at(line, at);
    if (text::is_space(point.value)) {
      if (at > begin) words.push_back(line.substr(begin, at - begin));
      begin = at + point.size;
    }
    at += point.size;
  }
  if (begin < line.size()) words.push_back(line.substr(begin));
  return words;
}

std::string_view bare_word(std::string_view word) {
  while (!word.empty()) {
    const text::CodePoint point = text::code_point_at(word, 0);
    if (is_wordlike(point.value)) break;
    word.remove_prefix(point.size);
  }
  while (!word.empty()) {
    const text::CodePoint point = text::code_point_before(word, word.size());
    if (is_wordlike(point.value)) break;
    word.remove_suffix(point.size);
  }
  return word;
}

}  // namespace diurna::article
