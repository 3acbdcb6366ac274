#include "statements/phrase_cues.h"

#include <algorithm>
#include <utility>

#include "statements/clause.h"
#include "statements/content.h"
#include "statements/quoted_content.h"

namespace diurna::statements {
namespace {

std::optional<std::uint32_t> prepositional_object(const Context& context, std::uint32_t preposition) {
  if (const auto object = context.tree.child(preposition, {"pobj"_id, "pcomp"_id})) return object;
  const auto inner = context.tree.child(preposition, {"prep"_id, "aux"_id, "prt"_id});
  return inner ? context.tree.child(*inner, {"pobj"_id, "pcomp"_id}) : std::nullopt;
}

// The clause that a prepositional phrase stands in: that of the nearest verb above it.
TokenSpan clause_around(const Context& context, std::uint32_t token) {
  std::uint32_t verb = token;
  while (!context.tree.is_root(verb)) {
    verb = context.tokens.head[verb];
    const StringId pos = context.tokens.pos[verb];
    if (pos == "VERB"_id || pos == "AUX"_id) break;
  }
  const StringId dep = context.tokens.dep[verb];
  const bool own_clause = dep == "conj"_id || dep == "ccomp"_id || dep == "advcl"_id || dep == "relcl"_id;
  return own_clause ? context.tree.subtree(verb) : context.tree.sentence(verb);
}

void fill(Draft& draft, Content content, const Context& context) {
  note_quotations(context, content);
  draft.content = std::move(content.pieces);
  draft.quotations = std::move(content.quotations);
}

// "..., according to X": the clause without the phrase.
std::optional<Draft> according_to(const Context& context, std::uint32_t preposition, const CueEntry& entry) {
  const auto object = prepositional_object(context, preposition);
  if (!object) return std::nullopt;
  Draft draft;
  draft.rule = "preposition";
  draft.source = noun_phrase(context, *object, preposition);
  draft.cue = {preposition, preposition + (entry.particle != 0 ? 2u : 1u)};
  if (draft.cue.end > draft.source->span.begin) return std::nullopt;
  const TokenSpan phrase{preposition, draft.source->span.end};
  const TokenSpan clause = clause_around(context, preposition);
  Content content;
  if (const auto before = quotation_before(context, preposition, phrase)) {
    content.pieces.push_back(with_lead_in(context, context.quotations[*before]));
  } else if (clause.begin < phrase.begin) {
    content.pieces.push_back(context.trimmed({clause.begin, phrase.begin}));
  }
  if (phrase.end < clause.end) content.pieces.push_back(context.trimmed({phrase.end, clause.end}));
  std::erase_if(content.pieces, [](TokenSpan piece) { return piece.empty(); });
  if (content.pieces.empty()) return std::nullopt;
  for (TokenSpan& piece : content.pieces) piece = with_whole_quotations(context, piece, phrase);
  fill(draft, std::move(content), context);
  return draft;
}

bool is_that_clause(const Context& context, std::uint32_t clause) {
  const std::uint32_t first = context.tree.subtree(clause).begin;
  const bool opened = context.tokens.lower[first] == "that"_id || context.tree.child(clause, {"mark"_id});
  return opened && is_finite(context, clause);
}

struct Complement {
  TokenSpan span;
  std::optional<std::uint32_t> preposition;  // right before it
};

// What follows a noun or an adjective: a clause, an infinitive or a phrase with one of the entry's
// prepositions.
std::optional<Complement> complement(const Context& context, std::uint32_t cue, const CueEntry& entry) {
  for (const std::uint32_t child : context.tree.children(cue)) {
    if (child < cue) continue;
    const StringId dep = context.tokens.dep[child];
    const bool clausal = dep == "acl"_id || dep == "ccomp"_id || dep == "xcomp"_id || dep == "relcl"_id;
    const bool infinitive = clausal && is_infinitive(context, child);
    const TokenSpan span = context.tree.subtree(child);
    if ((entry.takes(Frame::kClause) && clausal && (dep == "ccomp"_id || is_that_clause(context, child))) ||
        (entry.takes(Frame::kTo) && infinitive)) {
      return Complement{context.trimmed(span), std::nullopt};
    }
    const bool prepositional = std::find(entry.prepositions.begin(), entry.prepositions.end(),
                                         context.tokens.lower[child]) != entry.prepositions.end();
    if (prepositional) return Complement{context.trimmed({child + 1, span.end}), child};
  }
  return std::nullopt;
}

// An adjective's subject hangs on the verb "be" above it, or on the adjective itself.
std::uint32_t subject_holder(const Context& context, std::uint32_t adjective) {
  const bool own = context.tree.child(adjective, {"nsubj"_id, "nsubjpass"_id}).has_value();
  return own ? adjective : context.tokens.head[adjective];
}

std::optional<Draft> nominal(const Context& context, std::uint32_t cue, const CueEntry& entry) {
  const bool adjective = entry.cue_class == CueClass::kAdjective;
  auto found = complement(context, cue, entry);
  if (!found && adjective && context.tokens.dep[cue] == "acomp"_id) {
    found = complement(context, context.tokens.head[cue], entry);
  }
  if (!found || found->span.empty() || found->span.contains(cue)) return std::nullopt;
  const auto source =
      adjective ? grammatical_subject(context, subject_holder(context, cue)) : source_of_noun(context, cue);
  if (!source || source->span.overlaps(found->span)) return std::nullopt;
  Draft draft;
  draft.rule = adjective ? "adjective" : "noun";
  draft.source = source;
  Content content;
  content.preposition = found->preposition;
  draft.cue =
      cue_with_preposition(adjective ? predicate_span(context, cue) : TokenSpan{cue, cue + 1}, content);
  content.pieces.push_back(with_whole_quotations(context, found->span, draft.cue));
  fill(draft, std::move(content), context);
  return draft;
}

std::optional<Draft> draft_of(const Context& context, std::uint32_t token, const CueEntry& entry) {
  if (entry.cue_class == CueClass::kPreposition) return according_to(context, token, entry);
  return nominal(context, token, entry);
}

}  // namespace

std::optional<Phrase> source_of_noun(const Context& context, std::uint32_t noun) {
  if (const auto owner = context.tree.child(noun, {"poss"_id})) return noun_phrase(context, *owner, noun);
  for (const std::uint32_t child : context.tree.children(noun)) {
    const StringId form = context.tokens.lower[child];
    const bool names =
        child > noun && context.tokens.dep[child] == "prep"_id && (form == "by"_id || form == "from"_id);
    if (!names) continue;
    if (const auto object = prepositional_object(context, child)) return noun_phrase(context, *object, noun);
  }
  const std::uint32_t verb = context.tokens.head[noun];
  const bool made = context.tokens.dep[noun] == "dobj"_id && verb != noun && !is_passive(context, verb);
  return made ? source_of_verb(context, verb) : std::nullopt;
}

std::optional<Draft> statement_of_phrase(const Context& context, std::uint32_t token) {
  const bool noun = context.has_pos(token, "NOUN"_id);
  const std::pair<StringId, CueClass> keys[] = {
      {noun ? context.tokens.lemma[token] : 0, CueClass::kNoun},
      {noun ? 0 : context.tokens.lower[token], CueClass::kAdjective},
      {noun ? 0 : context.tokens.lower[token], CueClass::kPreposition}};
  for (const auto& [key, cue_class] : keys) {
    for (const CueEntry& entry : context.lexicon.find(key, cue_class)) {
      auto draft = draft_of(context, token, entry);
      if (!draft) continue;
      draft->cue_head = token;
      draft->act = entry.act;
      draft->lemma = entry.lemma;
      return draft;
    }
  }
  return std::nullopt;
}

}  // namespace diurna::statements
