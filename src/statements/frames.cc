#include "statements/frames.h"

#include <algorithm>
#include <initializer_list>

#include "statements/clause.h"
#include "statements/quoted_content.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxTail = 14;  // tokens after a reporting clause that closes its sentence

std::optional<std::uint32_t> child_after(const Report& report, std::initializer_list<StringId> labels) {
  for (const std::uint32_t child : report.context.tree.children(report.verb)) {
    const bool fits =
        std::find(labels.begin(), labels.end(), report.context.tokens.dep[child]) != labels.end();
    if (fits && child > report.verb) return child;
  }
  return std::nullopt;
}

// The subtree of `head`, without what stands before `from`.
TokenSpan subtree_from(const Context& context, std::uint32_t head, std::uint32_t from) {
  TokenSpan span = context.tree.subtree(head);
  span.begin = std::max(span.begin, from);
  return context.trimmed(span);
}

void add_piece(const Report& report, Content& content, TokenSpan piece) {
  piece = report.context.trimmed(piece);
  if (piece.empty()) return;
  piece = with_whole_quotations(report.context, piece, report.core);
  if (!content.pieces.empty() && piece.begin < content.pieces.back().end) {
    content.pieces.back().end = std::max(content.pieces.back().end, piece.end);
    return;
  }
  content.pieces.push_back(piece);
}

// What follows an inserted reporting clause and still belongs to `clause` ("The plan, he said, would fail").
TokenSpan resumed(const Report& report, std::uint32_t clause) {
  const Context& context = report.context;
  const std::uint32_t sentence_end = context.tree.sentence(report.verb).end;
  std::uint32_t begin = report.core.end;
  while (begin < sentence_end &&
         !(context.tree.is_below(begin, clause) && !context.tree.is_below(begin, report.verb)) &&
         context.tree.is_below(begin, report.verb) && !context.tree.is_below(begin, clause)) {
    ++begin;
  }
  if (begin >= sentence_end || !context.tree.is_below(begin, clause)) return {};
  return {begin, std::max(begin, context.tree.subtree(clause).end)};
}

// "The bridge is safe, the mayor said": everything before the reporting clause, and what resumes after it.
Content clause_before(const Report& report, std::uint32_t clause) {
  const Context& context = report.context;
  const TokenSpan sentence = context.tree.sentence(report.verb);
  Content content;
  content.rule = "clause-before";
  add_piece(report, content, {sentence.begin, report.core.begin});
  const TokenSpan rest = resumed(report, clause);
  if (!rest.empty()) add_piece(report, content, rest);
  return content;
}

Content clause_after(const Report& report, std::uint32_t clause) {
  Content content;
  content.rule = "clause";
  add_piece(report, content, subtree_from(report.context, clause, report.core.end));
  return content;
}

// A reporting clause that the parser hangs below the clause that it reports.
std::optional<Content> inserted(const Report& report) {
  const Context& context = report.context;
  const StringId dep = context.tokens.dep[report.verb];
  const bool parataxis = dep == "parataxis"_id;
  const bool as_clause =
      dep == "advcl"_id && report.core.begin > 0 && context.tokens.lower[report.core.begin - 1] == "as"_id;
  if (!parataxis && !as_clause) return std::nullopt;
  const TokenSpan sentence = context.tree.sentence(report.verb);
  TokenSpan inner = context.tree.subtree(report.verb);
  inner.begin = as_clause ? inner.begin : report.core.begin;
  Content content;
  content.rule = parataxis ? "parataxis" : "as-clause";
  add_piece(report, content, {sentence.begin, inner.begin});
  add_piece(report, content, {std::max(inner.end, report.core.end), sentence.end});
  return content.pieces.empty() ? std::nullopt : std::optional(std::move(content));
}

// "..., the mayor said" where the parser saw no relation: a comma, the reporting clause, the sentence's end.
std::optional<Content> closing(const Report& report) {
  const Context& context = report.context;
  const TokenSpan sentence = context.tree.sentence(report.verb);
  const bool closes = sentence.end - report.core.end <= kMaxTail && report.core.begin >= sentence.begin + 4 &&
                      context.form(report.core.begin - 1) == "," && is_finite(context, report.verb) &&
                      report.core.size() > 1 && !child_after(report, {"dobj"_id, "xcomp"_id, "ccomp"_id});
  if (!closes) return std::nullopt;
  Content content;
  content.rule = "closing";
  add_piece(report, content, {sentence.begin, report.core.begin});
  return content;
}

