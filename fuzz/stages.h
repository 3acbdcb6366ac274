// What the targets of the engine's stages share.
#pragma once

#include <string_view>

#include "base/check.h"
#include "diurna/status.h"

namespace diurna::fuzz {

inline constexpr std::string_view kLanguages[] = {"en", "fr", "es", "fa", "ar"};

template <typename Stage>
const Stage& opened(const Result<Stage>& stage) {
  CHECK(stage.has_value(), "the tables that are compiled in must load");
  return *stage;
}

}  // namespace diurna::fuzz
