#include "statements/plain/persian_phrases.h"

#include <algorithm>

namespace diurna::statements::plain {
namespace {

constexpr std::uint32_t kMaxApposition = 24;
constexpr std::uint32_t kMaxName = 4;

bool is_title(const Block& block, std::uint32_t at) {
  return block.is(at, WordClass::kOffice) || block.is(at, WordClass::kBody) ||
         block.is(at, WordClass::kGroup) || block.is(at, WordClass::kHonorific) ||
         block.is(at, WordClass::kDocument);
}

// What cannot stand in a simple noun phrase.
bool ends_phrase(const Block& block, std::uint32_t at) {
  constexpr WordClass kEnds[] = {WordClass::kPreposition, WordClass::kAbout,  WordClass::kAdverb,
                                 WordClass::kTime,        WordClass::kObject, WordClass::kThat,
                                 WordClass::kRelative,    WordClass::kVerb,   WordClass::kOpener};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](WordClass c) { return block.is(at, c); });
}

std::uint32_t next_comma(const Block& block, std::uint32_t at, std::uint32_t end) {
  while (at < end && !block.prose.is_comma(at)) ++at;
  return at;
}

// No farther than an apposition reaches.
std::uint32_t closing_comma(const Block& block, std::uint32_t at, std::uint32_t end) {
  return next_comma(block, at, std::min(end, at + kMaxApposition + 1));
}

// Finite verbs end in a few ways; what else ends so is no verb before "and" or a comma as a rule.
bool looks_like_verb(const Block& block, std::uint32_t at) {
  if (block.is(at, WordClass::kVerb)) return true;
  const std::string& form = block.prose.words[at].form;
  constexpr std::string_view kDal = "\u062F";
  return form.size() > 2 * kDal.size() && form.ends_with(kDal);
}

// The words between the comma before `at` and the next one say more about the name before them.
bool is_apposition(const Block& block, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t close = closing_comma(block, at, end);
  if (at >= end || close == at || close - at > kMaxApposition || block.prose.words[at].mark != 0)
    return false;
  const auto marks_object = [](const Vocabulary::Entry& e) { return e.is(WordClass::kObject); };
  if (std::any_of(block.entries.begin() + at, block.entries.begin() + close, marks_object)) return false;
  if (is_title(block, at) || block.is(at, WordClass::kQuantifier)) return true;
  if (close == end) return false;
  return !ends_phrase(block, at) && !block.is(at, WordClass::kDeterminer) &&
         !block.is(at, WordClass::kPronoun) && !block.is(at, WordClass::kAnd);
}

std::uint32_t skip_opening(const Block& block, Words clause) {
  std::uint32_t at = clause.begin;
  while (at < clause.end) {
    const bool skips = block.is(at, WordClass::kOpener) || block.is(at, WordClass::kAnd) ||
                       block.is(at, WordClass::kAdverb) || block.is(at, WordClass::kTime);
    if (skips) {
      at = block.entries[at].end;
    } else if (block.prose.words[at].mark != 0 && block.prose.words[at].quote < 0) {
      ++at;
    } else if (block.is(at, WordClass::kPreposition) || block.is(at, WordClass::kAbout)) {
      // "In a statement, the minister": the circumstance ends with its comma.
      const std::uint32_t comma = next_comma(block, at, clause.end);
      if (comma >= clause.end) return at;
      at = comma + 1;
    } else {
      break;
    }
  }
  return std::min(at, clause.end);
}

// After a comma: the end of the apposition if there is one, else the comma.
std::uint32_t after_comma(const Block& block, std::uint32_t comma, std::uint32_t end) {
  if (!is_apposition(block, comma + 1, end)) return comma;
  const std::uint32_t close = closing_comma(block, comma + 1, end);
  return close < end ? close : persian_phrase_end(block, comma + 1, end);
}

