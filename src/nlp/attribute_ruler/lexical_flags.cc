#include "nlp/attribute_ruler/lexical_flags.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

template <typename Predicate>
bool all_of(std::string_view form, Predicate holds) {
  for (std::size_t at = 0; at < form.size();) {
    const text::CodePoint point = text::code_point_at(form, at);
    if (!holds(point.value)) return false;
    at += point.size;
  }
  return true;
}

// Letters of one case at least, and none of the other or of title case.
bool in_one_case(std::string_view form, bool (*wanted)(char32_t), bool (*unwanted)(char32_t)) {
  bool seen = false;
  const bool pure = all_of(form, [&](char32_t c) {
    const bool fits = wanted(c);
    seen |= fits;
    return fits || (!unwanted(c) && !text::is_title(c));
  });
  return pure && seen;
}

}  // namespace

bool form_is_alpha(std::string_view form) {
  return !form.empty() && all_of(form, text::is_alpha);
}
bool form_is_digit(std::string_view form) {
  return !form.empty() && all_of(form, text::is_digit);
}
bool form_is_space(std::string_view form) {
  return !form.empty() && all_of(form, text::is_space);
}
bool form_is_punct(std::string_view form) {
  return all_of(form, text::is_punctuation);
}

bool form_is_ascii(std::string_view form) {
  return all_of(form, [](char32_t c) { return c < 0x80; });
}

bool form_is_lower(std::string_view form) {
  return in_one_case(form, text::is_lower, text::is_upper);
}
bool form_is_upper(std::string_view form) {
  return in_one_case(form, text::is_upper, text::is_lower);
}

bool form_is_title(std::string_view form) {
  bool after_cased = false;
  bool seen = false;
  const bool pure = all_of(form, [&](char32_t c) {
    const bool capital = text::is_upper(c) || text::is_title(c);
    const bool cased = capital || text::is_lower(c);
    const bool fits = !cased || capital != after_cased;
    after_cased = cased;
    seen |= cased;
    return fits;
  });
  return pure && seen;
}

}  // namespace diurna::nlp