// "said in a post that the talks had failed": the parser hangs the clause below the noun before it.
std::optional<std::uint32_t> clause_below_noun(const Report& report) {
  const Context& context = report.context;
  for (const std::uint32_t preposition : context.tree.children(report.verb)) {
    if (preposition < report.verb || context.tokens.dep[preposition] != "prep"_id) continue;
    const auto noun = context.tree.child(preposition, {"pobj"_id});
    if (!noun) continue;
    for (const std::uint32_t child : context.tree.children(*noun)) {
      const StringId dep = context.tokens.dep[child];
      const bool clausal = child > *noun && (dep == "relcl"_id || dep == "acl"_id || dep == "ccomp"_id);
      if (clausal && context.tokens.lower[context.tree.subtree(child).begin] == "that"_id) return child;
    }
  }
  return std::nullopt;
}

// The infinitive where the parser took it for a purpose or for a part of the object.
std::optional<std::uint32_t> infinitive_of_object(const Report& report, std::uint32_t object) {
  const Context& context = report.context;
  for (const std::uint32_t parent : {report.verb, object}) {
    for (const std::uint32_t child : context.tree.children(parent)) {
      const StringId dep = context.tokens.dep[child];
      const bool follows = child > object && (dep == "advcl"_id || dep == "acl"_id || dep == "relcl"_id);
      if (follows && is_infinitive(context, child)) return child;
    }
  }
  return std::nullopt;
}

// Phrases that complete an object ("the report as invention", "the camp to a prison") and not the clause.
bool completes_object(StringId preposition) {
  return preposition == "as"_id || preposition == "to"_id || preposition == "for"_id ||
         preposition == "of"_id || preposition == "with"_id || preposition == "without"_id ||
         preposition == "against"_id || preposition == "between"_id || preposition == "toward"_id ||
         preposition == "towards"_id;
}

// Drops a date that the parser hung below the object ("rejected the claims on Sunday").
TokenSpan without_date(const Context& context, TokenSpan span) {
  std::uint32_t end = span.end;
  while (end > span.begin && context.tokens.entity_label[end - 1] == "DATE"_id) --end;
  if (end == span.end || end < span.begin + 2) return span;
  const StringId before = context.tokens.lower[end - 1];
  return before == "on"_id ? TokenSpan{span.begin, end - 1} : span;
}

}  // namespace

std::optional<Content> quoted(const Report& report) {
  // "..., said a member, who asked not to be named": what is beside a relative clause belongs to the clause
  // around it.
  if (report.context.tokens.dep[report.verb] == "relcl"_id) return std::nullopt;
  const auto before = quotation_before(report.context, report.verb, report.core);
  const auto after = quotation_after(report.context, report.verb, report.core, before.has_value());
  if (!before && !after) return std::nullopt;
  Content content;
  content.rule = "quotation";
  if (before) add_piece(report, content, with_lead_in(report.context, report.context.quotations[*before]));
  if (after) add_piece(report, content, report.context.quotations[*after].outer);
  return content;
}

std::optional<Content> clause(const Report& report, StringId particle) {
  const Context& context = report.context;
  for (const std::uint32_t child : context.tree.children(report.verb)) {
    if (child < report.verb || context.tokens.dep[child] != "ccomp"_id) continue;
    if (particle == 0 || context.tokens.lower[child] != particle) return clause_after(report, child);
    // "made clear that ...": the parser may take the particle for the clause.
    if (const auto inner = context.tree.child(child, {"ccomp"_id})) return clause_after(report, *inner);
  }
  for (const std::uint32_t child : context.tree.children(report.verb)) {
    const StringId dep = context.tokens.dep[child];
    if (dep == "ccomp"_id && child < report.verb) return clause_before(report, child);
    const bool listed = dep == "parataxis"_id && child > report.verb;
    if (listed && context.form(context.tree.subtree(child).begin) != ",") return clause_after(report, child);
  }
  if (const auto below = clause_below_noun(report)) return clause_after(report, *below);
  if (auto found = inserted(report)) return found;
  return closing(report);
}

std::optional<Content> infinitive(const Report& report) {
  const auto verb = child_after(report, {"xcomp"_id});
  if (!verb || !is_infinitive(report.context, *verb)) return std::nullopt;
  Content content;
  content.rule = "infinitive";
  add_piece(report, content, subtree_from(report.context, *verb, report.core.end));
  return content;
}

