#include "text/arabic_letters.h"

#include "text/utf8.h"

namespace diurna::text {
namespace {

constexpr char32_t kHamzaAbove = 0x0654;
constexpr char32_t kHehWithYeh = 0x06C0;

char32_t folded(char32_t c) {
  switch (c) {
    case 0x0622:  // alef with madda, with hamza above or below, wasla
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;
    case 0x0624:  // waw with hamza
      return 0x0648;
    case 0x0626:  // yeh with hamza, Arabic yeh, alef maksura
    case 0x0649:
    case 0x064A:
      return 0x06CC;
    case 0x0643:  // Arabic kaf
      return 0x06A9;
    case 0x06C0:  // heh with yeh, heh goal
    case 0x06C1:
      return 0x0647;
    default:
      return c;
  }
}

}  // namespace

bool is_inside_word(char32_t c) {
  const bool vowel = (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640;
  const bool joiner = c == 0x200C || c == 0x200D;
  const bool direction = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x061C;
  return vowel || joiner || direction || c == 0x00AD;
}

std::string normal_form(std::string_view word) {
  std::string form;
  form.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const auto point = decode(word, at);
    if (!point) {
      ++at;
      continue;
    }
    at += point->size;
    if (!is_inside_word(point->value)) append(form, folded(point->value));
  }
  return form;
}

bool ends_in_genitive(std::string_view word) {
  while (!word.empty()) {
    const char32_t last = code_point_before(word, word.size()).value;
    if (last == kHamzaAbove || last == kHehWithYeh) return true;
    if (!is_inside_word(last)) return false;
    word.remove_suffix(code_point_before(word, word.size()).size);
  }
  return false;
}

}  // namespace diurna::text
