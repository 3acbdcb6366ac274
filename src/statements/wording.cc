#include "statements/wording.h"

#include "text/unicode.h"

namespace diurna::statements {

std::string words_of(const Context& context, TokenSpan span) {
  if (span.empty()) return {};
  return std::string(slice(context.article.text, doc::bytes_of(context.tokens, span)));
}

bool is_article(const Context& context, std::uint32_t token) {
  const StringId form = context.tokens.lower[token];
  return form == "the"_id || form == "a"_id || form == "an"_id;
}

bool is_capitalised(const Context& context, std::uint32_t token) {
  return context.tokens.lower[token] != context.tokens.orth[token];
}

bool is_possessive_pronoun(const Context& context, std::uint32_t token) {
  return context.tokens.tag[token] == "PRP$"_id;
}

bool is_plural(const Context& context, std::uint32_t head) {
  const StringId tag = context.tokens.tag[head];
  if (tag == "NNS"_id || tag == "NNPS"_id) return true;
  for (const std::uint32_t child : context.tree.children(head)) {
    const StringId form = context.tokens.lower[child];
    if (context.tokens.dep[child] == "nummod"_id && child < head && form != "one"_id) return true;
  }
  return false;
}

namespace {

// "a big, red crane": adjectives of one noun.
bool is_list_comma(const Context& context, std::uint32_t comma, std::uint32_t head) {
  return comma > 0 && context.has_pos(comma - 1, "ADJ"_id) && context.has_pos(comma + 1, "ADJ"_id) &&
         context.tokens.head[comma - 1] == head;
}

}  // namespace

TokenSpan description_span(const Context& context, TokenSpan phrase, std::uint32_t head) {
  const auto& tokens = context.tokens;
  TokenSpan span = phrase;
  for (std::uint32_t t = head + 1; t < span.end; ++t) {
    const std::string_view form = context.form(t);
    const bool relative =
        tokens.dep[t] != "dobj"_id &&
        (tokens.tag[t] == "WP"_id || tokens.tag[t] == "WDT"_id || tokens.tag[t] == "WP$"_id);
    const bool mark = context.is_punctuation(t) && form != "-" && form != "'" && form != "." &&
                      form != "\u2019" && form != "/";
    if (relative || mark) span.end = t;
  }
  for (std::uint32_t t = span.begin; t < head; ++t) {
    const std::string_view form = context.form(t);
    const bool clause = form == "," || form == ":" || form == ";" || tokens.tag[t] == "VBD"_id ||
                        tokens.tag[t] == "VBZ"_id || tokens.tag[t] == "VBP"_id;
    if (clause && tokens.dep[t] != "amod"_id && !(form == "," && is_list_comma(context, t, head)))
      span.begin = t + 1;
  }
  while (span.begin < head && (is_article(context, span.begin) || context.is_punctuation(span.begin)))
    ++span.begin;
  while (span.size() > 1 && (tokens.tag[span.end - 1] == "POS"_id || context.is_punctuation(span.end - 1)))
    --span.end;
  return span;
}

std::optional<RoleKind> role_kind(const Context& context, const RoleNouns& nouns, std::uint32_t token) {
  if (const auto kind = nouns.find(context.tokens.lower[token])) return kind;
  return nouns.find(context.tokens.lemma[token]);
}

}  // namespace diurna::statements
