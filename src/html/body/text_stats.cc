#include "html/body/text_stats.h"

#include <algorithm>
#include <array>

namespace diurna::html {
namespace {

constexpr std::uint32_t kHashBasis = 2166136261u;  // FNV-1a
constexpr std::uint32_t kHashPrime = 16777619u;

// Beyond those that callers see: an apostrophe; the first byte of a longer character.
constexpr CharClass kApostrophe = static_cast<CharClass>(11);
constexpr CharClass kLead = static_cast<CharClass>(12);

constexpr std::array<CharClass, 256> make_classes() {
  std::array<CharClass, 256> classes{};
  for (int c = 0x80; c < 0x100; ++c) classes[c] = kLead;
  for (const char c : {' ', '\t', '\n', '\r', '\f'})
    classes[static_cast<unsigned char>(c)] = CharClass::kBlank;
  for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<unsigned char>(c)] = CharClass::kLower;
  for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<unsigned char>(c)] = CharClass::kUpper;
  for (char c = '0'; c <= '9'; ++c) classes[static_cast<unsigned char>(c)] = CharClass::kDigit;
  for (const char c : {'.', '!', '?'}) classes[static_cast<unsigned char>(c)] = CharClass::kEnd;
  for (const char c : {',', ';'}) classes[static_cast<unsigned char>(c)] = CharClass::kComma;
  for (const char c : {'|', '/', '>', '<', '*', '#', '@', '+', '~'}) {
    classes[static_cast<unsigned char>(c)] = CharClass::kMark;
  }
  for (const char c : {'{', '}', '[', ']', '=', '\\', '_', '$', '`'}) {
    classes[static_cast<unsigned char>(c)] = CharClass::kCode;
  }
  classes[':'] = CharClass::kColon;
  classes['"'] = CharClass::kQuote;
  classes['\''] = kApostrophe;
  return classes;
}

constexpr std::array<CharClass, 256> kClasses = make_classes();

struct Char {
  CharClass cls;
  std::uint32_t size;
};

// Of general punctuation (U+2000 to U+203F), by its last byte.
CharClass general_punctuation(unsigned char last) {
  if (last <= 0x8A || last == 0xAF) return CharClass::kBlank;
  if (last == 0x99) return kApostrophe;
  if (last >= 0x98 && last <= 0x9F) return CharClass::kQuote;
  if (last == 0xA6) return CharClass::kEnd;
  return last == 0xA2 || last == 0xBA ? CharClass::kMark : CharClass::kOther;
}

// Of CJK punctuation (U+3000 to U+303F), by its last byte.
CharClass cjk_punctuation(unsigned char last) {
  if (last == 0x80) return CharClass::kBlank;
  if (last == 0x81) return CharClass::kComma;
  if (last == 0x82) return CharClass::kEnd;
  return last >= 0x88 && last <= 0x8F ? CharClass::kQuote : CharClass::kOther;
}

CharClass fullwidth_punctuation(unsigned char last) {
  if (last == 0x81 || last == 0x9F) return CharClass::kEnd;
  if (last == 0x8C || last == 0x9B) return CharClass::kComma;
  return last == 0x9A ? CharClass::kColon : CharClass::kLower;
}

// Letters beyond ASCII count as small ones: what they are is not asked.
Char long_char(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  const unsigned char lead = byte(0);
  if (lead == 0xC2) {
    if (byte(1) == 0xA0) return {CharClass::kBlank, 2};
    if (byte(1) == 0xAB || byte(1) == 0xBB) return {CharClass::kQuote, 2};
    return {byte(1) == 0xB7 ? CharClass::kMark : CharClass::kOther, 2};
  }
  if (lead < 0xE0) return {CharClass::kLower, 2};
  if (lead >= 0xF0) return {CharClass::kOther, 4};
  if (lead == 0xE2) {
    if (byte(1) == 0x80) return {general_punctuation(byte(2)), 3};
    return {byte(1) >= 0x86 && byte(1) <= 0xAF ? CharClass::kMark : CharClass::kOther, 3};
  }
  if (lead == 0xE3 && byte(1) == 0x80) return {cjk_punctuation(byte(2)), 3};
  if (lead == 0xEF && byte(1) == 0xBC) return {fullwidth_punctuation(byte(2)), 3};
  return {CharClass::kLower, 3};
}

