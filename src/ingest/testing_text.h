// Texts for tests, put together of parts.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace diurna::ingest::testing {

inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole += part;
  return whole;
}

}  // namespace diurna::ingest::testing
