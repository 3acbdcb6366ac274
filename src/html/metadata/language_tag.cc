#include "html/metadata/language_tag.h"

#include <algorithm>

#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

bool is_letters(std::string_view part) {
  return std::all_of(part.begin(), part.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool is_digits(std::string_view part) {
  return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

}  // namespace

std::string language_tag(std::string_view value) {
  value = trimmed(value);
  value = value.substr(0, value.find_first_of(",;. "));  // "en-US,en;q=0.5", "en_US.UTF-8"
  std::string tag;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find_first_of("-_", at), value.size());
    const std::string_view part = value.substr(at, end - at);
    std::string written = ascii_lower(part);
    if (at == 0) {
      if (part.size() < 2 || part.size() > 3 || !is_letters(part)) return {};
      tag = std::move(written);
    } else if (part.size() == 4 && is_letters(part) && tag.find('-') == std::string::npos) {
      written[0] = upper(written[0]);
      tag.append("-").append(written);
    } else if ((part.size() == 2 && is_letters(part)) || (part.size() == 3 && is_digits(part))) {
      std::transform(written.begin(), written.end(), written.begin(), upper);
      return tag.append("-").append(written);
    } else {
      break;
    }
    at = end + 1;
  }
  return tag;
}

}  // namespace diurna::html
