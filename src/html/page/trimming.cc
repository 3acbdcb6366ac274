#include "html/page/trimming.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {

TextRange trimmed_end(const Page& page, TextRange range) {
  while (!range.empty()) {
    const text::CodePoint last = text::code_point_before(page.slice(range), range.size());
    if (!text::is_space(last.value)) break;
    range.end -= last.size;
  }
  return range;
}

TextRange trimmed(const Page& page, TextRange range) {
  const std::uint32_t begin = range.begin;
  range = trimmed_end(page, range);
  if (range.empty()) return {begin, begin};
  for (;;) {
    const text::CodePoint first = text::code_point_at(page.slice(range), 0);
    if (!text::is_space(first.value)) return range;
    range.begin += first.size;
  }
}

}  // namespace diurna::html
