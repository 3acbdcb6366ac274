// What one language's pipeline made of an article: no tokens in the blocks of other languages.
//
// Thread-safety: a view of tokens, which must outlive it.
#pragma once

#include <string_view>

#include "doc/tokens.h"

namespace diurna::doc {

struct Analysis {
  std::string_view language;
  const Tokens* tokens;
};

}  // namespace diurna::doc
