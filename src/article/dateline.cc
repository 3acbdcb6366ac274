#include "article/dateline.h"

#include <algorithm>

#include "article/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

constexpr std::size_t kMaxHead = 120;      // bytes of a dateline
constexpr std::size_t kMaxPlaceWords = 6;  // "WEST PALM BEACH, Florida, United States"
constexpr std::size_t kMinBody = 20;       // bytes of the sentence behind it
constexpr std::size_t kMinBodyAfterColon =
    100;                                     // longer than the headlines of the form "Name: What they say"
constexpr std::size_t kParagraphsToTry = 3;  // behind the headline there may be a standfirst and a byline

struct Separator {
  std::size_t begin;
  std::size_t end;
  bool is_colon = false;
};

bool is_blank(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text.substr(at).starts_with("\u00A0"));
}

// A dash at `at`, or 0. The short ones stand inside names too, and need blanks or a bracket beside them.
std::size_t dash_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u2014") || rest.starts_with("\u2015")) return 3;
  const bool apart = at > 0 && (text[at - 1] == ' ' || text[at - 1] == ')' || text[at - 1] == '.' ||
                                text.substr(0, at).ends_with("\u00A0"));
  if (!apart) return 0;
  if (rest.starts_with("\u2013")) return is_blank(text, at + 3) ? 3 : 0;
  if (rest.starts_with("--")) return 2;
  return rest.starts_with("-") && is_blank(text, at + 1) ? 1 : 0;
}

std::optional<Separator> first_separator(std::string_view paragraph) {
  const std::size_t limit = std::min(paragraph.size(), kMaxHead);
  for (std::size_t at = 0; at < limit; ++at) {
    if (const std::size_t size = dash_length(paragraph, at)) return Separator{at, at + size};
    if (paragraph[at] == ':' && is_blank(paragraph, at + 1)) return Separator{at, at + 1, true};
  }
  return std::nullopt;
}

// ")" of an agency that no dash follows: "New Delhi, Sept 21 (PTI) The ..."
std::optional<Separator> first_bracket(std::string_view paragraph) {
  const std::size_t at = paragraph.substr(0, kMaxHead).find(") ");
  if (at == std::string_view::npos) return std::nullopt;
  return Separator{at + 1, at + 1};
}

// Takes "(Agency)" off the end of `head`; empty if there is none.
std::string_view take_agency(std::string_view& head) {
  if (!head.ends_with(')')) return {};
  const std::size_t open = head.rfind('(');
  if (open == std::string_view::npos) return {};
  const std::string_view agency = head.substr(open + 1, head.size() - open - 2);
  if (agency.size() > 40 || split_words(agency).size() > 4 || !starts_upper(agency)) return {};
  head = trimmed(head.substr(0, open));
  return agency;
}

// Takes a date off the end of `head`: it starts at a word and goes up to the end.
std::optional<dates::WrittenDate> take_date(std::string_view& head, const dates::Months& months) {
  for (const std::string_view word : split_words(head)) {
    const std::size_t at = static_cast<std::size_t>(word.data() - head.data());
    const auto date = dates::read_date(head.substr(at), months);
    if (!date || at + date->length != head.size()) continue;
    head = trimmed(head.substr(0, at));
    if (head.ends_with(',')) head = trimmed(head.substr(0, head.size() - 1));
    return date;
  }
  return std::nullopt;
}

bool is_name_character(char32_t c) {
  return text::is_alpha(c) || c == '.' || c == '\'' || c == U'\u2019' || c == '-' || c == '/' ||
         c == U'\u02BC';
}

// A capitalised word, or a small one inside a name ("Rio de Janeiro", "Stratford-upon-Avon").
bool is_place_word(std::string_view word, bool is_first) {
  if (word.ends_with(',')) word.remove_suffix(1);
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::code_point_at(word, at);
    if (!is_name_character(point.value)) return false;
    at += point.size;
  }
  if (word.ends_with("'s") || word.ends_with("\u2019s")) return false;
  if (starts_upper(word)) return true;
  constexpr std::string_view kInside[] = {"al", "de",  "del", "di", "do", "da",
                                          "of", "the", "la",  "le", "el", "and"};
  return !is_first && std::find(std::begin(kInside), std::end(kInside), word) != std::end(kInside);
}

bool is_place(std::string_view place) {
  const std::vector<std::string_view> words = split_words(place);
  if (words.empty() || words.size() > kMaxPlaceWords) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_place_word(words[i], i == 0)) return false;
  }
  return true;
}

bool is_label(std::string_view place, const Rules& rules) {
  const auto has = [&](std::string_view words) { return rules.labels.contains(text::lower(words)); };
  const std::vector<std::string_view> words = split_words(place);
  return has(place) || has(bare_word(words.front())) || has(bare_word(words.back()));
}

// The town is in capitals; the state or country behind a comma need not be.
bool is_town_in_capitals(std::string_view place) {
  const std::string_view town = place.substr(0, place.find(','));
  std::size_t letters = 0;
  for (const char c : town) letters += c != ' ' && c != '.';
  return letters >= 3 && split_words(town).size() <= 4 && is_all_caps(town);
}

