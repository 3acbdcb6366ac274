// The script that most letters of a text are in.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/unicode.h"

namespace diurna::article {

struct ScriptCount {
  text::Script script = text::Script::kOther;
  std::uint64_t letters = 0;  // of that script
};

class ScriptCounts {
 public:
  void add(std::string_view text);
  void add(const ScriptCounts& other);
  // The script with most letters; of several, the first in the order of text::Script. kOther if none has any.
  ScriptCount most() const;

 private:
  std::array<std::uint64_t, text::kScripts> letters_{};  // by text::Script
};

// script_of, with Kana counted as Han: a Japanese text mixes both, and is one text.
text::Script script_family(char32_t c);

ScriptCount main_script(std::string_view text);

}  // namespace diurna::article
