#include "actors/words.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::actors {
namespace {

constexpr std::size_t kLongestAmbiguousAcronym = 3;

// Parts words without being one.
bool is_joint(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'/' || c == U'&' || c == U'.' || c == U'\u2019' || c == U'\u2018' ||
         c == U'\u2010' || c == U'\u2011' || c == U'\u2013';
}

// Cuts text whose letters are small.
class Cutter {
 public:
  explicit Cutter(std::vector<WordId>& words) : words_(words) {}

  // False for a sign that stands in no name.
  bool add(char32_t c) {
    if (c == U'.') return true;  // "U.N."
    if ((c >= U'a' && c <= U'z') || text::is_alpha(c) || text::is_digit(c) ||
        (c >= 0x80 && !text::is_punctuation(c))) {
      text::append(word_, c);
      return true;
    }
    end_word();
    if (c != U',') return is_joint(c) || text::is_space(c);
    words_.push_back(word_id(","));
    return true;
  }

  void end_word() {
    if (!word_.empty()) words_.push_back(word_id(word_));
    word_.clear();
  }

 private:
  std::vector<WordId>& words_;
  std::string word_;
};

bool cut(std::string_view lower, std::vector<WordId>& words) {
  Cutter cutter(words);
  for (std::size_t at = 0; at < lower.size();) {
    const auto [c, size] = text::code_point_at(lower, at);
    if (!cutter.add(c)) return false;
    at += size;
  }
  cutter.end_word();
  return true;
}

bool is_plain(std::string_view lower) {
  return std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// text::lower is slow where there is nothing but ASCII, as in most names.
std::string lower_of(std::string_view text) {
  if (text::ascii_length(text, 0) < text.size()) return text::lower(text);
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
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

void cut_name(std::string_view text, std::vector<WordId>& words) {
  constexpr WordId kThe = word_id("the");
  words.clear();
  cut(lower_of(text), words);
  if (words.size() > 1 && words.front() == kThe) words.erase(words.begin());
}

bool append_words(const doc::Tokens& tokens, std::uint32_t i, std::vector<WordId>& words) {
  const std::string_view lower = tokens.strings.get(tokens.lower[i]);
  if (is_plain(lower)) {
    words.push_back(word_id(lower));
    return true;
  }
  return lower != "." && cut(lower, words);
}

WordId singular_of(const doc::Tokens& tokens, std::uint32_t i) {
  const std::string_view lower = tokens.strings.get(tokens.lower[i]);
  const bool noun = tokens.pos[i] == text::string_id("NOUN") || tokens.pos[i] == text::string_id("PROPN");
  if (noun && tokens.lemma[i] != tokens.orth[i]) {
    const std::string lemma = lower_of(tokens.lemma_text(i));
    if (lemma != lower) return word_id(lemma);
  }
  const auto ends = [&](std::string_view end) { return lower.size() > end.size() && lower.ends_with(end); };
  const std::string_view stem = lower.substr(0, lower.size() - std::min<std::size_t>(lower.size(), 3));
  if (ends("children")) return word_id(stem);
  if (ends("ies")) return word_id(std::string(stem) + "y");
  if (ends("men")) return word_id(std::string(stem) + "man");
  return ends("s") ? word_id(lower.substr(0, lower.size() - 1)) : 0;
}

Writing writing_of_name(std::string_view text) {
  if (text.starts_with("the ")) text.remove_prefix(4);
  const LetterCount count = letters_of(text);
  if (!count.first_is_upper) return Writing::kAny;
  if (count.upper >= 2 && count.lower == 1 && count.upper + count.lower == text.size())
    return Writing::kMixed;
  const bool acronym = count.lower == 0 && count.upper >= 2 && count.upper <= kLongestAmbiguousAcronym;
  return acronym ? Writing::kCapitals : Writing::kCapital;
}

bool is_written(const doc::Tokens& tokens, TokenSpan span, Writing writing) {
  if (writing == Writing::kAny) return true;
  const LetterCount first = letters_of(tokens.form(span.begin));
  if (writing == Writing::kCapital) return first.first_is_upper;
  if (writing == Writing::kMixed) return first.upper >= 2 && first.lower > 0;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (letters_of(tokens.form(i)).lower > 0) return false;
  }
  return true;
}

}  // namespace diurna::actors
