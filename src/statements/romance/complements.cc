#include "statements/romance/complements.h"

#include <algorithm>

#include "statements/content.h"
#include "statements/quoted_content.h"
#include "statements/romance/content_end.h"

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxIncise = 30;  // tokens of "a declare le ministre en marge du sommet"

// The words between which a verb reports: its own and its source's.
TokenSpan core_of(const VerbGroup& group, const Sourced& source) {
  TokenSpan core = group.span;
  if (!source.source || group.pronoun) return core;
  const TokenSpan words = source.source->span;
  const bool near = words.end + 3 >= core.begin && words.begin <= core.end + 12;
  if (!near) return core;
  return {std::min(core.begin, words.begin), std::max(core.end, words.end)};
}

bool is_near_before(const VerbGroup& group, const Sourced& source) {
  return source.source && !source.behind && !group.pronoun && source.source->span.end <= group.span.begin &&
         source.source->span.end + 2 >= group.span.begin;
}

}  // namespace

std::optional<Complement> Complements::find(std::size_t index, const Sourced& source) const {
  if (auto found = as_said(index, source)) return found;
  if (auto found = interrupted_quotation(index, source)) return found;
  if (auto found = passive_subject(index)) return found;
  if (auto found = beside_quotation(index, source)) return found;
  if (auto found = behind(index, source)) return found;
  if (auto found = relative_object(index, source)) return found;
  return interrupted_clause(index, source);
}

// "Segun explico el comisario, ...": the rest of the sentence.
std::optional<Complement> Complements::as_said(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const TokenSpan stretch = view_.stretch(group.verb);
  const bool opened = group.span.begin > stretch.begin && view_.is(group.span.begin - 1, Word::kAsSaid);
  if (!opened || !source.source || !source.behind) return std::nullopt;
  std::uint32_t begin = group.span.begin - 1;
  while (begin > stretch.begin && !view_.is_comma(begin - 1)) --begin;
  const TokenSpan head = view_.context.trimmed({stretch.begin, begin});
  std::uint32_t rest = std::max(group.span.end, source.source->span.end);
  while (rest < stretch.end && !view_.is_comma(rest)) ++rest;
  const TokenSpan tail = view_.context.trimmed({rest, stretch.end});
  Complement found{.rule = "as-said", .entry = group.entries.front()};
  if (head.size() >= 3) found.pieces.push_back(head);
  if (head.size() < 3 && tail.size() >= 3) found.pieces.push_back(tail);
  if (found.pieces.empty()) return std::nullopt;
  Content content;
  content.pieces = found.pieces;
  note_quotations(view_.context, content);
  found.quotations = content.quotations;
  return found;
}

// "Les faits sont graves, a declare le magistrat, mais ...": an incise inside the marks.
std::optional<Complement> Complements::interrupted_quotation(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const auto q = view_.context.quotation_of(group.verb);
  const CueEntry* entry =
      group.entry(Frame::kClause) != nullptr ? group.entry(Frame::kClause) : group.entry(Frame::kQuote);
  if (!q || entry == nullptr || group.form == Form::kInfinitive) return std::nullopt;
  const TokenSpan outer = view_.context.quotations[*q].outer;
  if (group.span.begin <= outer.begin + 1 || !view_.is_comma(group.span.begin - 1)) return std::nullopt;
  const bool inverted = group.pronoun || source.behind || !source.source;
  if (!inverted) return std::nullopt;
  const bool dashed = !view_.is_form(group.span.begin - 1, ",");
  if (!dashed && !group.pronoun && !source.behind) return std::nullopt;
  std::uint32_t end = source.behind ? std::max(group.span.end, source.source->span.end) : group.span.end;
  const std::uint32_t limit = std::min(outer.end, end + kMaxIncise);
  while (end < limit) {
    const bool closes = dashed ? view_.is_comma(end) && !view_.is_form(end, ",")
                               : view_.is_comma(end) || view_.is_form(end, ".") || view_.is_form(end, ";");
    if (closes || view_.is_form(end, ".")) break;
    if (view_.is(end, Word::kThat) || view_.form(end) == Form::kFinite) return std::nullopt;
    ++end;
  }
  if (end >= limit) return std::nullopt;
  Complement found{.rule = "quotation", .entry = entry, .interrupts = true};
  const TokenSpan head{outer.begin, group.span.begin - 1};
  TokenSpan tail{end + 1, outer.end};
  const auto is_stop = [&](std::uint32_t t) {
    return view_.is_comma(t) || view_.is_form(t, ".") || view_.is_form(t, ";");
  };
  while (!tail.empty() && is_stop(tail.begin)) ++tail.begin;
  found.pieces.push_back(view_.context.trimmed(head));
  if (tail.size() > 1) found.pieces.push_back(tail);
  found.quotations.push_back(*q);
  if (source.source && source.behind && source.source->span.end > end) {
    found.source = phrase_from(view_, source.source->span.begin, end);
  }
  return found;
}

