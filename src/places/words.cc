#include "places/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::places {
namespace {

using text::Script;

// Letters that no decomposition leads to the one that people type.
std::string_view plain_form(char32_t c) {
  switch (c) {
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x0131:
      return "i";
    case 0x00FE:
      return "th";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x0643:  // Arabic kaf, yeh, alef maksura: as Persian writes them
      return "\u06A9";
    case 0x064A:
    case 0x0649:
      return "\u06CC";
    case 0x0629:
      return "\u0647";
    default:
      return {};
  }
}

bool is_dropped(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  // Marks, the joiners of Arabic script, the line that stretches words.
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || c == 0x0640;
}

std::string folded_ascii(std::string_view word) {
  std::string key;
  key.reserve(word.size());
  for (const char c : word) {
    if (c != '.') key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

void append_folded(UChar32 c, std::string& key) {
  if (is_dropped(static_cast<char32_t>(c)) || c == '.') return;
  const UChar32 small = u_foldCase(c, U_FOLD_CASE_DEFAULT);
  const std::string_view plain = plain_form(static_cast<char32_t>(small));
  if (small == 0x00DF || small == 0x1E9E) {
    key += "ss";
  } else if (!plain.empty()) {
    key += plain;
  } else {
    text::append(key, static_cast<char32_t>(small));
  }
}

// Appends what NFKD makes of one character.
void append_decomposed(const icu::Normalizer2& nfkd, UChar32 c, std::string& key) {
  icu::UnicodeString parts;
  if (nfkd.getDecomposition(c, parts) == 0) {
    append_folded(c, key);
    return;
  }
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    append_folded(parts.char32At(i), key);
}

std::string folded(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  std::string key;
  for (std::size_t i = 0; i < word.size();) {
    const text::CodePoint point = text::code_point_at(word, i);
    i += point.size;
    const auto c = static_cast<UChar32>(point.value);
    if (U_FAILURE(status) != 0) {
      append_folded(c, key);
    } else {
      append_decomposed(*nfkd, c, key);
    }
  }
  return key;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// Reads the words of one range.
class Cutter {
 public:
  Cutter(std::string_view text, ByteSpan range) : text_(text), at_(range.begin), end_(range.end) {}

  std::vector<Word> words() {
    while (at_ < end_) {
      const char32_t c = peek(at_);
      if (is_part(c)) {
        add_word();
      } else {
        at_ = after(at_);
      }
    }
    return std::move(words_);
  }

 private:
  static bool is_part(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const auto type = u_charType(static_cast<UChar32>(c));
    return u_isalnum(static_cast<UChar32>(c)) != 0 || type == U_NON_SPACING_MARK ||
           type == U_COMBINING_SPACING_MARK || c == 0x200C || c == 0x200D;
  }

  char32_t peek(std::uint32_t at) const { return at < end_ ? text::code_point_at(text_, at).value : 0; }
  std::uint32_t after(std::uint32_t at) const { return at + text::code_point_at(text_, at).size; }

  // The end of "U.S." or "U.S" if it begins here: single letters, each with its full stop.
  std::uint32_t end_of_dotted() const {
    std::uint32_t at = at_;
    std::uint32_t letters = 0;
    while (at + 1 < end_ && text::is_alpha(peek(at)) && after(at) < end_ && text_[after(at)] == '.') {
      at = after(at) + 1;
      ++letters;
    }
    if (letters == 0) return 0;
    const bool one_more =
        at < end_ && text::is_alpha(peek(at)) && (after(at) >= end_ || !is_part(peek(after(at))));
    if (one_more) return after(at);
    const bool word_follows = at < end_ && is_part(peek(at));
    return letters > 1 && !word_follows ? at : 0;
  }

  void add_word() {
    Word word;
    const std::uint32_t begin = at_;
    const char32_t first = peek(begin);
    if (const std::uint32_t end = end_of_dotted()) {
      at_ = end;
      word.dotted = text_[end - 1] == '.';
    } else {
      at_ = after(at_);
      if (text::script_of(first) != Script::kHan) {
        while (at_ < end_ && is_part(peek(at_)) && text::script_of(peek(at_)) != Script::kHan)
          at_ = after(at_);
      }
    }
    word.span = {begin, at_};
    word.capital = text::is_upper(first) || text::is_title(first);
    describe(word);
    if (!word.key.empty()) words_.push_back(std::move(word));
  }

  void describe(Word& word) const {
    const std::string_view form = slice(text_, word.span);
    word.key = is_ascii(form) ? folded_ascii(form) : folded(form);
    word.all_capital = word.capital;
    for (std::uint32_t at = word.span.begin; at < word.span.end; at = after(at)) {
      const char32_t c = peek(at);
      if (text::is_lower(c)) word.all_capital = false;
      if (text::is_lower(c) || text::is_upper(c)) word.cased = true;
    }
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> words_of(std::string_view text, ByteSpan range) {
  return Cutter(text, range).words();
}

std::string key_of(std::string_view name) {
  std::string key;
  for (const Word& word : words_of(name, {0, static_cast<std::uint32_t>(name.size())})) {
    if (!key.empty()) key += ' ';
    key += word.key;
  }
  return key;
}

}  // namespace diurna::places
