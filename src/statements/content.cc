#include "statements/content.h"

#include <algorithm>

#include "statements/clause.h"
#include "statements/frames.h"

namespace diurna::statements {
namespace {

std::optional<Content> by_entry(const Report& report, const CueEntry& entry) {
  const bool to_object = entry.takes(Frame::kObjectClause);
  if (entry.takes(Frame::kClause) || entry.takes(Frame::kQuote) || to_object) {
    auto found = quoted(report);
    if (!found && (entry.takes(Frame::kClause) || to_object)) found = clause(report, entry.particle);
    if (found && to_object) found->addressee = object_addressee(report);
    if (found) return found;
  }
  if (entry.takes(Frame::kObjectTo)) {
    if (auto found = object_infinitive(report)) return found;
  }
  if (entry.takes(Frame::kOnTo)) {
    if (auto found = on_infinitive(report)) return found;
  }
  if (entry.takes(Frame::kTo)) {
    if (auto found = infinitive(report)) return found;
  }
  if (entry.takes(Frame::kObjectFor)) {
    if (auto found = judged_object(report)) return found;
  }
  if (entry.takes(Frame::kPreposition)) {
    if (auto found = prepositional(report, entry.prepositions)) return found;
  }
  return entry.takes(Frame::kNounPhrase) ? noun_phrase_object(report) : std::nullopt;
}

// Who is told, asked or called on to do something is urged to.
Act act_of(const CueEntry& entry, std::string_view rule) {
  const bool to_act = rule == "object-infinitive" || rule == "on-infinitive";
  if (to_act && (entry.act == Act::kSay || entry.act == Act::kAsk)) return Act::kUrge;
  // "called the plan a disgrace" asks for nothing.
  return rule == "judged-object" && entry.act == Act::kUrge ? Act::kSay : entry.act;
}

}  // namespace

bool has_particle(const Context& context, std::uint32_t verb, StringId particle) {
  if (particle == 0) return true;
  const std::uint32_t end = std::min(verb + 4, context.tokens.size());
  for (std::uint32_t t = verb + 1; t < end; ++t) {
    if (context.tokens.lower[t] == particle) return true;
  }
  return false;
}

TokenSpan with_whole_quotations(const Context& context, TokenSpan piece, TokenSpan barrier) {
  for (const std::uint32_t edge : {piece.begin, piece.end - 1}) {
    const auto found = context.outermost_quotation_of(edge);
    if (!found) continue;
    const TokenSpan outer = context.quotations[*found].outer;
    if (!outer.overlaps(barrier))
      piece = {std::min(piece.begin, outer.begin), std::max(piece.end, outer.end)};
  }
  return piece;
}

TokenSpan cue_with_preposition(TokenSpan cue, const Content& content) {
  if (content.preposition == cue.end) ++cue.end;
  return cue;
}

void note_quotations(const Context& context, Content& content) {
  for (const TokenSpan piece : content.pieces) {
    for (std::uint32_t t = piece.begin; t < piece.end; ++t) {
      const auto found = context.outermost_quotation_of(t);
      if (!found || context.quotations[*found].outer.begin != t) continue;
      if (piece.contains(context.quotations[*found].outer)) content.quotations.push_back(*found);
    }
  }
}

std::optional<Content> content_of_verb(const Context& context, std::uint32_t verb,
                                       const std::vector<CueEntry>& entries,
                                       const std::optional<Phrase>& source) {
  const Report report{context, verb, reporting_core(context, verb, source)};
  for (const CueEntry& entry : entries) {
    if (!has_particle(context, verb, entry.particle)) continue;
    auto content = by_entry(report, entry);
    if (!content) continue;
    content->act = act_of(entry, content->rule);
    content->entry = &entry;
    note_quotations(context, *content);
    return content;
  }
  return std::nullopt;
}

bool is_question(const Context& context, const std::vector<TokenSpan>& pieces) {
  if (pieces.empty()) return false;
  const std::uint32_t end = pieces.back().end;
  const std::uint32_t limit = std::min(end + 1, context.text_span(end - 1).end);
  for (std::uint32_t t = end - std::min(end, 2u); t < limit; ++t) {
    if (context.form(t) == "?") return true;
  }
  return false;
}

}  // namespace diurna::statements
