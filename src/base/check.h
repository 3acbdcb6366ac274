// CHECK(condition, reason): an error of ours. Prints the reason and aborts; never for bad input.
#pragma once

namespace diurna::base {

[[noreturn]] void check_failed(const char* condition, const char* reason, const char* file, int line);

}  // namespace diurna::base

#define CHECK(condition, reason) \
  ((condition) ? static_cast<void>(0) : ::diurna::base::check_failed(#condition, reason, __FILE__, __LINE__))
