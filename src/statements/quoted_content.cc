#include "statements/quoted_content.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxBetween = 30;  // tokens between a verb and the quotation after it

// The largest quotation that holds `token` and not `verb`.
std::optional<std::uint32_t> quotation_apart(const Context& context, std::uint32_t token,
                                             std::uint32_t verb) {
  for (const auto& found : {context.outermost_quotation_of(token), context.quotation_of(token)}) {
    if (found && !context.quotations[*found].outer.contains(verb)) return found;
  }
  return std::nullopt;
}

bool ends_utterance(std::string_view form) {
  return form == "," || form == "." || form == "?" || form == "!" || form == "..." || form == "\u2026" ||
         form == "\u2014" || form == "\u2013" || form == "--" || form == "-" || form == "?!";
}

// The clause has a complement of its own, so that a quotation which ended its sentence is none of it.
bool has_own_content(const Context& context, std::uint32_t verb) {
  const bool has_subject = context.tree.child(verb, {"nsubj"_id, "nsubjpass"_id}).has_value();
  for (const std::uint32_t child : context.tree.children(verb)) {
    const StringId dep = context.tokens.dep[child];
    const bool object =
        dep == "dobj"_id || dep == "attr"_id;  // without a subject it is the subject, inverted
    const bool complement = dep == "ccomp"_id || dep == "xcomp"_id || (object && has_subject);
    if (complement && child > verb) return true;
  }
  return false;
}

// The last mark of a quotation that is neither quotation mark nor blank.
std::string_view last_mark(const Context& context, const QuotedTokens& quotation) {
  for (std::uint32_t t = quotation.outer.end; t-- > quotation.outer.begin;) {
    const std::string_view form = context.form(t);
    if (ends_utterance(form) || !context.is_punctuation(t)) return form;
  }
  return {};
}

// Whether the words of a quotation end in a mark that ends an utterance, inside or stuck to the closing mark.
bool is_finished(const Context& context, const QuotedTokens& quotation) {
  for (std::uint32_t t = quotation.outer.end; t-- > quotation.outer.begin;) {
    if (!context.is_punctuation(t)) {
      const std::string_view form = context.form(t);
      return !form.empty() && (form.back() == '.' || form.back() == ',');
    }
    const std::string_view form = context.form(t);
    if (ends_utterance(form) || ends_utterance(form.substr(0, 1))) return true;
  }
  return false;
}

bool begins_in_upper_case(const Context& context, const QuotedTokens& quotation) {
  for (std::uint32_t t = quotation.outer.begin; t < quotation.outer.end; ++t) {
    if (context.is_punctuation(t)) continue;
    const char32_t first = text::code_point_at(context.form(t), 0).value;
    return text::is_upper(first) || text::is_digit(first) || first == U'[' || first == U'(';
  }
  return false;
}

// The words between a verb and a quotation belong to the reporting clause: time, place, occasion, addressee.
bool only_adjuncts_between(const Context& context, std::uint32_t verb, std::uint32_t begin,
                           std::uint32_t end) {
  for (std::uint32_t t = begin; t < end; ++t) {
    const StringId dep = context.tokens.dep[t];
    if (dep == "ccomp"_id || (dep == "conj"_id && context.tokens.head[t] == verb)) return false;
    if (context.is_punctuation(t) && (context.form(t) == "." || context.form(t) == ";")) return false;
  }
  return true;
}

std::optional<std::uint32_t> opening_next_text(const Context& context, std::uint32_t verb) {
  const std::uint32_t next = context.text_of(verb) + 1;
  if (next >= context.tokens.texts.size() || context.tokens.texts[next].empty()) return std::nullopt;
  const std::uint32_t first = context.tokens.texts[next].begin;
  const auto found = context.outermost_quotation_of(first);
  return found && context.quotations[*found].outer.begin == first ? found : std::nullopt;
}

}  // namespace

bool is_utterance(const Context& context, const QuotedTokens& quotation) {
  return quotation.outer.size() >= 5 && begins_in_upper_case(context, quotation) &&
         (is_finished(context, quotation) || quotation.continues);
}

std::optional<std::uint32_t> quotation_before(const Context& context, std::uint32_t verb, TokenSpan core) {
  const std::uint32_t begin = context.text_span(verb).begin;
  std::uint32_t t = core.begin;
  bool comma = false;
  bool stop = false;
  while (t > begin && context.is_punctuation(t - 1) && !quotation_apart(context, t - 1, verb)) {
    --t;
    stop = stop || context.form(t) == ".";
    comma = comma || ends_utterance(context.form(t));
  }
  if (t == begin || core.begin - t > 3) return std::nullopt;
  const auto found = quotation_apart(context, t - 1, verb);
  if (!found || context.quotations[*found].outer.end != t) return std::nullopt;
  if (!comma && !is_finished(context, context.quotations[*found])) return std::nullopt;
  const std::string_view last = last_mark(context, context.quotations[*found]);
  const bool sentence_ended = stop || (!comma && (last == "." || last == "?" || last == "!"));
  if (sentence_ended && has_own_content(context, verb)) return std::nullopt;
  return found;
}

std::optional<std::uint32_t> quotation_after(const Context& context, std::uint32_t verb, TokenSpan core,
                                             bool interrupted) {
  const TokenSpan text = context.text_span(verb);
  const std::uint32_t sentence_end = context.tree.sentence(verb).end;
  for (std::uint32_t t = core.end; t < text.end && t < core.end + kMaxBetween; ++t) {
    const bool colon = t > 0 && context.form(t - 1) == ":";
    if (t >= sentence_end && !colon) return std::nullopt;
    const auto found = quotation_apart(context, t, verb);
    if (!found) continue;
    const QuotedTokens& quotation = context.quotations[*found];
    if (quotation.outer.begin != t || !only_adjuncts_between(context, verb, core.end, t)) return std::nullopt;
    const std::string_view before = context.form(t - 1);
    const bool adjacent = t == core.end && begins_in_upper_case(context, quotation);
    const bool introduced =
        colon || (before == "," && (interrupted || begins_in_upper_case(context, quotation)));
    return adjacent || introduced ? found : std::nullopt;
  }
  const bool ends_in_colon =
      text.end > core.end && context.form(text.end - 1) == ":" && text.end - core.end < kMaxBetween;
  return ends_in_colon ? opening_next_text(context, verb) : std::nullopt;
}

TokenSpan with_lead_in(const Context& context, const QuotedTokens& quotation) {
  const TokenSpan sentence = context.tree.sentence(quotation.outer.begin);
  TokenSpan span = quotation.outer;
  if (begins_in_upper_case(context, quotation)) return span;
  span.begin = std::min(span.begin, std::max(sentence.begin, context.text_span(quotation.outer.begin).begin));
  return context.trimmed(span);
}

}  // namespace diurna::statements
