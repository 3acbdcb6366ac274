// Lets tables of strings be asked for a part of a text without making a string of it.
//
// std::unordered_map<std::string, T, StringHash, std::equal_to<>>. Thread-safety: stateless.
#pragma once

#include <functional>
#include <string_view>

namespace diurna::base {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

}  // namespace diurna::base
