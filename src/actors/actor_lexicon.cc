#include "actors/actor_lexicon.h"

#include <algorithm>
#include <utility>

#include "actors/composition.h"
#include "actors/phrase_matches.h"
#include "actors/tables.h"

namespace diurna::actors {
namespace {

using text::operator""_id;

bool names_party(text::StringId label) {
  return label == "PERSON"_id || label == "ORG"_id || label == "GPE"_id || label == "NORP"_id;
}

bool is_actor(const Entry& entry) {
  return entry.kind != Kind::kCue || entry.cue == Cue::kAgent || entry.cue == Cue::kPronoun;
}

}  // namespace

Result<ActorLexicon> ActorLexicon::load(const std::string& data_folder, const std::string& own_table) {
  Result<Lexicon> lexicon = Lexicon::load(data_folder, own_table);
  if (!lexicon) return lexicon.error();
  return ActorLexicon(std::make_shared<const Lexicon>(std::move(*lexicon)));
}

ActorCode ActorLexicon::code(const doc::Tokens& tokens, const doc::Tree& tree, TokenSpan phrase,
                             std::uint32_t head, const Occasion& occasion) const {
  Party party = Composition(*lexicon_, tokens, tree, occasion).party(phrase, head);
  return {party.country.text(), party.sector.text(), std::move(party.name)};
}

bool ActorLexicon::is_party(const doc::Tokens& tokens, const doc::Tree& tree, TokenSpan phrase,
                            std::uint32_t head) const {
  const std::uint32_t counted = counted_noun(*lexicon_, tokens, tree, head);
  if (counted != head) phrase = tree.subtree(counted);
  const std::optional<EntityAt> entity = entity_at(tokens, counted);
  if (entity ? names_party(entity->label) : tokens.pos[counted] == "PROPN"_id) return true;
  const std::optional<Match> match = match_at(*lexicon_, tokens, phrase, counted);
  if (!match) return false;
  // "Dozens were arrested"; what "dozens of" counts has been looked at.
  if (counted == head && has_cue(*lexicon_, *match, Cue::kQuantity)) return !tree.child(head, {"prep"_id});
  return std::any_of(match->entries.begin(), match->entries.end(),
                     [&](std::uint32_t entry) { return is_actor(lexicon_->entries[entry]); });
}

}  // namespace diurna::actors
