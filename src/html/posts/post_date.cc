#include "html/posts/post_date.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMaxSearched = 240;  // bytes

bool is_of_word(char32_t c) {
  return text::is_alpha(c) || text::is_digit(c);
}

std::optional<PostDate> date_at(std::string_view text, std::size_t at, const dates::TimestampReader& reader) {
  const auto date = reader.read_at(text.substr(at), dates::DateOrder::kUnknown);
  if (!date) return std::nullopt;
  return PostDate{date->iso(), at, at + date->length};
}

}  // namespace

std::optional<PostDate> find_post_date(std::string_view text, const dates::TimestampReader& reader) {
  std::optional<PostDate> found;
  bool inside = false;
  for (std::size_t at = 0; at < std::min(text.size(), kMaxSearched);) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (!inside && is_of_word(point.value)) {
      auto date = date_at(text, at, reader);
      // The reader takes any word before a date for a day of the week: it begins at the next word, if it
      // still is the same date there.
      if (found && (!date || date->iso != found->iso)) return found;
      if (date) found = std::move(date);
    }
    inside = is_of_word(point.value);
    at += point.size;
  }
  return found;
}

}  // namespace diurna::html
