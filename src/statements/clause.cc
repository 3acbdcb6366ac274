#include "statements/clause.h"

#include <algorithm>

namespace diurna::statements {
namespace {

constexpr int kMaxClimb = 6;  // verbs between a cue and the subject that it inherits

bool is_nominal(const Context& context, std::uint32_t token) {
  const StringId pos = context.tokens.pos[token];
  return pos == "NOUN"_id || pos == "PROPN"_id || pos == "PRON"_id || pos == "NUM"_id;
}

std::optional<std::uint32_t> own_subject(const Context& context, std::uint32_t verb) {
  return context.tree.child(verb, {"nsubj"_id, "nsubjpass"_id});
}

std::optional<std::uint32_t> agent(const Context& context, std::uint32_t verb) {
  const auto by = context.tree.child(verb, {"agent"_id});
  return by ? context.tree.child(*by, {"pobj"_id}) : std::nullopt;
}

// The verb whose subject is also that of `verb`, or the noun that a participle modifies.
std::optional<std::uint32_t> controller(const Context& context, std::uint32_t verb) {
  const auto& tokens = context.tokens;
  const StringId dep = tokens.dep[verb];
  const std::uint32_t head = tokens.head[verb];
  const bool inherits = dep == "conj"_id || dep == "xcomp"_id || dep == "advcl"_id || dep == "pcomp"_id ||
                        dep == "prep"_id || dep == "acl"_id || dep == "dep"_id;
  if (head == verb || !inherits) return std::nullopt;
  if (dep == "pcomp"_id && tokens.pos[head] == "ADP"_id) return tokens.head[head];
  return head;
}

std::optional<std::uint32_t> subject_head(const Context& context, std::uint32_t verb) {
  for (int climbed = 0; climbed < kMaxClimb; ++climbed) {
    if (const auto subject = own_subject(context, verb)) return subject;
    const auto up = controller(context, verb);
    if (!up || *up == verb) return std::nullopt;
    if (is_nominal(context, *up)) return context.tokens.dep[verb] == "acl"_id ? up : std::nullopt;
    verb = *up;
  }
  return std::nullopt;
}

// "It is said that ...": nobody says it.
bool is_expletive(const Context& context, std::uint32_t subject, std::uint32_t verb) {
  return context.tokens.dep[subject] == "expl"_id ||
         (context.tokens.lower[subject] == "it"_id && is_passive(context, verb));
}

}  // namespace

Phrase noun_phrase(const Context& context, std::uint32_t head, std::uint32_t without) {
  TokenSpan span = context.tree.subtree(head);
  if (span.contains(without)) {
    if (without > head) {
      span.end = without;
    } else {
      span.begin = without + 1;
    }
  }
  span = context.trimmed(span);
  if (span.empty() || !span.contains(head)) span = {head, head + 1};
  return {span, head};
}

bool is_passive(const Context& context, std::uint32_t verb) {
  return context.tree.child(verb, {"auxpass"_id, "nsubjpass"_id}).has_value();
}

bool is_negated(const Context& context, std::uint32_t verb) {
  return context.tree.child(verb, {"neg"_id}).has_value();
}

bool is_finite(const Context& context, std::uint32_t verb) {
  const StringId tag = context.tokens.tag[verb];
  if (tag == "VBD"_id || tag == "VBZ"_id || tag == "VBP"_id) return true;
  return context.tree.child(verb, {"aux"_id, "auxpass"_id}).has_value();
}

std::optional<Phrase> source_of_verb(const Context& context, std::uint32_t verb) {
  if (is_passive(context, verb)) {
    const auto by = agent(context, verb);
    return by ? std::optional(noun_phrase(context, *by, verb)) : std::nullopt;
  }
  if (context.tokens.dep[verb] == "acl"_id && context.tokens.tag[verb] == "VBN"_id) {
    const auto by = agent(context, verb);
    return by ? std::optional(noun_phrase(context, *by, verb)) : std::nullopt;
  }
  return grammatical_subject(context, verb);
}

std::optional<Phrase> grammatical_subject(const Context& context, std::uint32_t verb) {
  const auto subject = subject_head(context, verb);
  if (!subject || is_expletive(context, *subject, verb)) return std::nullopt;
  return noun_phrase(context, *subject, verb);
}

bool is_infinitive(const Context& context, std::uint32_t verb) {
  for (const std::uint32_t child : context.tree.children(verb)) {
    if (context.tokens.tag[child] == "TO"_id && child < verb) return true;
  }
  return false;
}

bool names_nobody(const Context& context, const std::optional<Phrase>& source) {
  if (!source) return false;
  const StringId head = context.tokens.lower[source->head];
  const StringId first = context.tokens.lower[source->span.begin];
  const bool reader = head == "you"_id || context.tokens.norm[source->head] == "us"_id;
  const bool none = head == "nobody"_id || head == "none"_id || head == "nothing"_id;
  return reader || none || (head == "one"_id && first == "no"_id);
}

TokenSpan cue_span(const Context& context, std::uint32_t verb, StringId particle) {
  const auto& tokens = context.tokens;
  TokenSpan span{verb, verb + 1};
  const auto belongs = [&](std::uint32_t token) {
    const StringId dep = tokens.dep[token];
    return tokens.head[token] == verb && (dep == "neg"_id || dep == "aux"_id || dep == "auxpass"_id ||
                                          (dep == "advmod"_id && tokens.pos[token] == "ADV"_id));
  };
  const std::uint32_t begin = context.tree.sentence(verb).begin;
  while (span.begin > begin && belongs(span.begin - 1)) --span.begin;
  // What opens a clause is no part of its verb: "so", "when", "however".
  while (span.begin < verb && tokens.dep[span.begin] == "advmod"_id && span.begin == begin) ++span.begin;
  while (span.begin < verb && tokens.tag[span.begin] == "WRB"_id) ++span.begin;
  for (std::uint32_t t = verb + 1; t < std::min(verb + 3, tokens.size()); ++t) {
    const bool is_particle = particle != 0 ? tokens.lower[t] == particle : tokens.dep[t] == "prt"_id;
    if (is_particle && tokens.head[t] == verb) span.end = t + 1;
  }
  return span;
}

TokenSpan predicate_span(const Context& context, std::uint32_t adjective) {
  const std::uint32_t verb = context.tokens.head[adjective];
  TokenSpan span{adjective, adjective + 1};
  if (verb >= adjective || !context.has_pos(verb, "AUX"_id)) return span;
  for (std::uint32_t t = verb + 1; t < adjective; ++t) {
    const StringId dep = context.tokens.dep[t];
    if (dep != "neg"_id && dep != "advmod"_id) return span;
  }
  return {cue_span(context, verb, 0).begin, adjective + 1};
}

TokenSpan reporting_core(const Context& context, std::uint32_t verb, const std::optional<Phrase>& source) {
  TokenSpan span{verb, verb + 1};
  for (const std::uint32_t child : context.tree.children(verb)) {
    const StringId dep = context.tokens.dep[child];
    const bool belongs = dep == "aux"_id || dep == "auxpass"_id || dep == "neg"_id || dep == "prt"_id ||
                         (dep == "advmod"_id && child + 1 == verb);
    if (!belongs) continue;
    span.begin = std::min(span.begin, child);
    span.end = std::max(span.end, child + 1);
  }
  const bool beside = source &&
                      context.tree.sentence_index(source->head) == context.tree.sentence_index(verb) &&
                      context.tokens.head[source->head] == verb;
  if (!beside) return span;
  return {std::min(span.begin, source->span.begin), std::max(span.end, source->span.end)};
}

}  // namespace diurna::statements