// Letters of a script without case start a sentence as well as a capital does.
bool starts_sentence(std::string_view body) {
  return body.size() >= kMinBody && first_letter(body) != 0 && !starts_lower(body);
}

std::optional<Dateline> read_head(std::string_view paragraph, Separator separator, const Rules& rules) {
  std::string_view head = trimmed(paragraph.substr(0, separator.begin));
  const std::string_view agency = take_agency(head);
  if (head.ends_with(',')) head.remove_suffix(1);
  const auto date = take_date(head, rules.months);
  const bool certain = !agency.empty() || (date && !head.empty());
  const bool bare_bracket = separator.begin == separator.end;
  if (bare_bracket && (agency.empty() || !date)) return std::nullopt;
  if (!certain && (separator.is_colon || !is_town_in_capitals(head))) return std::nullopt;
  if (!head.empty() && (!is_place(head) || is_label(head, rules))) return std::nullopt;
  const std::string_view rest = paragraph.substr(separator.end);
  const std::string_view body = trimmed(rest);
  if (!starts_sentence(body)) return std::nullopt;
  Dateline dateline;
  dateline.end = static_cast<std::uint32_t>(separator.end);
  dateline.body = static_cast<std::uint32_t>(body.data() - paragraph.data());
  dateline.place = head;
  dateline.agency = agency;
  dateline.date = date;
  return dateline;
}

// What someone says, as a transcript has it after the speaker's name.
bool is_speech(std::string_view body) {
  constexpr std::string_view kFirst[] = {"I", "We", "You", "My", "Our", "Your", "Well", "Yes", "No"};
  if (!text::is_upper(text::code_point_at(body, 0).value)) return true;
  std::string_view first = split_words(body).front();
  first = bare_word(first.substr(0, first.find_first_of("'\xE2")));
  return std::find(std::begin(kFirst), std::end(kFirst), first) != std::end(kFirst);
}

void add_agency(std::string_view agency, std::vector<std::string>& agencies) {
  if (agency.empty() || std::find(agencies.begin(), agencies.end(), agency) != agencies.end()) return;
  agencies.emplace_back(agency);
}

void cut(Article& article, std::size_t index, const Dateline& found) {
  add_agency(found.agency, article.agencies);
  const Block paragraph = article.blocks[index];
  Block dateline = paragraph;
  dateline.kind = BlockKind::kDateline;
  dateline.span.end = paragraph.span.begin + found.end;
  article.blocks[index].span.begin = paragraph.span.begin + found.body;
  article.dateline = std::string(found.place);
  article.blocks.insert(article.blocks.begin() + static_cast<std::ptrdiff_t>(index), std::move(dateline));
  if (found.date && found.date->year && article.published.empty()) {
    article.published = found.date->iso();
    article.published_from = "dateline";
  }
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph, const Rules& rules) {
  if (const auto separator = first_separator(paragraph)) {
    if (auto dateline = read_head(paragraph, *separator, rules)) return dateline;
  }
  const auto bracket = first_bracket(paragraph);
  return bracket ? read_head(paragraph, *bracket, rules) : std::nullopt;
}

std::optional<Dateline> find_place_before_colon(std::string_view paragraph, const Rules& rules) {
  const auto separator = first_separator(paragraph);
  if (!separator || !separator->is_colon) return std::nullopt;
  const std::string_view place = trimmed(paragraph.substr(0, separator->begin));
  if (!is_place(place) || split_words(place).size() > 3 || is_label(place, rules)) return std::nullopt;
  if (place.find(" and ") != std::string_view::npos) return std::nullopt;
  const std::string_view body = trimmed(paragraph.substr(separator->end));
  if (body.size() < kMinBodyAfterColon || is_speech(body) || is_title_cased(body)) return std::nullopt;
  if (!ends_sentence(body)) return std::nullopt;
  Dateline dateline;
  dateline.end = static_cast<std::uint32_t>(separator->end);
  dateline.body = static_cast<std::uint32_t>(body.data() - paragraph.data());
  dateline.place = place;
  return dateline;
}

void split_dateline(const Rules& rules, Article& article) {
  const auto words_of = [&](std::size_t i) { return slice(article.text, article.blocks[i].span); };
  std::vector<std::size_t> paragraphs;
  bool has_byline = false;
  for (std::size_t i = 0; i < article.blocks.size() && paragraphs.size() <= kParagraphsToTry; ++i) {
    if (article.blocks[i].kind != BlockKind::kParagraph) continue;
    if (is_byline(words_of(i)) && !has_byline) {
      has_byline = true;
    } else {
      paragraphs.push_back(i);
    }
  }
  for (std::size_t k = 0; k < std::min(paragraphs.size(), kParagraphsToTry); ++k) {
    if (const auto found = find_dateline(words_of(paragraphs[k]), rules))
      return cut(article, paragraphs[k], *found);
  }
  if (paragraphs.empty()) return;
  const auto found = find_place_before_colon(words_of(paragraphs[0]), rules);
  // In a transcript the next paragraph has a speaker too.
  const bool is_transcript =
      paragraphs.size() > 1 && find_place_before_colon(words_of(paragraphs[1]), rules).has_value();
  if (found && !is_transcript) cut(article, paragraphs[0], *found);
}

}  // namespace diurna::article
