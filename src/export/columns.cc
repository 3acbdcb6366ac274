#include "export/columns.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "export/columns_res.h"

namespace diurna::exporting {
namespace {

bool is_in(std::span<const CodePointRange> ranges, char32_t c) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), c,
                       [](char32_t value, CodePointRange range) { return value < range.first; });
  return after != ranges.begin() && c <= std::prev(after)->last;
}

}  // namespace

std::uint32_t columns_of(char32_t c) {
  if (c < kNoColumn[0].first) return 1;
  if (is_in(kNoColumn, c)) return 0;
  return is_in(kTwoColumns, c) ? 2 : 1;
}

}  // namespace diurna::exporting
