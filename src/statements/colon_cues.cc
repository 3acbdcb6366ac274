#include "statements/colon_cues.h"

#include <algorithm>

#include "statements/clause.h"
#include "statements/content.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxSourceTokens = 6;

bool is_source_label(StringId label) {
  return label == "PERSON"_id || label == "ORG"_id;
}

// The words before a colon that name a person, an organisation or a role ("Treasurer:") and nothing else.
std::optional<Phrase> source_before(const Context& context, const RoleNouns& roles, TokenSpan span) {
  if (span.empty() || span.size() > kMaxSourceTokens) return std::nullopt;
  bool named = false;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    const StringId pos = context.tokens.pos[t];
    if (pos != "PROPN"_id && pos != "NOUN"_id && pos != "ADJ"_id && pos != "PUNCT"_id && pos != "PART"_id)
      return std::nullopt;
    named = named || is_source_label(context.tokens.entity_label[t]);
  }
  const std::uint32_t last = span.end - 1;
  const bool role = span.size() <= 2 && roles.find(context.tokens.lower[last]).has_value();
  if (!role && (!named || !context.has_pos(last, "PROPN"_id))) return std::nullopt;
  return Phrase{span, span.end - 1};
}

std::optional<Draft> statement_of(const Context& context, const RoleNouns& roles, TokenSpan block) {
  const std::uint32_t limit = std::min(block.end, block.begin + kMaxSourceTokens + 1);
  std::uint32_t colon = block.begin;
  while (colon < limit && context.form(colon) != ":") ++colon;
  if (colon == limit) return std::nullopt;
  const auto source = source_before(context, roles, {block.begin, colon});
  const TokenSpan rest = context.trimmed({colon + 1, block.end});
  if (!source || rest.size() < 3) return std::nullopt;
  // A name before a colon opens many things; what is said has a verb or stands in quotation marks.
  bool says = context.outermost_quotation_of(rest.begin).has_value();
  for (std::uint32_t t = rest.begin; t < rest.end; ++t)
    says = says || context.has_pos(t, "VERB"_id) || context.has_pos(t, "AUX"_id);
  if (!says) return std::nullopt;
  Draft draft;
  draft.rule = "colon";
  draft.cue_head = colon;
  draft.cue = {colon, colon + 1};
  draft.lemma = ":";
  draft.source = source;
  Content content;
  content.pieces.push_back(rest);
  note_quotations(context, content);
  draft.content = std::move(content.pieces);
  if (is_question(context, draft.content)) draft.act = Act::kAsk;
  draft.quotations = std::move(content.quotations);
  return draft;
}

}  // namespace

std::vector<Draft> find_colon_cues(const Context& context, const RoleNouns& roles) {
  std::vector<Draft> found;
  for (const TokenSpan block : context.tokens.texts) {
    if (block.empty()) continue;
    if (auto draft = statement_of(context, roles, block)) found.push_back(std::move(*draft));
  }
  return found;
}

}  // namespace diurna::statements