std::optional<Content> object_infinitive(const Report& report) {
  const Context& context = report.context;
  auto object = child_after(report, {"dobj"_id, "dative"_id});
  auto verb = child_after(report, {"xcomp"_id, "ccomp"_id});
  if (object && !verb) verb = infinitive_of_object(report, *object);
  if (!verb || !is_infinitive(context, *verb)) return std::nullopt;
  const auto inner = context.tree.child(*verb, {"nsubj"_id, "nsubjpass"_id});
  if (inner && *inner > report.verb) object = inner;
  if (!object || *object > *verb) return std::nullopt;
  Content content;
  content.rule = "object-infinitive";
  content.addressee = noun_phrase(context, *object, *verb);
  add_piece(report, content, {content.addressee->span.begin, context.tree.subtree(*verb).end});
  return content;
}

std::optional<Content> on_infinitive(const Report& report) {
  const Context& context = report.context;
  const auto on = child_after(report, {"prep"_id});
  if (!on || context.tokens.lower[*on] != "on"_id) return std::nullopt;
  const auto object = context.tree.child(*on, {"pobj"_id});
  if (!object) return std::nullopt;
  std::uint32_t end = 0;
  for (const std::uint32_t parent : {report.verb, *object}) {
    for (const std::uint32_t child : context.tree.children(parent)) {
      const bool verbal = child > *object && is_infinitive(context, child);
      if (verbal) end = std::max(end, context.tree.subtree(child).end);
    }
  }
  if (end == 0) return std::nullopt;
  Content content;
  content.rule = "on-infinitive";
  content.preposition = on;
  content.addressee = noun_phrase(context, *object, report.verb);
  // The infinitive may hang below the object: the one asked is named before it.
  for (std::uint32_t t = content.addressee->head + 1; t < content.addressee->span.end; ++t) {
    if (context.tokens.tag[t] == "TO"_id) content.addressee->span.end = t;
  }
  add_piece(report, content, {content.addressee->span.begin, end});
  return content;
}

std::optional<Content> judged_object(const Report& report) {
  const Context& context = report.context;
  const auto object = child_after(report, {"dobj"_id});
  if (!object) return std::nullopt;
  std::uint32_t end = context.tree.subtree(*object).end;
  for (const std::uint32_t child : context.tree.children(report.verb)) {
    const StringId dep = context.tokens.dep[child];
    const bool belongs = child > *object && (dep == "prep"_id || dep == "advcl"_id || dep == "oprd"_id);
    if (belongs && !context.lexicon.knows(context.tokens.lemma[child]))
      end = std::max(end, context.tree.subtree(child).end);
  }
  Content content;
  content.rule = "judged-object";
  content.about = noun_phrase(context, *object, report.verb);
  add_piece(report, content, {std::max(context.tree.subtree(*object).begin, report.core.end), end});
  return content;
}

std::optional<Content> prepositional(const Report& report, const std::vector<StringId>& prepositions) {
  const Context& context = report.context;
  for (const std::uint32_t child : context.tree.children(report.verb)) {
    const bool fits = child > report.verb && std::find(prepositions.begin(), prepositions.end(),
                                                       context.tokens.lower[child]) != prepositions.end();
    if (!fits || context.tree.subtree(child).size() < 2) continue;
    Content content;
    content.rule = "prepositional";
    content.preposition = child;
    add_piece(report, content, {child + 1, context.tree.subtree(child).end});
    if (!content.pieces.empty()) return content;
  }
  return std::nullopt;
}

std::optional<Content> noun_phrase_object(const Report& report) {
  const Context& context = report.context;
  const auto object = child_after(report, {"dobj"_id});
  if (!object) return std::nullopt;
  TokenSpan span = subtree_from(context, *object, report.core.end);
  for (const std::uint32_t child : context.tree.children(report.verb)) {
    const bool adjoins = child == span.end && context.tokens.dep[child] == "prep"_id;
    if (adjoins && completes_object(context.tokens.lower[child])) span.end = context.tree.subtree(child).end;
  }
  Content content;
  content.rule = "object";
  add_piece(report, content, without_date(context, span));
  return content;
}

std::optional<Phrase> object_addressee(const Report& report) {
  const auto object = child_after(report, {"dobj"_id, "dative"_id});
  if (!object) return std::nullopt;
  return noun_phrase(report.context, *object, report.verb);
}

}  // namespace diurna::statements
