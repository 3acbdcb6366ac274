#include "statements/verb_cues.h"

#include <utility>

#include "statements/clause.h"
#include "statements/content.h"

namespace diurna::statements {
namespace {

// Inside a quotation the speaker's own "I think" is part of what is said, not a statement of its own.
bool is_own_aside(const Context& context, std::uint32_t verb, const std::optional<Phrase>& source) {
  if (!context.outermost_quotation_of(verb)) return false;
  if (!source) return true;
  return context.has_pos(source->head, "PRON"_id);
}

// The subject, unless the parser found it among the quoted words.
std::optional<Phrase> source_of(const Context& context, std::uint32_t verb) {
  std::optional<Phrase> source = source_of_verb(context, verb);
  if (!source) return source;
  const auto quotation = context.outermost_quotation_of(source->head);
  const bool apart = quotation && !context.quotations[*quotation].outer.contains(verb);
  return apart && context.tree.sentence(verb).contains(source->head) ? std::nullopt : source;
}

// "...," fumed one shareholder: behind a quotation the subject follows the verb, and is often taken for its
// object.
std::optional<Phrase> inverted_subject(const Context& context, std::uint32_t verb) {
  const auto after = context.tree.child(verb, {"dobj"_id, "attr"_id, "nsubj"_id});
  if (after && *after > verb && !context.outermost_quotation_of(*after))
    return noun_phrase(context, *after, verb);
  // A name right behind the verb, whatever the parser made of it.
  const std::uint32_t end = context.tree.sentence(verb).end;
  TokenSpan name{verb + 1, verb + 1};
  while (name.end < end && context.has_pos(name.end, "PROPN"_id)) ++name.end;
  return name.empty() ? std::nullopt : std::optional(Phrase{name, name.end - 1});
}

}  // namespace

std::optional<Draft> statement_of_verb(const Context& context, std::uint32_t verb) {
  const auto& entries = context.lexicon.find(context.tokens.lemma[verb], CueClass::kVerb);
  if (entries.empty()) return std::nullopt;
  std::optional<Phrase> source = source_of(context, verb);
  if (is_own_aside(context, verb, source) || names_nobody(context, source)) return std::nullopt;
  std::optional<Content> content = content_of_verb(context, verb, entries, source);
  if (!content || content->pieces.empty()) return std::nullopt;
  if (!source && content->rule == "quotation") source = inverted_subject(context, verb);
  Draft draft;
  draft.rule = content->rule;
  draft.act = content->act;
  draft.polarity = is_negated(context, verb) ? Polarity::kNegative : Polarity::kPositive;
  draft.cue_head = verb;
  draft.cue = cue_with_preposition(cue_span(context, verb, content->entry->particle), *content);
  draft.lemma = content->entry->lemma;
  draft.source = source;
  draft.content = std::move(content->pieces);
  draft.quotations = std::move(content->quotations);
  draft.addressee = content->addressee;
  draft.about = content->about;
  return draft;
}

}  // namespace diurna::statements
