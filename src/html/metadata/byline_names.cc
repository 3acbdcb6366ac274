#include "html/metadata/byline_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "html/metadata/plain_text.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::size_t kLongestByline = 400;  // bytes
constexpr std::size_t kLongestName = 80;     // bytes
constexpr std::size_t kMostWords = 7;        // of a name
constexpr std::size_t kMostNames = 40;

struct Word {
  std::size_t begin;
  std::size_t end;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back({at, end});
    at = end + 1;
  }
  return words;
}

// Marks around a word, such as the colon of "Author:".
std::string_view bare(std::string_view word) {
  constexpr std::string_view kMarks = ",.:;|-/()[]*\"'";
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos && word != "author(s)") {
    word.remove_suffix(1);
  }
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  return word;
}

struct Phrase {
  std::size_t words = 0;  // none: there is no phrase
  BylineWord kind = BylineWord::kNone;
  bool has_colon = false;
};

// The longest phrase of the lexicon at word `first`.
Phrase phrase_at(std::string_view lower, const std::vector<Word>& words, std::size_t first,
                 const MetadataLexicon& lexicon) {
  for (std::size_t count = std::min(lexicon.longest_phrase, words.size() - first); count > 0; --count) {
    const std::size_t begin = words[first].begin;
    std::string_view phrase = lower.substr(begin, words[first + count - 1].end - begin);
    const bool colon = phrase.ends_with(':');
    if (colon) phrase.remove_suffix(1);
    auto known = lexicon.byline_phrases.find(phrase);
    if (known == lexicon.byline_phrases.end()) known = lexicon.byline_phrases.find(bare(phrase));
    if (known != lexicon.byline_phrases.end()) return {count, known->second, colon};
  }
  return {};
}

bool is_address(std::string_view word) {
  return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos ||
         word.starts_with("www.");
}

bool begins_upper(std::string_view word) {
  if (word.empty()) return false;
  const text::CodePoint point = text::code_point_at(word, 0);
  return !text::is_lower(point.value);
}

// One byline on its way to names.
class BylineParser {
 public:
  BylineParser(const MetadataLexicon& lexicon, BylineNames& names) : lexicon_(lexicon), names_(names) {}

  void parse(std::string_view byline) {
    const std::string line = without_brackets(byline);
    const std::string lower = text::lower(line);
    // Lower case may have another length in bytes; then phrases are not looked for.
    std::string_view kept = line;
    if (lower.size() == line.size()) kept = between_phrases(line, lower);
    split(kept);
  }

 private:
  // What stands behind the openings and before the first ending. Openings count at the beginning only.
  std::string_view between_phrases(std::string_view line, std::string_view lower) const {
    const std::vector<Word> words = words_of(line);
    std::size_t first = 0;
    bool opened = skip_openings(lower, words, first);
    std::size_t last = first;
    for (; last < words.size(); ++last) {
      const Phrase phrase = phrase_at(lower, words, last, lexicon_);
      if (phrase.words == 0) continue;
      const std::string_view word = line.substr(words[last].begin, words[last].end - words[last].begin);
      const std::string_view before = line.substr(words[first].begin, words[last].begin - words[first].begin);
      if (phrase.kind == BylineWord::kEnding && ends_names(word, phrase, opened)) break;
      if (phrase.kind == BylineWord::kOpening && has_digit(before)) {  // "March 4, 2024 by Ines Varga"
        first = last;
        opened = skip_openings(lower, words, first);
        last = first;
      }
    }
    last = std::min(last, words.size());
    if (first >= last) return {};
    return line.substr(words[first].begin, words[last - 1].end - words[first].begin);
  }

  bool skip_openings(std::string_view lower, const std::vector<Word>& words, std::size_t& first) const {
    const std::size_t before = first;
    while (first < words.size()) {
      const Phrase phrase = phrase_at(lower, words, first, lexicon_);
      if (phrase.words == 0 || phrase.kind != BylineWord::kOpening) break;
      first += phrase.words;
    }
    return first > before;
  }

