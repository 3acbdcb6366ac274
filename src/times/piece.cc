#include "times/piece.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::times {
namespace {

constexpr std::array<std::string_view, 12> kDigitClasses = {
    "DIGITS", "DAY", "DAYTOOLARGE", "MONTHNUM", "HOUR", "MINUTE", "YY", "CLOCK", "YEAR", "MODERN", "TENYEAR", "TENYY"};
constexpr std::size_t kMaxDigits = 9;

enum class Kind { kLetters, kDigits, kSign };

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'`';
}
bool is_dash(char32_t c) {
  return c == U'-' || (c >= U'\u2010' && c <= U'\u2015');
}

Kind kind_of(char32_t c) {
  if (is_ascii_digit(c)) return Kind::kDigits;
  return text::is_alpha(c) ? Kind::kLetters : Kind::kSign;
}

// Letters with full stops or an inner apostrophe: "Sept.", "p.m.", "o'clock".
bool is_word(std::string_view token) {
  bool letters = false;
  for (std::size_t at = 0; at < token.size();) {
    const text::CodePoint point = text::code_point_at(token, at);
    const bool letter = text::is_alpha(point.value);
    if (!letter && point.value != U'.' && !(letters && is_apostrophe(point.value))) return false;
    letters |= letter;
    at += point.size;
  }
  return letters;
}

std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const char32_t c = is_apostrophe(point.value) ? U'\'' : is_dash(point.value) ? U'-' : point.value;
    text::append(out, c);
    at += point.size;
  }
  return text::lower(out);
}

bool begins_with_capital(std::string_view text) {
  const char32_t c = text::code_point_at(text, 0).value;
  return text::is_upper(c) || text::is_title(c);
}

void add_digit_classes(Piece& piece) {
  const std::string& digits = piece.text;
  if (digits.size() > kMaxDigits) return;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  const auto add = [&](std::string_view name, bool holds) {
    if (holds) piece.classes.push_back({std::string(name), std::to_string(value), Spelling::kAny});
  };
  const std::size_t size = digits.size();
  add("DIGITS", true);
  add("DAY", size <= 2 && value >= 1 && value <= 31);
  add("DAYTOOLARGE", size == 2 && value > 31);
  add("MONTHNUM", size <= 2 && value >= 1 && value <= 12);
  add("HOUR", size <= 2 && value <= 24);
  add("MINUTE", size == 2 && value <= 59);
  add("YY", size == 2);
  add("CLOCK", size == 4 && value <= 2359 && value % 100 <= 59);
  add("YEAR", size == 4 && value >= 1000 && value <= 2999);
  add("MODERN", size == 4 && value >= 1800 && value <= 2099);
  add("TENYEAR", size == 4 && value >= 1000 && value <= 2999 && value % 10 == 0);
  add("TENYY", size == 2 && value % 10 == 0);
}

class Cutter {
 public:
  Cutter(const Vocabulary& vocabulary, std::vector<Piece>& out) : vocabulary_(vocabulary), out_(out) {}

  void cut_token(std::string_view token, std::uint32_t index, bool glued) {
    const std::size_t before = out_.size();
    if (is_word(token)) {
      while (token.size() > 1 && token.back() == '.') token.remove_suffix(1);
      add(token, index, glued);
    } else {
      cut_runs(token, index, glued);
    }
    if (out_.size() == before) return;
    out_[before].begins_token = true;
    out_.back().ends_token = true;
  }

 private:
  void cut_runs(std::string_view token, std::uint32_t index, bool glued) {
    for (std::size_t at = 0; at < token.size();) {
      const text::CodePoint first = text::code_point_at(token, at);
      if (text::is_space(first.value)) {
        at += first.size;
        glued = false;
        continue;
      }
      const Kind kind = kind_of(first.value);
      std::size_t end = at + first.size;
      while (kind != Kind::kSign && end < token.size()) {
        const text::CodePoint next = text::code_point_at(token, end);
        if (kind_of(next.value) != kind) break;
        end += next.size;
      }
      add(token.substr(at, end - at), index, glued);
      glued = true;
      at = end;
    }
  }

  void add(std::string_view run, std::uint32_t index, bool glued) {
    Piece piece;
    piece.token = index;
    piece.text = plain(run);
    piece.capital = begins_with_capital(run);
    piece.glued = glued;
    if (is_ascii_digit(static_cast<unsigned char>(run.front()))) {
      add_digit_classes(piece);
    } else {
      for (const WordClass& entry : vocabulary_.classes_of(piece.text)) {
        if (entry.spelling == Spelling::kAny || piece.capital) piece.classes.push_back(entry);
      }
    }
    out_.push_back(std::move(piece));
  }

  const Vocabulary& vocabulary_;
  std::vector<Piece>& out_;
};

}  // namespace

std::vector<Piece> cut(std::string_view text, const doc::Tokens& tokens, TokenSpan range,
                       const Vocabulary& vocabulary) {
  std::vector<Piece> pieces;
  Cutter cutter(vocabulary, pieces);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view token = slice(text, tokens.span[i]);
    if (token.empty()) continue;
    const bool glued = i > range.begin && tokens.span[i - 1].end == tokens.span[i].begin;
    cutter.cut_token(token, i, glued);
  }
  return pieces;
}

bool is_digit_class(std::string_view name) {
  return std::find(kDigitClasses.begin(), kDigitClasses.end(), name) != kDigitClasses.end();
}

}  // namespace diurna::times