std::optional<Complement> Complements::beside_quotation(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const CueEntry* entry =
      group.entry(Frame::kClause) != nullptr ? group.entry(Frame::kClause) : group.entry(Frame::kQuote);
  if (entry == nullptr) return std::nullopt;
  const TokenSpan core = core_of(group, source);
  const auto next = openings_.find(group, source);
  const bool own = next && (next->frame == Frame::kClause || next->frame == Frame::kTo);
  Complement found{.rule = "quotation", .entry = entry};
  auto before = own ? std::nullopt : quotation_before(view_.context, group.verb, core);
  // A quotation that ends its sentence belongs to what went before.
  if (before && view_.sentence(view_.context.quotations[*before].outer.end - 1) != view_.sentence(group.verb))
    before.reset();
  if (before) {
    const TokenSpan outer = view_.context.quotations[*before].outer;
    const std::uint32_t sentence = view_.sentence(outer.begin).begin;
    const bool whole =
        sentence >= outer.begin || is_utterance(view_.context, view_.context.quotations[*before]);
    found.pieces.push_back(whole ? outer : view_.context.trimmed({sentence, outer.end}));
    found.quotations.push_back(*before);
  }
  const auto after =
      own ? std::nullopt : quotation_after(view_.context, group.verb, core, before.has_value());
  const bool object = next && !before;
  if (after && !object) {
    found.pieces.push_back(view_.context.quotations[*after].outer);
    found.quotations.push_back(*after);
  }
  return found.pieces.empty() ? std::nullopt : std::optional(std::move(found));
}

// "Le pont fermera, a dit la maire, avant Noel": the clause around an incise without quotation marks.
std::optional<Complement> Complements::interrupted_clause(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const CueEntry* entry = group.entry(Frame::kClause);
  const TokenSpan stretch = view_.stretch(group.verb);
  if (entry == nullptr || group.span.begin <= stretch.begin + 2) return std::nullopt;
  if (!view_.is_comma(group.span.begin - 1) || !(group.pronoun || source.behind)) return std::nullopt;
  std::uint32_t begin = group.span.begin - 1;
  while (begin > stretch.begin && !view_.is_form(begin - 1, ";")) --begin;
  const TokenSpan head = view_.context.trimmed({begin, group.span.begin - 1});
  if (head.size() < 3) return std::nullopt;
  Complement found{.rule = "parataxis", .entry = entry};
  found.pieces.push_back(head);
  std::uint32_t end = source.behind ? source.source->span.end : group.span.end;
  while (end < stretch.end && !view_.is_comma(end) && !view_.is_form(end, ";")) ++end;
  const TokenSpan tail = view_.context.trimmed(
      {end, content_end(view_, groups_, index, std::min(end, stretch.end - 1), Frame::kClause)});
  if (tail.size() >= 3 && !view_.is(tail.begin, Word::kAdjunct)) found.pieces.push_back(tail);
  return found;
}

std::optional<Complement> Complements::behind(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  auto found = openings_.find(group, source);
  if (!found) found = openings_.of_next(index, source);
  if (!found) return std::nullopt;
  const bool clause = found->frame == Frame::kClause;
  std::uint32_t end = content_end(view_, groups_, index, found->at, found->frame);
  // "Tras afirmar que ..., X prometio": the source of the main clause is no content.
  if (source.source && source.source->span.begin > found->at) end = std::min(end, source.source->span.begin);
  const TokenSpan piece = view_.context.trimmed({found->at, end});
  if (piece.empty()) return std::nullopt;
  Complement complement{.rule = "object", .entry = found->entry, .addressee = found->addressee};
  if (clause) complement.rule = "clause";
  if (found->frame == Frame::kTo) complement.rule = "infinitive";
  if (found->frame == Frame::kPreposition) complement.rule = "prepositional";
  if (found->frame == Frame::kAttribute) complement.rule = "attribute";
  complement.pieces.push_back(with_whole_quotations(view_.context, piece, group.span));
  add_following_quotation(group, complement);
  Content content;
  content.pieces = complement.pieces;
  note_quotations(view_.context, content);
  complement.quotations = content.quotations;
  return complement;
}

// "celebro la confesion: <<Por fin>>": the quotation behind the colon goes on with the content.
void Complements::add_following_quotation(const VerbGroup& group, Complement& complement) const {
  const std::uint32_t end = complement.pieces.back().end;
  const std::uint32_t limit = view_.context.text_span(group.verb).end;
  if (end + 1 >= limit || !view_.is_form(end, ":")) return;
  const auto q = view_.context.outermost_quotation_of(end + 1);
  if (!q || view_.context.quotations[*q].outer.begin != end + 1) return;
  complement.pieces.push_back(view_.context.quotations[*q].outer);
}

// "La peticion fue rechazada por el consejo".
std::optional<Complement> Complements::passive_subject(std::size_t index) const {
  const VerbGroup& group = groups_[index];
  if (!group.agent || !group.passive) return std::nullopt;
  const auto subject = phrase_before(view_, sources_.clause_begin(group), group.span.begin);
  if (!subject) return std::nullopt;
  Complement found{.rule = "object", .entry = group.entries.front()};
  found.pieces.push_back(subject->span);
  return found;
}

// "ce que l'entreprise dement".
std::optional<Complement> Complements::relative_object(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  if (!is_near_before(group, source) || source.source->span.begin < 2) return std::nullopt;
  const std::uint32_t that = source.source->span.begin - 1;
  if (!view_.is(that, Word::kThat) || !view_.is(that - 1, Word::kWhat)) return std::nullopt;
  Complement found{.rule = "object", .entry = group.entries.front()};
  found.pieces.push_back({that - 1, that + 1});
  return found;
}

}  // namespace diurna::statements::romance