  static bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
  }

  // A single short word ends the names only in lower case ("in Hadir", but not "In-Su"), and behind an
  // opening: an office may be called "Center for Tides".
  static bool ends_names(std::string_view word, const Phrase& phrase, bool opened) {
    constexpr std::size_t kShort = 4;
    return phrase.words > 1 || word.size() > kShort || (opened && !begins_upper(word));
  }

  static std::string without_brackets(std::string_view byline) {
    std::string line;
    int depth = 0;
    for (const char c : byline) {
      if (c == '(' || c == '[') ++depth;
      if (depth == 0) line += c;
      if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return squeezed(depth == 0 ? std::string_view(line) : byline);
  }

  void split(std::string_view line) {
    constexpr std::array<std::string_view, 14> kSeparators = {" and ",  " & ", " und ",  " et ",  " y ",
                                                              " e ",    ";",   "|",      " / ",   "\u2022",
                                                              "\u00B7", " - ", "\u2013", "\u2014"};
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.size(); ++at) {
      std::size_t length = at == line.size() ? 1 : 0;
      for (const std::string_view separator : kSeparators) {
        if (length == 0 && line.substr(at).starts_with(separator)) length = separator.size();
      }
      if (length == 0) continue;
      split_at_commas(trimmed(line.substr(begin, at - begin)));
      begin = at + length;
      at = begin - 1;
    }
  }

  // "Varga, Ines" is one name; "Ines Varga, Omid Rahimi" are two, "Ines Varga, City Editor" is one and a
  // role.
  void split_at_commas(std::string_view group) {
    const std::size_t comma = group.find(',');
    if (comma != std::string_view::npos && group.find(',', comma + 1) == std::string_view::npos) {
      const std::string_view family = trimmed(group.substr(0, comma));
      const std::string_view given = trimmed(group.substr(comma + 1));
      if (is_single_word(family) && is_single_word(given) && folded(family) != folded(given) &&
          !is_ignored(given) && agency(given) == nullptr) {
        return add(std::string(given) + " " + std::string(family));
      }
    }
    for (std::size_t at = 0; at <= group.size();) {
      const std::size_t end = std::min(group.find(',', at), group.size());
      add(trimmed(group.substr(at, end - at)));
      at = end + 1;
    }
  }

  static bool is_single_word(std::string_view words) {
    return !words.empty() && words.find(' ') == std::string_view::npos;
  }

  const std::string* agency(std::string_view part) const {
    const auto known = lexicon_.agencies.find(folded(part));
    return known == lexicon_.agencies.end() ? nullptr : &known->second;
  }

  bool has(char mark, std::string_view word) const {
    return lexicon_.byline_parts.contains(mark + std::string(word));
  }

  // A degree, or no name at all.
  bool is_ignored(std::string_view part) const {
    const std::string key = folded(part);
    return key.empty() || has('c', key) || has('n', key);
  }

  bool has_role(std::string_view part, bool first) const {
    const std::vector<Word> words = words_of(part);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = bare(part.substr(words[i].begin, words[i].end - words[i].begin));
      if (has('r', text::lower(word)) && !(first && words.size() > 1)) return true;
    }
    return false;
  }

  void add(std::string_view part) {
    part = trimmed(without_marks(part));
    if (part.size() > kLongestName || is_ignored(part)) return;
    if (const std::string* name = agency(part)) return push(names_.agencies, *name);
    const std::string name = without_degrees(without_date(without_addresses(part)));
    const bool first = names_.persons.empty();
    if (name.empty() || is_ignored(name) || has_role(name, first) || !is_name(name)) return;
    push(names_.persons, name);
  }

  static std::string_view without_marks(std::string_view part) {
    constexpr std::string_view kMarks = ",:;|-/*\"";
    while (!part.empty() && (kMarks.find(part.front()) != std::string_view::npos || part.front() == ' ')) {
      part.remove_prefix(1);
    }
    while (!part.empty() && (kMarks.find(part.back()) != std::string_view::npos || part.back() == ' ')) {
      part.remove_suffix(1);
    }
    return part;
  }

  static std::string without_addresses(std::string_view part) {
    std::string name;
    for (const Word word : words_of(part)) {
      const std::string_view bytes = part.substr(word.begin, word.end - word.begin);
      if (is_address(bytes)) continue;
      if (!name.empty()) name += ' ';
      name += bytes;
    }
    return name;
  }

  // "Ines Varga 4 March", "Ines Varga Mar 4".
  std::string without_date(std::string name) const {
    const std::vector<Word> words = words_of(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word =
          std::string_view(name).substr(words[i].begin, words[i].end - words[i].begin);
      const bool number = word.front() >= '0' && word.front() <= '9';
      if (!number) continue;
      const bool month = i > 0 && lexicon_.timestamps.months().number(bare(std::string_view(name).substr(
                                      words[i - 1].begin, words[i - 1].end - words[i - 1].begin)));
      const std::size_t kept = month ? i - 1 : i;
      name.resize(kept == 0 ? 0 : words[kept - 1].end);
      break;
    }
    return name;
  }

  // "Ines Varga PhD": degrees in capitals behind a name of two words or more.
  std::string without_degrees(std::string name) const {
    std::vector<Word> words = words_of(name);
    while (words.size() > 2) {
      const std::string_view word = std::string_view(name).substr(words.back().begin);
      const bool known = has('c', folded(word)) && std::count_if(word.begin(), word.end(), [](char c) {
                                                     return c >= 'A' && c <= 'Z';
                                                   }) > 1;
      if (!known) break;
      words.pop_back();
    }
    if (!words.empty()) name.resize(words.back().end);
    return name;
  }

  static bool is_name(std::string_view name) {
    const std::vector<Word> words = words_of(name);
    if (words.size() > kMostWords) return false;
    std::size_t letters = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0; at < name.size();) {
      const text::CodePoint point = text::code_point_at(name, at);
      letters += text::is_alpha(point.value) ? 1 : 0;
      digits += text::is_digit(point.value) ? 1 : 0;
      at += point.size;
    }
    return letters >= 2 && digits < letters;
  }

  static void push(std::vector<std::string>& list, const std::string& name) {
    const std::string key = folded(name);
    const bool known =
        std::any_of(list.begin(), list.end(), [&](const std::string& other) { return folded(other) == key; });
    if (!known && list.size() < kMostNames) list.push_back(name);
  }

  const MetadataLexicon& lexicon_;
  BylineNames& names_;
};

}  // namespace

void add_names(std::string_view byline, const MetadataLexicon& lexicon, BylineNames& names) {
  if (byline.empty() || byline.size() > kLongestByline) return;
  BylineParser(lexicon, names).parse(byline);
}

bool opens_byline(std::string_view byline, const MetadataLexicon& lexicon) {
  constexpr std::size_t kLongestOpening = 60;
  if (byline.empty() || byline.size() > kLongestByline || !lexicon.opening_initials.has(byline[0]))
    return false;
  constexpr std::size_t kLongestWord = 15;  // bytes: no allocation
  const std::size_t end = byline.find_first_of(" ,:");
  const std::string_view first = byline.substr(0, end);
  if (first.size() > kLongestWord || !lexicon.opening_words.contains(ascii_lower(first))) return false;
  const std::string lower = ascii_lower(byline.substr(0, kLongestOpening));
  const std::vector<Word> words = words_of(lower);
  if (words.empty()) return false;
  const Phrase phrase = phrase_at(lower, words, 0, lexicon);
  if (phrase.words == 0 || phrase.kind != BylineWord::kOpening) return false;
  if (phrase.words == words.size()) return byline.size() < kLongestOpening;
  return begins_upper(byline.substr(words[phrase.words].begin));
}

}  // namespace diurna::html
