#include "actors/words.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::actors {
namespace {

using text::operator""_id;

constexpr std::size_t kLongestAmbiguousAcronym = 3;

// Parts words without being one.
bool is_joint(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'/' || c == U'&' || c == U'.' || c == U'\u2019' || c == U'\u2018' ||
         c == U'\u2010' || c == U'\u2011' || c == U'\u2013';
}

class Cutter {
 public:
  explicit Cutter(std::vector<text::StringId>& words) : words_(words) {}
  ~Cutter() { end_word(); }
  Cutter(const Cutter&) = delete;
  Cutter& operator=(const Cutter&) = delete;

  // False for a sign that stands in no name.
  bool add(char32_t c) {
    if (c == U'.') return true;  // "U.N."
    if (text::is_alpha(c) || text::is_digit(c) || (!text::is_punctuation(c) && c >= 0x80)) {
      text::append(word_, c);
      return true;
    }
    end_word();
    if (c != U',') return is_joint(c) || text::is_space(c);
    words_.push_back(","_id);
    return true;
  }

 private:
  void end_word() {
    if (!word_.empty()) words_.push_back(text::string_id(word_));
    word_.clear();
  }

  std::vector<text::StringId>& words_;
  std::string word_;
};

bool cut(std::string_view lower, std::vector<text::StringId>& words) {
  Cutter cutter(words);
  for (std::size_t at = 0; at < lower.size();) {
    const auto [c, size] = text::code_point_at(lower, at);
    if (!cutter.add(c)) return false;
    at += size;
  }
  return true;
}

bool is_plain(std::string_view lower) {
  return std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct LetterCount {
  std::size_t upper = 0;
  std::size_t lower = 0;
  bool first_is_upper = false;
};

LetterCount letters_of(std::string_view text) {
  LetterCount count;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = text::code_point_at(text, at);
    at += size;
    if (count.upper + count.lower == 0) count.first_is_upper = text::is_upper(c) || text::is_digit(c);
    if (text::is_upper(c)) ++count.upper;
    if (text::is_lower(c)) ++count.lower;
  }
  return count;
}

}  // namespace

std::vector<text::StringId> words_of_name(std::string_view text) {
  std::vector<text::StringId> words;
  cut(text::lower(text), words);
  if (words.size() > 1 && words.front() == "the"_id) words.erase(words.begin());
  return words;
}

bool append_words(const doc::Tokens& tokens, std::uint32_t i, std::vector<text::StringId>& words) {
  const std::string_view lower = tokens.strings.get(tokens.lower[i]);
  if (is_plain(lower)) {
    words.push_back(tokens.lower[i]);
    return true;
  }
  return lower != "." && cut(lower, words);
}

Writing writing_of_name(std::string_view text) {
  if (text.starts_with("the ")) text.remove_prefix(4);
  const LetterCount count = letters_of(text);
  if (!count.first_is_upper) return Writing::kAny;
  const bool acronym = count.lower == 0 && count.upper >= 2 && count.upper <= kLongestAmbiguousAcronym;
  return acronym ? Writing::kCapitals : Writing::kCapital;
}

bool is_written(const doc::Tokens& tokens, TokenSpan span, Writing writing) {
  if (writing == Writing::kAny) return true;
  if (writing == Writing::kCapital) return letters_of(tokens.form(span.begin)).first_is_upper;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (letters_of(tokens.form(i)).lower > 0) return false;
  }
  return true;
}

}  // namespace diurna::actors
