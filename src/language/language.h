// The language of a text, by Compact Language Detector 2 (D. Sites, 2013): naive Bayes over quadgrams of
// letters, single characters for Han, the script alone where a script has one language. Pashto and Sorani,
// which it does not know, are told by their letters.
//
// Deterministic, and safe to call from many threads: CLD2 keeps its tables const and all state on the stack.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diurna::language {

inline constexpr std::string_view kUndetermined = "und";

// The BCP 47 code of the language that most of `text` is in, "und" if the detector does not vouch for its
// answer (too short, names only, mixed). Bytes need not be well-formed; only the first `most` are looked at,
// and never more than 64 KiB, which decide as well as megabytes.
inline constexpr std::size_t kMaxBytes = 64u << 10;
std::string detect_language(std::string_view text, std::size_t most = kMaxBytes);

}  // namespace diurna::language
