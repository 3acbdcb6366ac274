#include "actors/composition.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "actors/body_sector.h"
#include "actors/proper_name.h"

namespace diurna::actors {
namespace {

using text::operator""_id;

constexpr int kMaxDepth = 4;  // "the leader of the union of the workers of ..."

bool is_one_of(text::StringId word, std::initializer_list<text::StringId> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "militants in Mali"
bool leads_to_country(text::StringId preposition) {
  return is_one_of(preposition, {"of"_id, "from"_id, "in"_id, "across"_id, "within"_id, "inside"_id, "at"_id,
                                 "near"_id, "for"_id, "throughout"_id, "around"_id});
}
// "soldiers of the Wagner Group"
bool leads_to_body(text::StringId preposition) {
  return is_one_of(preposition, {"of"_id, "for"_id, "from"_id, "with"_id, "at"_id});
}
// "an adviser to the president", "the leader in the Senate"
bool leads_to_principal(text::StringId preposition) {
  return leads_to_body(preposition) || is_one_of(preposition, {"to"_id, "in"_id, "within"_id, "inside"_id});
}

bool is_named_body(Kind kind) {
  return kind == Kind::kBody || kind == Kind::kMetonym || kind == Kind::kHolder;
}

bool is_land(const Code& country) {
  return !country.empty() && !(country == "IGO") && !(country == "NGO") && !(country == "IMG") &&
         !(country == "MNC");
}

// Of these each country has its own.
bool is_domestic(const Code& sector) {
  constexpr std::string_view kDomestic[] = {"GOV", "OPP", "PTY", "LEG", "JUD"};
  return std::any_of(std::begin(kDomestic), std::end(kDomestic), [&](auto one) { return sector == one; });
}

bool is_person(const doc::Tokens& tokens, std::uint32_t i) {
  const std::optional<EntityAt> entity = entity_at(tokens, i);
  return entity && entity->label == "PERSON"_id;
}

bool is_hyphen(std::string_view form) {
  return form == "-" || form == "\u2010" || form == "\u2011" || form == "\u2013";
}

}  // namespace

std::uint32_t counted_noun(const Lexicon& lexicon, const doc::Tokens& tokens, const doc::Tree& tree,
                           std::uint32_t head) {
  for (int depth = 0; depth < kMaxDepth && is_cue(lexicon, tokens, head, Cue::kQuantity); ++depth) {
    std::optional<std::uint32_t> noun;
    for (const std::uint32_t child : tree.children(head)) {
      if (tokens.dep[child] == "prep"_id && tokens.lower[child] == "of"_id && !noun)
        noun = tree.child(child, {"pobj"_id});
    }
    if (!noun) break;
    head = *noun;
  }
  return head;
}

Party Composition::party(TokenSpan phrase, std::uint32_t head, int depth) const {
  const std::uint32_t counted = counted_noun(lexicon_, tokens_, tree_, head);
  if (counted != head) {
    head = counted;
    phrase = tree_.subtree(head);
  }
  const std::vector<Match> matches = matches_in(lexicon_, tokens_, phrase, head);
  const Match* const said = core_match(matches, head);
  Surroundings around = before(matches, said == nullptr ? head : said->span.begin);
  Core core;
  core.span = {head, head + 1};
  core.somebody = tokens_.pos[head] == "PROPN"_id;
  if (said != nullptr) core = core_of(*said, around.country, depth);
  if (!is_named_body(core.party.kind)) {
    if (std::optional<Party> known = named_in_full(depth)) core = {std::move(*known), false, true, core.span};
  }
  add_complements(head, depth, core, around);
  Party found = with(around, core);
  add_name(head, core, found);
  add_apposition(head, depth, found);
  return found;
}

bool Composition::is_role_or_agent(const Match& match) const {
  return std::any_of(match.entries.begin(), match.entries.end(), [&](std::uint32_t entry) {
    return is_role(lexicon_.entries[entry].kind) || lexicon_.entries[entry].cue == Cue::kAgent;
  });
}

// "opposition leader Alexei Navalny": the role before an unknown name says what he is.
const Match* Composition::core_match(const std::vector<Match>& matches, std::uint32_t head) const {
  const Match* nearest = nullptr;
  for (const Match& match : matches) {
    if (match.span.contains(head)) return &match;
    if (match.span.end > head) break;
    const bool beside = is_role_or_agent(match) && !is_possessor(match.span.end, head);
    if (beside && !names_another(match)) nearest = &match;
  }
  return tokens_.pos[head] == "PROPN"_id ? nearest : nullptr;
}

Party Composition::party_of(const Chosen& chosen) const {
  return {chosen.entry->country, chosen.sector, chosen.entry->name, chosen.entry->kind};
}

Composition::Core Composition::core_of(const Match& match, const Code& country, int depth) const {
  Core core{meaning_at(match, country), has_cue(lexicon_, match, Cue::kAgent), true, match.span};
  if (core.party.kind == Kind::kCapital && occasion_.acts && depth == 0) core.party.sector = Code("GOV");
  const std::optional<EntityAt> entity = entity_at(tokens_, match.span.end - 1);
  // "Air France"
  if (is_national(core.party.kind) && entity && entity->label == "ORG"_id &&
      entity->span.size() > match.span.size()) {
    core.party.kind = Kind::kCue;
    core.party.name.clear();
  }
  return core;
}

// Many countries have a Labour Party and a Supreme Court; the lexicon's are not those of a country that is
// named beside them.
Party Composition::meaning_at(const Match& match, const Code& country) const {
  const Party party = party_of(choose(lexicon_.entries, match.entries, country, occasion_.day));
  const bool elsewhere = party.kind == Kind::kBody && is_land(country) && party.country != country;
  if (!elsewhere) return party;
  std::vector<std::uint32_t> nouns = match.entries;
  std::erase_if(nouns, [&](std::uint32_t entry) { return !is_role(lexicon_.entries[entry].kind); });
  if (!nouns.empty()) return party_of(choose(lexicon_.entries, nouns, country, occasion_.day));
  if (!is_domestic(party.sector) || !is_land(party.country)) return party;
  const bool rules = tokens_.lower[match.span.end - 1] == "party"_id;
  return {country, rules ? Code("PTY") : party.sector, {}, Kind::kUnit};
}

std::optional<Party> Composition::named_in_full(int depth) const {
  if (depth > 0 || occasion_.full_name.empty()) return std::nullopt;
  std::vector<std::uint32_t> meanings = lexicon_.names.find(occasion_.full_name);
  std::erase_if(meanings, [&](std::uint32_t entry) {
    const Kind kind = lexicon_.entries[entry].kind;
    return kind != Kind::kBody && kind != Kind::kHolder;
  });
  if (meanings.empty()) return std::nullopt;
  return party_of(choose(lexicon_.entries, meanings, {}, occasion_.day));
}

Composition::Surroundings Composition::before(const std::vector<Match>& matches, std::uint32_t core) const {
  Surroundings around;
  for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
    if (match->span.end > core || names_another(*match)) continue;
    if (has_cue(lexicon_, *match, Cue::kFormer)) {
      around.former = around.former || !is_possessor(match->span.end, core);
    } else {
      add_modifier(*match, around);
    }
  }
  return around;
}

void Composition::add_modifier(const Match& match, Surroundings& around) const {
  const Party party = party_of(choose(lexicon_.entries, match.entries, {}, occasion_.day));
  // "local authorities" are not those of a local
  if (party.sector == "CVL" && tokens_.pos[match.span.end - 1] == "ADJ"_id) return;
  const bool agent = has_cue(lexicon_, match, Cue::kAgent);
  const bool seat = has_participle(match, Cue::kSeat);
  if (is_national(party.kind) || seat) {
    Code& country = seat ? around.seat : around.country;
    if (country.empty() && is_land(party.country)) country = party.country;
  } else if (!around.body && (is_named_body(party.kind) || is_role(party.kind) || agent)) {
    around.body = party;
  } else if (around.body && is_named_body(party.kind) && !is_named_body(around.body->kind)) {
    // "Taliban government spokesman"
    around.body->sector = sector_in_body(party.sector, around.body->sector, false);
    if (around.body->country.empty()) around.body->country = party.country;
    around.body->name = party.name;
  }
}

// The word "'s" stands between: what is before it has the core, and is not it.
bool Composition::is_possessor(std::uint32_t before, std::uint32_t core) const {
  for (std::uint32_t i = before; i < core; ++i) {
    if (tokens_.tag[i] == "POS"_id) return true;
  }
  return false;
}

bool Composition::has_participle(const Match& match, Cue cue) const {
  std::uint32_t i = match.span.end;
  const bool hyphen = i < tokens_.size() && is_hyphen(tokens_.form(i));
  if (hyphen) ++i;
  // "the Malian armed forces" are armed by nobody else, "a Paris based group" is based there
  const bool joined = hyphen || cue == Cue::kSeat;
  return joined && i < tokens_.size() && is_cue(lexicon_, tokens_, i, cue);
}

// "Turkish-backed", "pro-Russian"
bool Composition::names_another(const Match& match) const {
  if (has_participle(match, Cue::kBacker)) return true;
  std::uint32_t i = match.span.begin;
  if (i > 0 && is_hyphen(tokens_.form(i - 1))) --i;
  return i > 0 && is_cue(lexicon_, tokens_, i - 1, Cue::kToward);
}

void Composition::add_complements(std::uint32_t head, int depth, const Core& core,
                                  Surroundings& around) const {
  const bool open = core.agent || core.party.kind == Kind::kCue || is_role(core.party.kind);
  if (!open || depth >= kMaxDepth) return;
  for (const std::uint32_t preposition : tree_.children(head)) {
    if (tokens_.dep[preposition] != "prep"_id || core.span.contains(preposition)) continue;
    const std::optional<std::uint32_t> object = tree_.child(preposition, {"pobj"_id});
    if (!object || core.span.contains(*object)) continue;
    add_complement(tokens_.lower[preposition], party(tree_.subtree(*object), *object, depth + 1), core,
                   around);
  }
}

void Composition::add_complement(text::StringId preposition, const Party& of, const Core& core,
                                 Surroundings& around) const {
  // "critics of Hamas" are not of it, but of its country
  const bool crowd = core.party.sector == "CVL";
  const bool bodily = core.agent
                          ? leads_to_principal(preposition) && !of.sector.empty()
                          : leads_to_body(preposition) && is_named_body(of.kind) && core.somebody && !crowd;
  if (bodily && !around.body) around.body = of;
  const bool local = leads_to_country(preposition) && is_land(of.country);
  if (local && around.country.empty() && !(bodily && is_named_body(of.kind))) around.country = of.country;
}

Party Composition::with(const Surroundings& around, const Core& core) const {
  Party party = core.party;
  const bool open = core.agent || party.kind == Kind::kCue || is_role(party.kind);
  // "the media watchdog" is no medium; "a rebel colonel" is a rebel
  const bool bodily = around.body && (core.agent || is_named_body(around.body->kind) ||
                                      is_armed(around.body->sector) || party.kind == Kind::kCue);
  if (open && bodily) {
    party.sector = sector_in_body(around.body->sector, party.sector, core.agent);
    const bool named = around.body->kind == Kind::kBody || !around.body->name.empty();
    if (named || !is_land(around.country)) party.country = around.body->country;
    const bool other =
        party.sector == "CVL" || (party.sector == "OPP" && around.body->sector != party.sector);
    const bool apart = other || around.body->kind == Kind::kHolder;
    if (!apart && party.name.empty()) party.name = around.body->name;
    if (party.kind == Kind::kCue && !core.agent) party.kind = around.body->kind;
  }
  if (open) {
    if (party.country.empty()) party.country = around.country;
    if (party.country.empty()) party.country = around.seat;
    for (const std::string_view own : {"IGO", "NGO", "MNC"}) {
      if (party.country.empty() && party.sector == own) party.country = party.sector;
    }
  }
  const bool person = core.agent || party.kind == Kind::kPerson || party.kind == Kind::kHolder;
  if (around.former && person && leaves_elite(party.sector)) party.sector = Code("ELI");
  return party;
}

void Composition::add_name(std::uint32_t head, const Core& core, Party& party) const {
  const bool known = is_named_body(core.party.kind) || is_national(core.party.kind);
  if (known) return;
  const bool apart = !core.span.contains(head);
  const std::uint32_t begin = apart ? core.span.end : tree_.sentence(head).begin;
  const bool role = is_role(core.party.kind) || core.agent;
  std::string name = proper_name(tokens_, head, begin, apart || !role);
  if (!name.empty()) party.name = std::move(name);
}

// "the president, Hassan Rouhani", "Hassan Rouhani, the president"
void Composition::add_apposition(std::uint32_t head, int depth, Party& party) const {
  const std::optional<std::uint32_t> beside = tree_.child(head, {"appos"_id});
  if (!beside || depth >= kMaxDepth || is_named_body(party.kind) || is_national(party.kind)) return;
  const Party other = this->party(tree_.subtree(*beside), *beside, depth + 1);
  const bool dated = other.kind == Kind::kHolder;
  if (party.country.empty() || (dated && !other.country.empty())) party.country = other.country;
  if (party.sector.empty() || (dated && !other.sector.empty())) party.sector = other.sector;
  // "a Velland Steel executive, Ana Boro": rather the person's name than the body's
  const bool closer = is_person(tokens_, *beside) && !is_person(tokens_, head);
  if (party.name.empty() || dated || closer) party.name = other.name;
}

}  // namespace diurna::actors
