#include "statements/plain/cues.h"

#include <algorithm>
#include <utility>

#include "statements/plain/cue_tables.h"

namespace diurna::statements::plain {
namespace {

// How far from a verb its other half, or what was asked, is looked for.
constexpr std::uint32_t kReach = 24;

bool stands_in(const Phrases& phrases, const Prose& prose, Words span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (prose.words[i].mark == 0 && phrases.longest(prose, i, span.end)) return true;
  }
  return false;
}

std::uint32_t reach_before(Words sentence, std::uint32_t at) {
  return at - std::min(at - sentence.begin, kReach);
}

std::uint32_t reach_behind(Words sentence, std::uint32_t at) {
  return std::min(sentence.end, at + kReach);
}

// Where the negation begins that ends before word `at`; `at` if there is none.
std::uint32_t negation_before(const std::vector<Vocabulary::Entry>& entries, Words sentence,
                              std::uint32_t at) {
  constexpr std::uint32_t kLongest = 3;  // "without that"
  for (std::uint32_t back = 1; back <= kLongest && at >= sentence.begin + back; ++back) {
    const Vocabulary::Entry& entry = entries[at - back];
    if (entry.is(WordClass::kNegation) && entry.end == at) return at - back;
  }
  return at;
}

// A verb never follows a preposition or "lack of"; there the same letters are a noun.
bool may_be_arabic_verb(const Prose& prose, const std::vector<Vocabulary::Entry>& entries, Words sentence,
                        const CueMatch& found) {
  constexpr std::string_view kWhat = "\u0645\u0627";
  const std::uint32_t at = found.words.begin;
  // A longer phrase of another kind begins here ("before that").
  if (entries[at].classes != 0 && entries[at].end > found.words.end) return false;
  if (at == sentence.begin || found.joined || prose.words[at - 1].mark != 0) return true;
  const Vocabulary::Entry& before = entries[at - 1];
  if (before.end != at) return true;
  if (before.is(WordClass::kObject)) return prose.words[at - 1].form == kWhat;
  const bool is_he = before.is(WordClass::kRelative) && prose.words[at - 1].form.starts_with("\u0648\u0647");
  return !before.is(WordClass::kPreposition) && !before.is(WordClass::kDeterminer) && !is_he;
}

// "..., adding that": behind a comma, or before what is said.
bool may_be_participle(const Prose& prose, const std::vector<Vocabulary::Entry>& entries, Words sentence,
                       Words cue) {
  const bool behind_mark = cue.begin == sentence.begin || prose.words[cue.begin - 1].mark != 0;
  const bool before_content =
      cue.end < sentence.end && (entries[cue.end].is(WordClass::kThat) || prose.is_colon(cue.end));
  return behind_mark || before_content;
}

// "described him": the verb without the pronoun of its object.
std::string_view without_object(std::string_view form) {
  constexpr std::string_view kPronouns[] = {"\u0647\u0627", "\u0647\u0645", "\u0647"};
  for (const std::string_view pronoun : kPronouns) {
    if (form.size() > pronoun.size() + 4 && form.ends_with(pronoun)) {
      return form.substr(0, form.size() - pronoun.size());
    }
  }
  return {};
}

}  // namespace

Result<Cues> Cues::load(const std::string& data_folder, const std::string& language) {
  Result<CueTables> tables = CueTables::load(data_folder, language);
  if (!tables) return tables.error();
  Cues cues;
  cues.joins_particles_ = language == "ar";
  cues.rows_ = std::move(tables->rows);
  cues.tails_ = std::move(tables->tails);
  for (const CueTables::Form& form : tables->forms) {
    const std::uint32_t chain = cues.phrases_.add(form.words, static_cast<std::uint32_t>(cues.uses_.size()));
    if (chain == cues.uses_.size()) cues.uses_.emplace_back();
    cues.uses_[chain].push_back({form.row, form.sense, form.tail});
  }
  return cues;
}

