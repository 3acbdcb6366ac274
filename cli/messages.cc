#include "messages.h"

#include <fmt/format.h>

#include <cstdio>

#include "options.h"

namespace diurna::cli {

void say(std::string_view message) {
  fmt::print(stderr, "diurna: {}\n", message);
}

int fail(const Status& status) {
  say(status.to_string());
  return kCouldNotRun;
}

}  // namespace diurna::cli
