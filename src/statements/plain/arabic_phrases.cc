#include "statements/plain/arabic_phrases.h"

#include <algorithm>

namespace diurna::statements::plain {
namespace {

constexpr std::string_view kArticle = "\u0627\u0644";      // al-
constexpr std::string_view kTo = "\u0644";                 // li-
constexpr std::string_view kToThe = "\u0644\u0644";        // li-l-
constexpr std::string_view kByThe = "\u0628\u0627\u0644";  // bi-l-
constexpr std::size_t kLetter = 2;                         // bytes of an Arabic letter
constexpr std::uint32_t kMaxApposition = 24;
constexpr std::uint32_t kMaxConstruct = 4;
constexpr std::uint32_t kMaxName = 5;

const std::string& form(const Block& block, std::uint32_t at) {
  return block.prose.words[at].form;
}

bool is_title(const Block& block, std::uint32_t at) {
  return block.is(at, WordClass::kOffice) || block.is(at, WordClass::kHonorific);
}

bool is_source_noun(const Block& block, std::uint32_t at) {
  return is_title(block, at) || block.is(at, WordClass::kBody) || block.is(at, WordClass::kGroup) ||
         block.is(at, WordClass::kDocument);
}

// What cannot stand in a noun phrase behind its first word.
bool ends_phrase(const Block& block, std::uint32_t at) {
  if (!block.is_word(at) || block.entries[at].with_to) return true;
  constexpr WordClass kEnds[] = {WordClass::kPreposition, WordClass::kAbout,    WordClass::kThat,
                                 WordClass::kTime,        WordClass::kAdverb,   WordClass::kOpener,
                                 WordClass::kAuxiliary,   WordClass::kNegation, WordClass::kRelative,
                                 WordClass::kNameless,    WordClass::kReason,   WordClass::kDeterminer,
                                 WordClass::kObject,      WordClass::kAnaphor};
  if (std::any_of(std::begin(kEnds), std::end(kEnds), [&](WordClass c) { return block.is(at, c); }))
    return true;
  const std::string& word = form(block, at);
  return word == kTo || word.starts_with(kToThe) || word.starts_with(kByThe);
}

std::uint32_t next_comma(const Block& block, std::uint32_t at, std::uint32_t end) {
  while (at < end && !block.prose.is_comma(at)) ++at;
  return at;
}

// "a source in the ministry", "the spokesman of the company": the preposition goes on with the title.
bool goes_on(const Block& block, std::uint32_t at, std::uint32_t preposition, std::uint32_t end) {
  if (preposition + 1 >= end || !block.is(preposition, WordClass::kPreposition)) return false;
  const std::uint32_t next = block.entries[preposition].end;
  if (!block.is_word(next) || block.is(next, WordClass::kChannel) || block.is(next, WordClass::kOccasion) ||
      block.is(next, WordClass::kTime) || block.is(next, WordClass::kPlatform)) {
    return false;
  }
  if (!is_source_noun(block, at)) return false;
  constexpr std::string_view kOf = "\u0639\u0646";
  if (is_title(block, at) && preposition == at + 1 && form(block, preposition) == kOf) return true;
  constexpr std::string_view kInside[] = {"\u0641\u06CC", "\u0645\u0646", "\u0628\u0627\u0633\u0645",
                                          "\u0644\u062F\u06CC"};
  const bool inside =
      std::find(std::begin(kInside), std::end(kInside), form(block, preposition)) != std::end(kInside);
  if (preposition - at > 2 || !inside) return false;
  return !is_definite(block, at) || (is_title(block, at) && !is_definite(block, next));
}

// A title without the article is no surname.
bool begins_other_source(const Block& block, std::uint32_t at) {
  return is_source_noun(block, at) && !(is_title(block, at) && is_definite(block, at));
}

// "his lawyer": the pronoun makes the noun definite.
bool has_owner(const Block& block, std::uint32_t at) {
  const std::string& word = form(block, at);
  return word.ends_with("\u0647") || word.ends_with("\u0647\u0627");
}

// A name: words without the article, the last perhaps with it.
std::uint32_t name_end(const Block& block, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t begin = at;
  if (at < end && block.is_word(at) && is_definite(block, at)) return at;
  while (at < end && at - begin < kMaxName && !ends_phrase(block, at) && block.prose.words[at].quote < 0 &&
         !(at > begin && begins_other_source(block, at))) {
    const bool particle = form(block, at) == "\u0639\u0628\u062F";  // "servant of", before a name of God
    ++at;
    if (particle && at < end && block.is_word(at)) {
      ++at;
      continue;
    }
    if (at - begin > 1 && is_definite(block, at - 1)) break;
  }
  return at;
}

bool agrees(const Block& block, std::uint32_t noun, std::uint32_t adjective) {
  constexpr std::string_view kYeh = "\u06CC";
  constexpr std::string_view kFeminine = "\u0629";
  if (block.is(adjective, WordClass::kAdjective)) return true;
  if (is_source_noun(block, adjective)) return false;
  const std::string& word = form(block, adjective);
  const bool feminine = word.ends_with(kFeminine);
  if (form(block, noun).ends_with(kFeminine)) return feminine;
  return feminine || word.ends_with(kYeh) || word.starts_with("\u0627\u0644\u0645");
}

std::uint32_t skip_opening(const Block& block, Words clause) {
  std::uint32_t at = clause.begin;
  while (at < clause.end) {
    if (block.prose.words[at].mark != 0 && block.prose.words[at].quote < 0) {
      ++at;
    } else if (block.is(at, WordClass::kOpener) || block.is(at, WordClass::kAuxiliary) ||
               block.is(at, WordClass::kAdverb) || block.is(at, WordClass::kTime) ||
               block.is(at, WordClass::kAnd)) {
      at = block.entries[at].end;
    } else if (block.is(at, WordClass::kPreposition)) {
      const std::uint32_t comma = next_comma(block, at, clause.end);
      if (comma >= clause.end) return clause.end;
      at = comma + 1;
    } else {
      break;
    }
  }
  return std::min(at, clause.end);
}

// Present verbs begin with one of two letters; at the beginning of a clause such a word is no noun as a rule.
bool looks_like_verb(const Block& block, std::uint32_t at) {
  if (block.is(at, WordClass::kVerb)) return true;
  if (is_source_noun(block, at) || is_definite(block, at)) return false;
  std::string_view word = form(block, at);
  const std::string_view bare = without_particle(word);
  if (!bare.empty()) return true;
  return word.size() <= 5 * kLetter && (word.starts_with("\u06CC") || word.starts_with("\u062A"));
}

// The end of an apposition behind the comma at `comma`, or the comma itself if there is none.
std::uint32_t after_comma(const Block& block, std::uint32_t comma, std::uint32_t end) {
  const std::uint32_t at = comma + 1;
  if (at >= end) return comma;
  const std::uint32_t close = next_comma(block, at, std::min(end, at + kMaxApposition));
  const bool relative = block.is(at, WordClass::kRelative);
  if (!relative && (ends_phrase(block, at) || looks_like_verb(block, at))) return comma;
  const bool reaches = close < end && block.prose.is_comma(close);
  if (relative || reaches) return reaches || close == end ? close : comma;
  return arabic_phrase_end(block, at, end);
}

}  // namespace

bool is_definite(const Block& block, std::uint32_t at) {
  return !block.is(at, WordClass::kWhole) && form(block, at).starts_with(kArticle) &&
         form(block, at).size() > kArticle.size() + kLetter;
}

std::uint32_t arabic_title_end(const Block& block, Words words) {
  std::uint32_t at = words.begin;
  bool closed = is_definite(block, at) || has_owner(block, at);
  at = std::min(block.entries[at].end, words.end);
  if (at > words.begin + 1) closed = is_definite(block, at - 1) || has_owner(block, at - 1);
  for (std::uint32_t steps = 0; at < words.end; ++steps) {
    if (goes_on(block, words.begin, at, words.end)) {
      at = block.entries[at].end;
      closed = false;
      continue;
    }
    // "the minister charged with the waters"
    const bool charged = at > words.begin + 1 && block.is_word(at) && form(block, at).starts_with(kByThe) &&
                         is_definite(block, at - 1);
    if ((!charged && ends_phrase(block, at)) || block.prose.words[at].quote >= 0) break;
    if (charged) {
      ++at;
      break;
    }
    const bool definite = is_definite(block, at);
    if (closed && (!definite || !agrees(block, at - 1, at))) break;
    if (!closed && steps > kMaxConstruct + 2) break;
    closed = closed || definite;
    ++at;
  }
  return at;
}

std::uint32_t arabic_titles_end(const Block& block, Words words) {
  constexpr int kMaxTitles = 3;  // "the deputy head of the committee, the representative X"
  std::uint32_t end = arabic_title_end(block, words);
  for (int titles = 1;
       titles < kMaxTitles && end < words.end && is_title(block, end) && is_definite(block, end); ++titles) {
    end = arabic_title_end(block, {end, words.end});
  }
  return end;
}

std::uint32_t arabic_phrase_end(const Block& block, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return end;
  if (is_title(block, at)) {
    return name_end(block, arabic_titles_end(block, {at, end}), end);
  }
  std::uint32_t next = at;
  std::uint32_t head = at;  // where the count of words without the article begins
  bool closed = false;
  while (next < end && next - at < 3 * kMaxConstruct) {
    if (const Quote* quote = block.prose.quote_at(next)) {
      // A quotation behind a definite noun is no name of it.
      if (next > at && is_definite(block, next - 1) && !is_source_noun(block, next - 1)) break;
      next = std::min(end, quote->words.end);
      closed = true;
      continue;
    }
    if (next > at && goes_on(block, at, next, end)) {
      next = std::min(end, block.entries[next].end);
      head = next;
      closed = false;
      continue;
    }
    if (next > at && ends_phrase(block, next)) break;
    const bool definite = is_definite(block, next);
    if (next == at && block.entries[at].end > at + 1 && is_source_noun(block, at)) {
      next = std::min(end, block.entries[at].end);
      closed = is_definite(block, next - 1);
      continue;
    }
    if (closed && (!definite || !agrees(block, next - 1, next))) break;
    if (next - head >= kMaxConstruct && !definite) break;
    closed = closed || definite;
    next = block.is(next, WordClass::kQuantifier) ? std::min(end, block.entries[next].end) : next + 1;
  }
  return next;
}

FoundSource arabic_source(const Block& block, Words region, bool bounded) {
  const std::uint32_t begin = region.begin;
  if (begin >= region.end ||
      (ends_phrase(block, begin) && !block.entries[begin].with_to && block.prose.quote_at(begin) == nullptr &&
       !block.is(begin, WordClass::kDeterminer))) {
    return {{begin, begin}, begin};
  }
  std::uint32_t end = arabic_phrase_end(block, begin, region.end);
  // "the barber X": a trade that no table has, and a name.
  while (bounded && end < region.end && block.is_word(end) && !ends_phrase(block, end) &&
         is_definite(block, end) && is_definite(block, end - 1)) {
    ++end;
  }
  if (bounded && end < region.end) end = std::max(end, name_end(block, end, region.end));
  for (int appositions = 0; appositions < 2 && end < region.end && block.prose.is_comma(end); ++appositions) {
    // A second one is a title or a clause; other words are what is said.
    const bool more = appositions == 0 || is_title(block, end + 1) || block.is(end + 1, WordClass::kRelative);
    const std::uint32_t longer = more ? after_comma(block, end, region.end) : end;
    if (longer == end) break;
    end = longer;
  }
  if (end < region.end && (block.is(end, WordClass::kRelative) || block.is(end, WordClass::kNameless) ||
                           block.is(end, WordClass::kReason))) {
    end = next_comma(block, end, region.end);
  }
  const std::uint32_t next = block.prose.is_comma(end) && end < region.end ? end + 1 : end;
  return {{begin, end}, next};
}

FoundSource arabic_source_behind(const Block& block, Words behind) {
  const std::uint32_t first = next_comma(block, behind.begin, behind.end);
  const std::uint32_t reach = std::min(behind.end, first + kMaxApposition);
  const std::uint32_t second = first < behind.end ? next_comma(block, first + 1, reach) : behind.end;
  const bool closed = second < behind.end && block.prose.is_comma(second);
  const bool titled = closed && is_title(block, first + 1) && !is_title(block, behind.begin);
  const bool named = closed && is_title(block, behind.begin) && second - first <= kMaxName + 1 &&
                     !is_source_noun(block, first + 1) && !is_definite(block, first + 1);
  FoundSource found = arabic_source(block, {behind.begin, titled || named ? second : first});
  // A short phrase up to the comma is the source as a whole.
  const bool whole = first < behind.end && !titled && !named && first - behind.begin <= kMaxApposition / 2;
  if (whole && !found.words.empty()) found = {{found.words.begin, first}, first};
  if (found.next >= first && first < behind.end) found.next = std::max(found.next, first + 1);
  return found;
}

FoundSource arabic_subject_before(const Block& block, Words clause) {
  const std::uint32_t begin = skip_opening(block, clause);
  const FoundSource none{{begin, begin}, begin};
  if (begin >= clause.end || block.prose.words[begin].quote >= 0) return none;
  if (looks_like_verb(block, begin)) return none;
  FoundSource found = arabic_source(block, {begin, clause.end});
  if (!found.words.empty() && found.words.end > clause.end) found.words.end = clause.end;
  return found;
}

std::uint32_t arabic_object(const Block& block, Words rest) {
  std::uint32_t at = rest.begin;
  while (at < rest.end) {
    if (block.prose.words[at].mark != 0 && block.prose.words[at].quote < 0) {
      ++at;
    } else if (block.is(at, WordClass::kTime) || block.is(at, WordClass::kAdverb)) {
      at = block.entries[at].end;
    } else if (block.is(at, WordClass::kPreposition) || block.is(at, WordClass::kOccasion)) {
      const std::uint32_t comma = next_comma(block, at, std::min(rest.end, at + kMaxApposition));
      if (comma < rest.end && block.prose.is_comma(comma)) {
        at = comma + 1;
        continue;
      }
      const std::uint32_t noun = block.entries[at].end;
      if (noun >= rest.end) return rest.begin;
      const bool channel = block.is(noun, WordClass::kChannel) || block.is(noun, WordClass::kOccasion);
      at = channel ? block.entries[noun].end : arabic_phrase_end(block, noun, rest.end);
    } else {
      break;
    }
  }
  return std::min(at, rest.end);
}

std::optional<ByteSpan> without_to(const Block& block, std::uint32_t at) {
  const Word& word = block.prose.words[at];
  if (!word.form.starts_with(kTo) || (block.entries[at].classes != 0 && !block.entries[at].with_to))
    return std::nullopt;
  ByteSpan span = word.span;
  const std::size_t letters = word.form.starts_with(kToThe) ? 2 : 1;
  if (word.form.size() < (letters + 2) * kLetter) return std::nullopt;
  span.begin += static_cast<std::uint32_t>(letters * kLetter);
  return span;
}

}  // namespace diurna::statements::plain