Char char_at(std::string_view text, std::size_t at) {
  const CharClass cls = kClasses[static_cast<unsigned char>(text[at])];
  return cls == kLead ? long_char(text, at) : Char{cls, 1};
}

bool is_wordy(CharClass cls) {
  return cls == CharClass::kLower || cls == CharClass::kUpper || cls == CharClass::kDigit;
}

struct Word {
  std::size_t end;
  std::uint32_t hash = kHashBasis;
  std::uint32_t digits = 0;
  std::uint32_t uppers = 0;
};

// Reads letters and digits of ASCII, which most are.
void read_ascii(std::string_view text, Word& word) {
  for (; word.end < text.size(); ++word.end) {
    const auto byte = static_cast<unsigned char>(text[word.end]);
    const CharClass cls = kClasses[byte];
    if (!is_wordy(cls)) return;
    word.digits += cls == CharClass::kDigit ? 1 : 0;
    word.uppers += cls == CharClass::kUpper ? 1 : 0;
    word.hash = (word.hash ^ (cls == CharClass::kUpper ? byte | 0x20u : byte)) * kHashPrime;
  }
}

// The word that begins at `at`.
Word read_word(std::string_view text, std::size_t at) {
  Word word{at};
  for (read_ascii(text, word); word.end < text.size(); read_ascii(text, word)) {
    const Char c = char_at(text, word.end);
    if (is_wordy(c.cls)) {
      const std::size_t end = std::min(word.end + c.size, text.size());
      for (; word.end < end; ++word.end) {
        word.hash = (word.hash ^ static_cast<unsigned char>(text[word.end])) * kHashPrime;
      }
      continue;
    }
    const std::size_t next = word.end + c.size;
    if (c.cls != kApostrophe || next >= text.size() || !is_wordy(char_at(text, next).cls)) break;
    word.end = next;
  }
  return word;
}

// The word that begins at `at` with a character of class `first`; returns its end.
std::size_t count_word(std::string_view text, std::size_t at, CharClass first, TextStats& stats,
                       std::vector<std::uint32_t>& words) {
  const Word word = read_word(text, at);
  const auto size = static_cast<std::uint32_t>(word.end - at);
  ++stats.words;
  stats.letters += size;
  stats.digits += word.digits;
  stats.lower_words += first == CharClass::kLower ? 1 : 0;
  stats.upper_words += word.uppers == size && size > 1 ? 1 : 0;
  stats.number_words += word.digits > 0 ? 1 : 0;
  words.push_back(word.hash);
  return word.end;
}

void count_other(CharClass cls, TextStats& stats) {
  stats.ends += cls == CharClass::kEnd;
  stats.commas += cls == CharClass::kComma;
  stats.quotes += cls == CharClass::kQuote;
  stats.marks += cls == CharClass::kMark;
  stats.codes += cls == CharClass::kCode;
}

}  // namespace

void count_text(std::string_view text, TextStats& stats, std::vector<std::uint32_t>& words) {
  for (std::size_t at = 0; at < text.size();) {
    const Char c = char_at(text, at);
    if (c.cls == CharClass::kBlank) {
      at += c.size;
      continue;
    }
    const CharClass shown = c.cls == kApostrophe ? CharClass::kQuote : c.cls;
    if (stats.first == CharClass::kOther) stats.first = shown;
    if (is_wordy(c.cls)) {
      at = count_word(text, at, c.cls, stats, words);
      stats.last = c.cls;
      continue;
    }
    count_other(shown, stats);
    if (shown != CharClass::kQuote) stats.last = shown;
    at += c.size;
  }
}

}  // namespace diurna::html
