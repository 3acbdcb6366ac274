// The language of a text, by Compact Language Detector 2 (D. Sites, 2013): naive Bayes over quadgrams of
// letters, single characters for Han, the script alone where a script has one language. Pashto and Sorani,
// which it does not know, are told by their letters.
//
// Deterministic, and safe to call from many threads: CLD2 keeps its tables const and all state on the stack.
#pragma once

#include <string>
#include <string_view>

namespace diurna::language {

inline constexpr std::string_view kUndetermined = "und";

// The BCP 47 code of the language that most of `text` is in, "und" if the detector does not vouch for its
// answer (too short, names only, mixed). Bytes need not be well-formed; only the first 64 KiB are looked at.
std::string detect_language(std::string_view text);

}  // namespace diurna::language
