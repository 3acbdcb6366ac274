#include "statements/anonymity.h"

#include <algorithm>
#include <string_view>

#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxReasonWords = 30;

bool ends_like_person(std::string_view lemma) {
  for (const std::string_view ending :
       {"man",   "woman",   "men",    "women",   "person", "people", "ier",   "eer",    "ist",
        "ician", "arian",   "logist", "grapher", "holder", "worker", "owner", "keeper", "goer",
        "maker", "ologist", "er",     "or",      "ian",    "ant",    "ee",    "ster"}) {
    if (lemma.size() > ending.size() + 2 && lemma.ends_with(ending)) return true;
  }
  return false;
}

// "two detectives": not the body.
bool is_counted(const Context& context, std::uint32_t head) {
  return context.tree.child(head, {"nummod"_id}).has_value();
}

bool hides(StringId form) {
  return form == "anonymity"_id || form == "anonymous"_id || form == "anonymously"_id ||
         form == "unnamed"_id || form == "named"_id || form == "identified"_id || form == "withheld"_id ||
         form == "identify"_id || form == "name"_id;
}

bool mentions_speaking(const Context& context, TokenSpan span) {
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    for (const StringId lemma : {"authorize"_id, "authorise"_id,       "allow"_id,       "fear"_id,
                                 "permit"_id,    "speak"_id,           "retaliation"_id, "discuss"_id,
                                 "reprisal"_id,  "confidential"_id,    "sensitive"_id,   "private"_id,
                                 "safety"_id,    "confidentiality"_id, "afraid"_id,      "clear"_id,
                                 "brief"_id,     "comment"_id,         "name"_id,        "identify"_id}) {
      if (context.tokens.lemma[t] == lemma) return true;
    }
  }
  return false;
}

// The clause of "because" or "citing" at `token`.
TokenSpan clause_at(const Context& context, std::uint32_t token) {
  const std::uint32_t head = context.tokens.head[token];
  const std::uint32_t end = std::max(token + 1, context.tree.subtree(head < token ? token : head).end);
  return context.trimmed({token, std::min(end, context.tree.sentence(token).end)});
}

// The clause or phrase on anonymity that stands behind the source.
std::optional<TokenSpan> hiding_clause(const Context& context, const Phrase& source, std::uint32_t token) {
  std::uint32_t top = token;
  const auto& tokens = context.tokens;
  while (!context.tree.is_root(top) && tokens.dep[top] != "relcl"_id && tokens.dep[top] != "acl"_id &&
         tokens.dep[top] != "advcl"_id && !(tokens.dep[top] == "prep"_id && tokens.lower[top] == "on"_id)) {
    top = tokens.head[top];
  }
  if (context.tree.is_root(top)) return std::nullopt;
  const TokenSpan clause = context.trimmed(context.tree.subtree(top));
  if (clause.size() > kMaxReasonWords || clause.contains(source.head)) return std::nullopt;
  return clause;
}

// "ask not to be named", "on condition of anonymity", "whose name is withheld": the name alone says nothing.
bool is_about_naming(const Context& context, TokenSpan clause) {
  for (std::uint32_t t = clause.begin; t < clause.end; ++t) {
    const StringId lower = context.tokens.lower[t];
    if (lower != "name"_id && hides(lower)) return true;
    if (context.tokens.lemma[t] == "withhold"_id || context.tokens.lemma[t] == "change"_id) return true;
  }
  return false;
}

// "on condition of anonymity to discuss private talks": what it was for; else the phrase itself.
TokenSpan purpose_of(const Context& context, TokenSpan hiding) {
  const std::uint32_t end = context.tree.sentence(hiding.begin).end;
  for (std::uint32_t t = hiding.begin; t + 1 < end && t <= hiding.end; ++t) {
    if (context.tokens.lower[t] != "anonymity"_id || context.tokens.tag[t + 1] != "TO"_id) continue;
    const std::uint32_t verb = context.tokens.head[t + 1];
    if (verb <= t + 1) continue;
    return context.trimmed({t + 1, std::min(end, context.tree.subtree(verb).end)});
  }
  return hiding;
}

}  // namespace

std::optional<RoleKind> source_kind(const Context& context, const RoleNouns& nouns, std::uint32_t token) {
  if (const auto kind = role_kind(context, nouns, token)) return kind;
  if (!context.has_pos(token, "NOUN"_id)) return std::nullopt;
  // "fire-eater", "co-owner": the last part tells.
  const std::string_view lemma = context.tokens.lemma_text(token);
  if (const std::size_t hyphen = lemma.rfind('-'); hyphen != std::string_view::npos) {
    if (const auto kind = nouns.find(text::string_id(lemma.substr(hyphen + 1)))) return kind;
  }
  return ends_like_person(lemma) ? std::optional(RoleKind::kPersonRole) : std::nullopt;
}

bool is_nameless(const Context& context, const RoleNouns& nouns, std::uint32_t head) {
  const auto kind = source_kind(context, nouns, head);
  if (nouns.is_officer(context.tokens.lemma[head]) && is_plural(context, head))
    return is_counted(context, head);
  return kind == RoleKind::kPersonRole || kind == RoleKind::kAnonymous;
}

std::string reason_for_anonymity(const Context& context, const Phrase& source) {
  const TokenSpan sentence = context.tree.sentence(source.head);
  std::optional<TokenSpan> hiding;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const StringId form = context.tokens.lower[t];
    if (form == "because"_id || form == "citing"_id) {
      const TokenSpan clause = clause_at(context, t);
      if (hiding || mentions_speaking(context, clause)) return words_of(context, clause);
    } else if (hides(form) && !hiding) {
      hiding = hiding_clause(context, source, t);
      if (hiding && !is_about_naming(context, *hiding)) hiding.reset();
    }
  }
  return hiding ? words_of(context, purpose_of(context, *hiding)) : std::string();
}

}  // namespace diurna::statements
