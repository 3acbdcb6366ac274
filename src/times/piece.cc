#include "times/piece.h"

#include <algorithm>

#include "text/arabic_letters.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "times/normal_word.h"

namespace diurna::times {
namespace {

constexpr std::size_t kMaxDigits = 9;
constexpr char32_t kArabicQuestion = 0x061F;
constexpr char32_t kArabicFullStop = 0x06D4;
constexpr char32_t kEllipsis = 0x2026;

enum class Kind { kLetters, kDigits, kSign };

Kind kind_of(char32_t c) {
  if (digit_value(c)) return Kind::kDigits;
  return text::is_alpha(c) || text::is_inside_word(c) ? Kind::kLetters : Kind::kSign;
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

bool begins_with_capital(std::string_view text) {
  const char32_t c = text::code_point_at(text, 0).value;
  return text::is_upper(c) || text::is_title(c);
}

void add_digit_classes(Piece& piece) {
  const std::string& digits = piece.text;
  if (digits.size() > kMaxDigits) return;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  const auto add = [&](Symbol name, bool holds) {
    if (holds) piece.classes.push_back({name, std::to_string(value), Spelling::kAny});
  };
  const std::size_t size = digits.size();
  add(kDigits, true);
  add(kDay, size <= 2 && value >= 1 && value <= 31);
  add(kDayTooLarge, size == 2 && value > 31);
  add(kMonthNumber, size <= 2 && value >= 1 && value <= 12);
  add(kHour, size <= 2 && value <= 24);
  add(kMinute, size == 2 && value <= 59);
  add(kTwoDigits, size == 2);
  add(kClock, size == 4 && value <= 2359 && value % 100 <= 59);
  add(kYear, size == 4 && value >= 1000 && value <= 2999);
  add(kModern, size == 4 && value >= 1800 && value <= 2099);
  add(kSolarYear, size == 4 && value >= 1280 && value <= 1449);
  add(kHijriYear, size == 4 && value >= 1300 && value <= 1499);
  add(kTenYear, size == 4 && value >= 1000 && value <= 2999 && value % 10 == 0);
  add(kTenYy, size == 2 && value % 10 == 0);
}

// Whether a sentence ends with the sign at `at`: a full stop does where a blank or nothing follows.
bool ends_sentence(std::string_view text, std::size_t at, text::CodePoint sign, std::size_t end) {
  const char32_t c = sign.value;
  if (c == U'!' || c == U'?' || c == kArabicQuestion || c == kArabicFullStop || c == kEllipsis) return true;
  if (c == U'\n') return true;
  const std::size_t next = at + sign.size;
  return c == U'.' && (next >= end || text::is_space(text::code_point_at(text, next).value));
}

class Cutter {
 public:
  Cutter(std::string_view text, const Vocabulary& vocabulary, std::vector<Piece>& out)
      : text_(text), vocabulary_(vocabulary), out_(out) {}

  void cut_token(ByteSpan token, std::uint32_t index, std::uint32_t sentence, bool glued) {
    const std::size_t before = out_.size();
    token_ = index;
    sentence_ = sentence;
    if (is_word(slice(text_, token))) {
      ByteSpan word = token;
      while (word.size() > 1 && text_[word.end - 1] == '.') --word.end;
      add(word, glued);
      out_.back().span = token;
    } else {
      cut_runs(token, glued);
    }
    if (out_.size() == before) return;
    out_[before].begins_token = true;
    out_.back().ends_token = true;
  }

  void cut_stretch(ByteSpan range) {
    bool glued = false;   // to a piece
    bool inside = false;  // behind a letter or digit without a blank
    for (std::uint32_t at = range.begin; at < range.end;) {
      const text::CodePoint first = text::code_point_at(text_, at);
      const Kind kind = kind_of(first.value);
      if (text::is_space(first.value)) {
        if (first.value == U'\n') ++sentence_;
        glued = inside = false;
        at += first.size;
        continue;
      }
      const std::uint32_t end = end_of_run(at, range.end);
      const bool begins = !inside || kind == Kind::kSign || value_in(out_.back(), kClitic) != nullptr;
      if (begins) ++token_;
      if (!begins && !out_.empty()) out_.back().ends_token = false;
      const std::size_t before = out_.size();
      add_word({at, end}, glued);
      out_[before].begins_token = begins;
      out_.back().ends_token = true;
      if (kind == Kind::kSign && ends_sentence(text_, at, first, range.end)) ++sentence_;
      glued = true;
      inside = kind != Kind::kSign;
      at = end;
    }
  }

 private:
  std::uint32_t end_of_run(std::uint32_t at, std::uint32_t limit) const {
    const text::CodePoint first = text::code_point_at(text_, at);
    const Kind kind = kind_of(first.value);
    std::uint32_t end = at + first.size;
    while (kind != Kind::kSign && end < limit) {
      const text::CodePoint next = text::code_point_at(text_, end);
      if (kind_of(next.value) != kind) break;
      end += next.size;
    }
    return end;
  }

  void cut_runs(ByteSpan token, bool glued) {
    for (std::uint32_t at = token.begin; at < token.end;) {
      const text::CodePoint first = text::code_point_at(text_, at);
      if (text::is_space(first.value)) {
        at += first.size;
        glued = false;
        continue;
      }
      const std::uint32_t end = end_of_run(at, token.end);
      add({at, end}, glued);
      glued = true;
      at = end;
    }
  }

  // A word, less the particles that are written together with it ("and", "in", "for" in Arabic).
  void add_word(ByteSpan run, bool glued) {
    add(run, glued);
    if (!vocabulary_.has_clitics() || !out_.back().classes.empty() || out_.back().word != kNoSymbol) return;
    constexpr int kMostClitics = 2;
    std::vector<ByteSpan> cut_off;
    ByteSpan rest = run;
    for (int i = 0; i < kMostClitics; ++i) {
      const std::uint32_t size = text::code_point_at(text_, rest.begin).size;
      const std::string clitic = normal_word(slice(text_, ByteSpan{rest.begin, rest.begin + size}));
      const Vocabulary::Entry* entry = vocabulary_.find(clitic);
      const bool is_clitic = entry != nullptr && !entry->classes.empty() && entry->classes[0].name == kClitic;
      if (!is_clitic || rest.size() <= 2 * size) return;
      cut_off.push_back({rest.begin, rest.begin + size});
      rest.begin += size;
      // "for" takes the first letter off the article behind it.
      std::string word = normal_word(slice(text_, rest));
      const std::string& article = entry->classes[0].value;
      if (vocabulary_.find(word) == nullptr && word.starts_with(clitic)) word.insert(0, article);
      if (vocabulary_.find(word) == nullptr && vocabulary_.class_by_beginning(word) == nullptr) continue;
      out_.pop_back();
      for (const ByteSpan part : cut_off) {
        add(part, glued);
        glued = true;
      }
      add(rest, true);
      name(out_.back(), std::move(word));
      out_.back().begins_token = true;
      return;
    }
  }

  void add(ByteSpan run, bool glued) {
    Piece piece;
    piece.token = token_;
    piece.sentence = sentence_;
    piece.span = run;
    piece.capital = begins_with_capital(slice(text_, run));
    piece.glued = glued;
    name(piece, normal_word(slice(text_, run)));
    out_.push_back(std::move(piece));
  }

  void name(Piece& piece, std::string word) const {
    piece.text = std::move(word);
    piece.classes.clear();
    const Vocabulary::Entry* entry = vocabulary_.find(piece.text);
    piece.word = entry == nullptr ? kNoSymbol : entry->symbol;
    if (!piece.text.empty() && piece.text.front() >= '0' && piece.text.front() <= '9') {
      add_digit_classes(piece);
    } else if (entry != nullptr) {
      for (const WordClass& found : entry->classes) {
        if (found.spelling == Spelling::kAny || piece.capital) piece.classes.push_back(found);
      }
    } else if (const WordClass* begun = vocabulary_.class_by_beginning(piece.text)) {
      piece.classes.push_back(*begun);
    }
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  std::vector<Piece>& out_;
  std::uint32_t token_ = 0;
  std::uint32_t sentence_ = 0;
};

// How many pieces from `at` on are a row of several words, and its entry.
std::size_t length_of_row(const std::vector<Piece>& pieces, std::size_t at, const Vocabulary& vocabulary) {
  const Vocabulary::Entry* entry = vocabulary.find(pieces[at].text);
  if (entry == nullptr) return 1;
  for (const std::vector<std::string>& rest : entry->longer) {
    if (at + rest.size() >= pieces.size()) continue;
    const auto stands = [&](const std::string& word, const Piece& piece) { return word == piece.text; };
    if (std::equal(rest.begin(), rest.end(), pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1, stands)) {
      return rest.size() + 1;
    }
  }
  return 1;
}

Piece joined(const std::vector<Piece>& pieces, std::size_t at, std::size_t count,
             const Vocabulary& vocabulary) {
  Piece whole = pieces[at];
  for (std::size_t i = at + 1; i < at + count; ++i) whole.text += " " + pieces[i].text;
  whole.span.end = pieces[at + count - 1].span.end;
  whole.ends_token = pieces[at + count - 1].ends_token;
  whole.classes.clear();
  whole.word = kNoSymbol;
  if (const Vocabulary::Entry* entry = vocabulary.find(whole.text)) {
    whole.word = entry->symbol;
    for (const WordClass& found : entry->classes) {
      if (found.spelling == Spelling::kAny || whole.capital) whole.classes.push_back(found);
    }
  }
  return whole;
}

void join_rows(std::vector<Piece>& pieces, const Vocabulary& vocabulary) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < pieces.size();) {
    const std::size_t count = length_of_row(pieces, at, vocabulary);
    Piece piece = count == 1 ? std::move(pieces[at]) : joined(pieces, at, count, vocabulary);
    pieces[kept++] = std::move(piece);
    at += count;
  }
  pieces.resize(kept);
}

}  // namespace

std::vector<Piece> cut(std::string_view text, const doc::Tokens& tokens, TokenSpan range,
                       const Vocabulary& vocabulary) {
  std::vector<Piece> pieces;
  Cutter cutter(text, vocabulary, pieces);
  const bool sentences = tokens.sentence_start.size() >= range.end;
  std::uint32_t sentence = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (sentences && i > range.begin && tokens.sentence_start[i] != 0) ++sentence;
    if (tokens.span[i].empty()) continue;
    const bool glued = i > range.begin && tokens.span[i - 1].end == tokens.span[i].begin;
    cutter.cut_token(tokens.span[i], i, sentence, glued);
  }
  if (vocabulary.has_rows_of_words()) join_rows(pieces, vocabulary);
  return pieces;
}

std::vector<Piece> cut_words(std::string_view text, ByteSpan range, const Vocabulary& vocabulary) {
  std::vector<Piece> pieces;
  Cutter(text, vocabulary, pieces).cut_stretch(range);
  if (vocabulary.has_rows_of_words()) join_rows(pieces, vocabulary);
  return pieces;
}

const std::string* value_in(const Piece& piece, Symbol class_name) {
  for (const WordClass& entry : piece.classes) {
    if (entry.name == class_name) return &entry.value;
  }
  return nullptr;
}

}  // namespace diurna::times
