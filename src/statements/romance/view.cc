#include "statements/romance/view.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::statements::romance {
namespace {

bool ends(std::string_view form) {
  return form == "." || form == "?" || form == "!" || form == "\u2026" || form == "..." ||
         form.ends_with(".-");
}

bool closes(std::string_view form) {
  return form == "\u00BB" || form == "\u201D" || form == "\"" || form == ")" || form == "'";
}

bool opens(std::string_view form) {
  const char32_t first = form.empty() ? U' ' : text::code_point_at(form, 0).value;
  return text::is_upper(first) || text::is_digit(first) || first == U'\u00AB' || first == U'\u201C' ||
         first == U'"' || first == U'\u00BF' || first == U'\u00A1' || first == U'\u2014' || first == U'(' ||
         first == U'\u2013' || first == U'-';
}

}  // namespace

View::View(const Context& the_context, const Lexicon& the_lexicon)
    : context(the_context),
      lexicon(the_lexicon),
      tokens(the_context.tokens),
      sentence_of_(the_context.tokens.size(), 0) {
  for (const TokenSpan text : tokens.texts) {
    for (std::uint32_t begin = text.begin; begin < text.end;) {
      std::uint32_t end = begin + 1;
      while (end < text.end && !ends_sentence(end - 1, text.end)) ++end;
      while (end < text.end && closes(context.form(end)) && !opens(context.form(end))) ++end;
      // A straight mark closes what is open.
      if (end < text.end && context.form(end) == "\"" && context.quotation_of(end) &&
          context.quotations[*context.quotation_of(end)].outer.end == end + 1)
        ++end;
      std::fill(sentence_of_.begin() + begin, sentence_of_.begin() + end,
                static_cast<std::uint32_t>(sentences_.size()));
      sentences_.push_back({begin, end});
      begin = end;
    }
  }
}

bool View::ends_sentence(std::uint32_t token, std::uint32_t end) const {
  if (!ends(context.form(token))) return false;
  std::uint32_t next = token + 1;
  while (next < end && is_quotation_mark(next) && context.quotation_of(next) &&
         context.quotations[*context.quotation_of(next)].outer.end == next + 1)
    ++next;
  while (next < end && context.form(next) == ")") ++next;
  if (next >= end) return true;
  // "?Y usted? -pregunto": an incise goes on in lower case behind its dash.
  if (next + 1 < end && is_comma(next)) return is_capital(next + 1) || !has_pos(next + 1, "VERB"_id);
  return opens(context.form(next));
}

bool View::is_comma(std::uint32_t token) const {
  const std::string_view form = context.form(token);
  return form == "," || form == "\u2014" || form == "\u2013" || form == "-";
}

bool View::is_quotation_mark(std::uint32_t token) const {
  const std::string_view form = context.form(token);
  return form == "\"" || form == "\u00AB" || form == "\u00BB" || form == "\u201C" || form == "\u201D" ||
         form == "\u2018" || form == "\u2019" || form == "'";
}

bool View::is_nominal(std::uint32_t token) const {
  const StringId pos = tokens.pos[token];
  if (pos == "NOUN"_id || pos == "PROPN"_id) return true;
  if (pos == "NUM"_id || is(token, Word::kHe) || is(token, Word::kShe) || is(token, Word::kThey)) return true;
  return pos == "PRON"_id && !is(token, Word::kClitic) && !is(token, Word::kReflexive) &&
         !is(token, Word::kRelative);
}

bool View::opens_noun_phrase(std::uint32_t token) const {
  return has_pos(token, "DET"_id) || is(token, Word::kDeterminer) || is(token, Word::kPossessive) ||
         has_pos(token, "PROPN"_id) || has_pos(token, "NUM"_id) || is_nominal(token);
}

bool View::has_feature(std::uint32_t token, std::string_view feature) const {
  return tokens.strings.get(tokens.morph[token]).find(feature) != std::string_view::npos;
}

Form View::form(std::uint32_t token) const {
  const StringId pos = tokens.pos[token];
  if (has_feature(token, "VerbForm=Part") && pos != "VERB"_id && pos != "AUX"_id) return Form::kParticiple;
  if (pos != "VERB"_id && pos != "AUX"_id) return Form::kNone;
  if (has_feature(token, "VerbForm=Fin")) return Form::kFinite;
  if (has_feature(token, "VerbForm=Inf")) return Form::kInfinitive;
  if (has_feature(token, "VerbForm=Ger")) return Form::kGerund;
  if (has_feature(token, "VerbForm=Part"))
    return has_feature(token, "Tense=Pres") ? Form::kGerund : Form::kParticiple;
  return Form::kNone;
}

TokenSpan View::stretch(std::uint32_t token) const {
  TokenSpan span = sentence(token);
  const auto quotation = context.quotation_of(token);
  if (!quotation) return span;
  const TokenSpan outer = context.quotations[*quotation].outer;
  span.begin = std::max(span.begin, outer.begin + 1);
  span.end = std::min(span.end, outer.end > outer.begin + 1 ? outer.end - 1 : outer.end);
  return span;
}

}  // namespace diurna::statements::romance
