// How many columns of a terminal a character takes.
//
// The tables (columns_res.h) are generated from Unicode 14 by tools/make_columns.
#pragma once

#include <cstdint>

namespace diurna::exporting {

// 0 for marks that combine and for format characters, 2 for wide East Asian characters, else 1.
std::uint32_t columns_of(char32_t c);

}  // namespace diurna::exporting
