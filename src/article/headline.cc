#include "article/headline.h"

#include "article/dateline.h"
#include "article/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

constexpr std::size_t kMaxHeadline = 200;  // code points
constexpr std::size_t kMaxBeforeDateline = 120;

// A full stop behind a word that is too long for an abbreviation, and a capital behind that.
bool has_second_sentence(std::string_view line) {
  constexpr std::size_t kMaxAbbreviation = 4;  // "Mass."
  const std::vector<std::string_view> words = split_words(line);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool is_end = end_mark(words[i]) == U'.' && bare_word(words[i]).size() > kMaxAbbreviation &&
                        bare_word(words[i]).find('.') == std::string_view::npos;
    if (is_end && starts_upper(words[i + 1])) return true;
  }
  return false;
}

}  // namespace

bool is_headline(std::string_view first, std::string_view next, const Rules& rules) {
  const std::size_t length = text::count_code_points(first);
  if (length > kMaxHeadline || first.find('\n') != std::string_view::npos) return false;
  if (first_letter(first) == 0 || is_byline(first)) return false;
  if (find_dateline(first, rules) || rules.labels.contains(text::lower(first))) return false;
  const char32_t mark = end_mark(first);
  if (mark == U':' || mark == U',') return false;
  const WordShapes shapes = word_shapes(first);
  if (shapes.words < 2 && shapes.caseless == 0) return false;
  if (length <= kMaxBeforeDateline && find_dateline(next, rules)) return true;
  if (has_second_sentence(first)) return false;
  return is_title_cased(first) || (!ends_sentence(first) && !starts_lower(next));
}

}  // namespace diurna::article