// The words of a source that is a known name, with what stands before it; 0: it is none.
std::uint32_t known_name(const Block& block, const KnownNames& names, Words clause) {
  std::uint32_t at = clause.begin;
  if (at < clause.end && block.is(at, WordClass::kHonorific)) at = block.entries[at].end;
  std::uint32_t end = at;
  while (end < clause.end && end - at < kMaxName && names.contains(block.prose.words[end].form)) ++end;
  return end > at ? end : 0;
}

// Without a mark between subject and object the shortest phrase that can be a source is one.
std::uint32_t shortest_source(const Block& block, std::uint32_t at, std::uint32_t end) {
  std::uint32_t next = block.entries[at].end;
  const bool takes_more = is_title(block, at) || block.is(at, WordClass::kDeterminer) ||
                          block.prose.words[at].genitive || block.is(at, WordClass::kQuantifier);
  if (takes_more && next < end && !block.is(next, WordClass::kDeterminer) &&
      !block.is(next, WordClass::kObject))
    ++next;
  while (next < end && next > at && block.prose.words[next - 1].genitive) ++next;
  return std::min(next, end);
}

}  // namespace

std::uint32_t persian_phrase_end(const Block& block, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t begin = at;
  while (at < end) {
    if (const Quote* quote = block.prose.quote_at(at)) {
      at = std::min(end, quote->words.end);
      continue;
    }
    if (block.prose.words[at].mark != 0) break;
    if (block.is(at, WordClass::kQuantifier)) {
      at = std::min(end, block.entries[at].end);
      continue;
    }
    if (at > begin && ends_phrase(block, at)) break;
    const bool new_phrase = at > begin && block.is(at, WordClass::kDeterminer) && !is_title(block, at - 1) &&
                            !block.prose.words[at - 1].genitive;
    if (new_phrase) break;
    ++at;
  }
  return at;
}

FoundSource persian_source(const Block& block, const KnownNames& names, Words clause, bool takes_object) {
  const std::uint32_t begin = skip_opening(block, clause);
  FoundSource none{{begin, begin}, begin};
  if (begin >= clause.end || ends_phrase(block, begin)) return none;
  // "any pressure", "the claim of": what is said, not who says it.
  const std::string& first = block.prose.words[begin].form;
  const bool points = first == "\u0627\u06CC\u0646" || first == "\u0622\u0646" || first == "\u0627\u0646" ||
                      first == "\u0647\u0645\u06CC\u0646" || first == "\u0647\u0645\u0627\u0646";
  if (takes_object && block.is(begin, WordClass::kDeterminer) && !points) return none;
  std::uint32_t end = begin + 1;
  if (block.is(begin, WordClass::kPronoun)) {
    end = block.entries[begin].end;
  } else if (const std::uint32_t name = known_name(block, names, {begin, clause.end}); name != 0) {
    end = name;
  } else {
    end = persian_phrase_end(block, begin, clause.end);
    const bool runs_into_object = takes_object && (end == clause.end || block.is(end, WordClass::kObject) ||
                                                   block.is(end, WordClass::kPreposition));
    if (runs_into_object && !block.is(end, WordClass::kPreposition)) {
      end = shortest_source(block, begin, clause.end);
    }
    // "... denied this claim": a phrase with the sign of the object is none of who says it.
    if (takes_object && block.is(end, WordClass::kObject) && end < clause.end) return none;
  }
  if (block.prose.is_comma(end)) end = after_comma(block, end, clause.end);
  FoundSource found{{begin, end}, end};
  if (end < clause.end && block.is(end, WordClass::kRelative)) {
    found.next = next_comma(block, end, clause.end);
    if (!block.is(begin, WordClass::kPronoun) && found.next < clause.end) found.words.end = found.next;
  }
  if (block.prose.is_comma(found.next) && found.next < clause.end) ++found.next;
  return found;
}