std::vector<CueMatch> Cues::find(const Prose& prose, const Entries& entries) const {
  std::vector<CueMatch> found;
  for (const Words sentence : prose.sentences) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (prose.words[i].mark != 0 || prose.words[i].quote >= 0) continue;
      if (entries[i].is(WordClass::kNameless)) {
        // "who asked not to be named": about the source, and nothing that it says.
        i = std::min(entries[i].end, sentence.end) - 1;
        continue;
      }
      std::optional<CueMatch> match = match_at(prose, entries, sentence, i);
      if (!match) continue;
      i = match->words.end - 1;
      found.push_back(*match);
    }
  }
  return found;
}

std::optional<CueMatch> Cues::match_at(const Prose& prose, const Entries& entries, Words sentence,
                                       std::uint32_t at) const {
  const std::string& form = prose.words[at].form;
  CueMatch found;
  const auto as = [&](std::string_view first) -> std::optional<CueMatch> {
    const auto match = first.empty() ? std::nullopt : phrases_.longest(prose, at, sentence.end, first);
    if (!match) return std::nullopt;
    found.words = {at, match->end};
    return choose(prose, entries, sentence, found, match->value);
  };
  if (auto match = as(form)) return match;
  if (!joins_particles_) return std::nullopt;
  const std::string_view bare = without_particle(form);
  if (!bare.empty()) {
    found.joined = true;
    if (auto match = as(bare)) return match;
    if (auto match = as(without_object(bare))) {
      match->suffixed = true;
      return match;
    }
    found.joined = false;
  }
  auto match = as(without_object(form));
  if (match) match->suffixed = true;
  return match;
}

// The first use of the phrase whose conditions hold; silence stands before speech in each chain.
std::optional<CueMatch> Cues::choose(const Prose& prose, const Entries& entries, Words sentence,
                                     const CueMatch& found, std::uint32_t chain) const {
  const std::uint32_t negation = joins_particles_ && !found.joined
                                     ? negation_before(entries, sentence, found.words.begin)
                                     : found.words.begin;
  const bool negated = negation < found.words.begin;
  if (joins_particles_ && !negated && !may_be_arabic_verb(prose, entries, sentence, found))
    return std::nullopt;
  for (const Use& use : uses_[chain]) {
    if (use.sense == Sense::kParticiple && !may_be_participle(prose, entries, sentence, found.words))
      continue;
    CueMatch match = found;
    match.row = &rows_[use.row];
    match.sense = negated ? Sense::kNegative : use.sense;
    if (negated) {
      match.words.begin = negation;
      match.joined = !without_particle(prose.words[negation].form).empty();
    }
    if (complete(prose, use, sentence, match)) return match;
  }
  return std::nullopt;
}

bool Cues::complete(const Prose& prose, const Use& use, Words sentence, CueMatch& match) const {
  const CueRow& row = *match.row;
  if (use.tail != 0) {
    const Phrases& tail = tails_[use.tail - 1];
    const std::uint32_t reach = reach_behind(sentence, match.words.end);
    std::uint32_t i = match.words.end;
    std::optional<Phrases::Match> end;
    for (; i < reach && !end; ++i) {
      if (prose.words[i].mark == 0) end = tail.longest(prose, i, sentence.end);
    }
    if (!end) return false;
    match.gap = {match.words.end, i - 1};
    match.words.end = end->end;
    match.sense = static_cast<Sense>(end->value);
  }
  if (row.needs_negation != (match.sense == Sense::kNegative) && row.silence) return false;
  const Words before{reach_before(sentence, match.words.begin), match.words.begin};
  if (row.has_before && !stands_in(row.before, prose, before)) return false;
  const Words behind{match.words.end, reach_behind(sentence, match.words.end)};
  return !row.has_after || stands_in(row.after, prose, behind);
}

}  // namespace diurna::statements::plain
