#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace diurna::base {

void check_failed(const char* condition, const char* reason, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: %s does not hold: %s\n", file, line, condition, reason);
  std::abort();
}

}  // namespace diurna::base