FoundSource persian_source_behind(const Block& block, const KnownNames& names, Words behind) {
  const std::uint32_t first = next_comma(block, behind.begin, behind.end);
  const std::uint32_t second = first < behind.end ? closing_comma(block, first + 1, behind.end) : behind.end;
  const bool closed = second < behind.end && block.prose.is_comma(second);
  // "X, the mayor, ..." or "the mayor, X, ...".
  const bool titled = closed && is_title(block, first + 1) && !is_title(block, behind.begin);
  const bool named = closed && block.is(behind.begin, WordClass::kOffice) && second - first <= kMaxName + 1 &&
                     !is_title(block, first + 1);
  FoundSource found = persian_source(block, names, {behind.begin, titled || named ? second : first}, false);
  if (found.next >= first && first < behind.end) found.next = std::max(found.next, first + 1);
  return found;
}

std::optional<std::uint32_t> persian_boundary(const Block& block, Words between) {
  for (std::uint32_t i = between.end; i > between.begin; --i) {
    const std::uint32_t at = i - 1;
    if (block.prose.words[at].quote >= 0) continue;
    const bool joins =
        block.is(at, WordClass::kAnd) || block.prose.is_comma(at) || block.is(at, WordClass::kOpener);
    if (!joins) continue;
    if (at == between.begin) return at;
    std::uint32_t before = at - 1;
    while (before > between.begin && block.prose.words[before].mark != 0 &&
           block.prose.words[before].quote < 0)
      --before;
    if (block.prose.words[before].quote >= 0 || looks_like_verb(block, before)) {
      // "..., but": the comma is not part of the clause before it.
      return before + 1 <= at ? before + 1 : at;
    }
  }
  return std::nullopt;
}

std::uint32_t persian_object(const Block& block, Words rest) {
  std::uint32_t at = rest.begin;
  while (at < rest.end) {
    if (block.prose.words[at].mark != 0 && block.prose.words[at].quote < 0) {
      ++at;
      continue;
    }
    if (block.is(at, WordClass::kAdverb) || block.is(at, WordClass::kTime) ||
        block.is(at, WordClass::kOpener)) {
      at = block.entries[at].end;
      continue;
    }
    if (!block.is(at, WordClass::kPreposition)) break;
    const std::uint32_t comma = next_comma(block, at, rest.end);
    if (comma < rest.end) {
      at = comma + 1;
      continue;
    }
    std::uint32_t next = block.entries[at].end;
    bool noun = false;
    while (next < rest.end) {
      const bool more = !noun || block.prose.words[next - 1].genitive;
      if (!more && !block.is(next, WordClass::kPreposition)) break;
      noun = !block.is(next, WordClass::kDeterminer) && !block.is(next, WordClass::kPreposition);
      next = block.entries[next].end;
    }
    at = next;
  }
  return std::min(at, rest.end);
}

std::vector<Introduction> persian_introductions(const std::vector<Block>& blocks) {
  std::vector<Introduction> found;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const Block& block = blocks[b];
    const auto size = static_cast<std::uint32_t>(block.prose.words.size());
    for (std::uint32_t comma = 1; !block.arabic && comma + 1 < size; ++comma) {
      if (!block.prose.is_comma(comma) || !block.is(comma + 1, WordClass::kOffice)) continue;
      std::uint32_t begin = comma;
      while (begin > 0 && comma - begin < kMaxName && block.is_word(begin - 1) &&
             block.entries[begin - 1].classes == 0) {
        --begin;
      }
      const bool opens = begin == 0 || block.entries[begin - 1].classes != 0 || !block.is_word(begin - 1);
      if (!opens || begin == comma) continue;
      const std::uint32_t reach = std::min(size, comma + kMaxApposition);
      found.push_back({b, {begin, comma}, {comma + 1, persian_phrase_end(block, comma + 1, reach)}});
    }
  }
  return found;
}

KnownNames persian_names(const std::vector<Block>& blocks, const std::vector<Introduction>& introductions) {
  KnownNames names;
  for (const Introduction& one : introductions) {
    for (std::uint32_t i = one.name.begin; i < one.name.end; ++i)
      names.insert(blocks[one.block].prose.words[i].form);
  }
  return names;
}

}  // namespace diurna::statements::plain
