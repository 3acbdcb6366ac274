// The attributes of a token that a network may embed, by their names in config.cfg.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diurna::nlp {

enum class Attribute : std::uint8_t {
  kOrth,  // string ids
  kLower,
  kNorm,
  kPrefix,  // first code point
  kSuffix,  // last three code points
  kShape,
  kSpacy,    // 1 if one blank follows
  kIsSpace,  // 1 if the token is white space
};

inline constexpr std::uint32_t kAttributes = 8;

std::optional<Attribute> attribute_named(std::string_view name);

}  // namespace diurna::nlp
