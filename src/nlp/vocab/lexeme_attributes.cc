#include "nlp/vocab/lexeme_attributes.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kLongForm = 100;  // code points
constexpr int kLongestRun = 4;
constexpr int kSuffixLength = 3;

char32_t shape_of(char32_t c) {
  if (text::is_alpha(c)) return text::is_upper(c) ? U'X' : U'x';
  return text::is_digit(c) ? U'd' : c;
}

}  // namespace

std::string word_shape(std::string_view form) {
  if (form.size() >= kLongForm && text::count_code_points(form) >= kLongForm) return "LONG";
  std::string shape;
  char32_t last = 0;
  int run = 0;
  for (std::size_t at = 0; at < form.size();) {
    const text::CodePoint point = text::code_point_at(form, at);
    const char32_t mark = shape_of(point.value);
    run = at > 0 && mark == last ? run + 1 : 1;
    last = mark;
    if (run <= kLongestRun) text::append(shape, mark);
    at += point.size;
  }
  return shape;
}

std::string_view word_prefix(std::string_view form) {
  return form.empty() ? form : form.substr(0, text::code_point_at(form, 0).size);
}

std::string_view word_suffix(std::string_view form) {
  std::size_t begin = form.size();
  for (int i = 0; i < kSuffixLength && begin > 0; ++i) begin -= text::code_point_before(form, begin).size;
  return form.substr(begin);
}

bool is_white_space(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const text::CodePoint point = text::code_point_at(form, at);
    if (!text::is_space(point.value)) return false;
    at += point.size;
  }
  return !form.empty();
}

LexemeAttributes lexeme_attributes(std::string_view form) {
  return {.orth = text::string_id(form),
          .lower = text::string_id(text::lower(form)),
          .prefix = text::string_id(word_prefix(form)),
          .suffix = text::string_id(word_suffix(form)),
          .shape = text::string_id(word_shape(form)),
          .is_space = is_white_space(form)};
}

}  // namespace diurna::nlp
