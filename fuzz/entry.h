// The entry function of a fuzz target, as libFuzzer and replay.cc call it. Each target defines it once; a
// broken invariant aborts, by CHECK or by a sanitizer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace diurna::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace diurna::fuzz
