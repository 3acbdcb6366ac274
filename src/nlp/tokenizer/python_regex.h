// Regular expressions of Python's `re` (CPython 3.11, str patterns) in the syntax of PCRE2.
//
// Both backtrack leftmost-first, so an expression keeps its meaning once its spelling is changed: \uXXXX and
// the other escapes, \s \d \w \b as Python defines them (\s has U+001C-U+001F, \w is exactly the letters, the
// numbers and "_"), {,n}, a "[" inside a class, \Z. Groups may be plain, non-capturing, named, atomic,
// conditional and look-around; flags i, m, s and u. Refused by name: the flags a, L and x, and what Python
// refuses too.
#pragma once

#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::nlp {

// Whether equal large classes are written once and called ("subroutine calls" of PCRE2): slower to run, but
// a list of words with a class of all letters in each stays within PCRE2's limit on compiled size.
enum class ClassSharing { kNone, kShared };

// The expression for PCRE2 with PCRE2_UTF. Errors: kModelBroken, with the byte of `pattern`.
Result<std::string> pcre2_pattern(std::string_view pattern, ClassSharing sharing);

}  // namespace diurna::nlp
