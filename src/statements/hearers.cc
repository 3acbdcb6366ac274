#include "statements/hearers.h"

#include "statements/clause.h"

namespace diurna::statements {
namespace {

// Whoever is judged, or whose deeds are thought of, need not be there to hear it.
bool speaks_of_its_object(Act act) {
  return act == Act::kAccuse || act == Act::kCriticise || act == Act::kPraise || act == Act::kBelieve ||
         act == Act::kIntend || act == Act::kDeny;
}

// "was told that", "colleagues told to stop": the hearer is the subject.
bool is_told(const Context& context, std::uint32_t verb) {
  if (is_passive(context, verb)) return true;
  const StringId dep = context.tokens.dep[verb];
  return context.tokens.tag[verb] == "VBN"_id && (dep == "acl"_id || dep == "advcl"_id) &&
         !context.tree.child(verb, {"aux"_id, "dobj"_id});
}

std::optional<Phrase> agent_of(const Context& context, std::uint32_t verb) {
  const auto by = context.tree.child(verb, {"agent"_id});
  const auto object = by ? context.tree.child(*by, {"pobj"_id}) : std::nullopt;
  return object ? std::optional(noun_phrase(context, *object, verb)) : std::nullopt;
}

// With a clause or words behind it the object of such a verb is who hears them, whatever its noun.
bool hears_clause(const Context& context, const Draft& draft, std::uint32_t object) {
  const bool clause = draft.rule == "clause" || draft.rule == "clause-before" || draft.rule == "quotation" ||
                      draft.rule == "infinitive" || draft.rule == "object-infinitive";
  const StringId lemma = context.tokens.lemma[object];
  return clause && context.has_pos(object, "NOUN"_id) && lemma != "question"_id && lemma != "story"_id &&
         lemma != "lie"_id && lemma != "joke"_id && lemma != "truth"_id;
}

bool asks(StringId lemma) {
  return lemma == "ask"_id || lemma == "press"_id || lemma == "question"_id || lemma == "challenge"_id ||
         lemma == "quiz"_id;
}

bool reaches(StringId lemma) {
  return lemma == "reach"_id || lemma == "contact"_id || lemma == "approach"_id || lemma == "interview"_id;
}

std::optional<Phrase> asker_below(const Context& context, const RoleNouns& roles, std::uint32_t parent) {
  for (const std::uint32_t child : context.tree.children(parent)) {
    if (!tells_of_asking(context, child)) continue;
    auto agent = agent_of(context, child);
    // "Asked by" somebody, but "reached by phone".
    const bool somebody =
        agent && (asks(context.tokens.lemma[child]) || is_hearer(context, roles, agent->head));
    if (somebody) return agent;
  }
  return std::nullopt;
}

// "called on X", "pleaded with X", "shouted at X".
std::optional<Phrase> hearer_by_preposition(const Context& context, const RoleNouns& roles,
                                            std::uint32_t verb) {
  const StringId lemma = context.tokens.lemma[verb];
  const bool loud = lemma == "shout"_id || lemma == "yell"_id || lemma == "scream"_id || lemma == "snap"_id;
  const StringId wanted = lemma == "call"_id      ? "on"_id
                          : lemma == "plead"_id   ? "with"_id
                          : lemma == "testify"_id ? "before"_id
                          : loud                  ? "at"_id
                                                  : 0;
  for (const std::uint32_t child : context.tree.children(verb)) {
    if (wanted == 0 || context.tokens.lower[child] != wanted) continue;
    const auto object = context.tree.child(child, {"pobj"_id});
    if (object && is_hearer(context, roles, *object)) return noun_phrase(context, *object, verb);
  }
  return std::nullopt;
}

// "texted his wife that", "wrote the board that"
bool sends_words(const Context& context, std::uint32_t verb) {
  const StringId lemma = context.tokens.lemma[verb];
  return lemma == "text"_id || context.tokens.lower[verb] == "texted"_id || lemma == "email"_id ||
         lemma == "e-mail"_id || lemma == "message"_id || lemma == "phone"_id || lemma == "telephone"_id ||
         lemma == "wire"_id || lemma == "cable"_id || lemma == "radio"_id || lemma == "write"_id;
}

std::optional<Phrase> hearing_object(const Context& context, const RoleNouns& roles, const Draft& draft,
                                     std::uint32_t verb) {
  for (const std::uint32_t child : context.tree.children(verb)) {
    const StringId dep = context.tokens.dep[child];
    if (dep != "dobj"_id && dep != "dative"_id && dep != "iobj"_id) continue;
    if (context.has_pos(child, "ADP"_id)) continue;
    const bool hears = is_hearer(context, roles, child) || is_outlet_noun(context.tokens.lemma[child]) ||
                       (verb == draft.cue_head && hears_clause(context, draft, child));
    const bool apart = context.outermost_quotation_of(child) != context.outermost_quotation_of(verb);
    if (hears && child > verb && !apart) return noun_phrase(context, child, verb);
  }
  return std::nullopt;
}

}  // namespace

bool takes_hearer(const Context& context, std::uint32_t verb) {
  for (const CueEntry& entry : context.lexicon.find(context.tokens.lemma[verb], CueClass::kVerb)) {
    if (entry.takes(Frame::kObjectTo) || entry.takes(Frame::kObjectClause)) return true;
  }
  return false;
}

bool tells_of_asking(const Context& context, std::uint32_t token) {
  const StringId dep = context.tokens.dep[token];
  const StringId lemma = context.tokens.lemma[token];
  return context.tokens.tag[token] == "VBN"_id && (dep == "acl"_id || dep == "advcl"_id || dep == "dep"_id) &&
         (asks(lemma) || reaches(lemma));
}

bool is_hearer(const Context& context, const RoleNouns& roles, std::uint32_t head) {
  const StringId label = context.tokens.entity_label[head];
  if (label == "PERSON"_id || label == "ORG"_id || label == "NORP"_id || label == "GPE"_id) return true;
  if (label == "DATE"_id || label == "TIME"_id || label == "MONEY"_id || label == "PERCENT"_id) return false;
  const StringId pos = context.tokens.pos[head];
  const StringId lower = context.tokens.lower[head];
  if (pos == "PRON"_id) {
    return lower != "it"_id && lower != "that"_id && lower != "this"_id && lower != "what"_id &&
           lower != "which"_id && lower != "these"_id && lower != "those"_id && lower != "something"_id &&
           lower != "anything"_id && lower != "nothing"_id && lower != "everything"_id;
  }
  if (pos == "PROPN"_id) return true;
  const auto kind = roles.find(context.tokens.lemma[head]);
  const auto by_form = roles.find(lower);
  return (kind && *kind != RoleKind::kDocument) || (by_form && *by_form != RoleKind::kDocument);
}

bool is_outlet_noun(StringId lemma) {
  return lemma == "newspaper"_id || lemma == "paper"_id || lemma == "magazine"_id || lemma == "website"_id ||
         lemma == "site"_id || lemma == "station"_id || lemma == "network"_id || lemma == "agency"_id ||
         lemma == "publication"_id || lemma == "broadcaster"_id || lemma == "outlet"_id ||
         lemma == "programme"_id || lemma == "program"_id || lemma == "newsroom"_id;
}

std::optional<Phrase> hearer_of_verb(const Context& context, const RoleNouns& roles, const Draft& draft,
                                     std::uint32_t governor) {
  const auto& verb = draft.cue_head;
  if (!verb || speaks_of_its_object(draft.act)) return std::nullopt;
  if (auto found = hearer_by_preposition(context, roles, *verb)) return found;
  for (const std::uint32_t writing : {*verb, governor}) {
    if (!sends_words(context, writing)) continue;
    if (auto found = hearing_object(context, roles, draft, writing)) return found;
  }
  if (!takes_hearer(context, *verb)) return std::nullopt;
  if (is_told(context, *verb)) {
    auto subject = grammatical_subject(context, *verb);
    const bool own = subject && draft.source && draft.source->span.contains(subject->head);
    return own ? std::nullopt : subject;
  }
  return hearing_object(context, roles, draft, *verb);
}

std::optional<Phrase> asker_in_clause(const Context& context, const RoleNouns& roles, const Draft& draft) {
  if (draft.cue_head) {
    if (auto asker = asker_below(context, roles, *draft.cue_head)) return asker;
  }
  return draft.source ? asker_below(context, roles, draft.source->head) : std::nullopt;
}

}  // namespace diurna::statements
