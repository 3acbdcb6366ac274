// XXH64 (Y. Collet, xxHash fast digest algorithm, specification 0.1.1) with seed 0: a checksum that is as
// fast as memory. It finds damage; it keeps nobody from writing other bytes of the same checksum.
#pragma once

#include <cstdint>
#include <string_view>

namespace diurna::base {

std::uint64_t xxh64(std::string_view bytes);

}  // namespace diurna::base
