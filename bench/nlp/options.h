// The command line of diurna-bench-nlp.
#pragma once

#include <string>
#include <vector>

#include "diurna/status.h"
#include "nlp/kernels/kernels.h"

namespace diurna::bench {

struct Options {
  bool list = false;  // only say what can be chosen
  std::string model;
  std::string texts;
  unsigned rounds = 1;
  bool components = false;  // after each pass, one more that times each component
  bool on_request = false;  // a pass for each line of standard input, instead of `rounds`
  std::string kernels;      // empty: the fastest that this CPU can run
  std::string precision = "float32";
};

inline constexpr const char* kUsage =
    "usage: diurna-bench-nlp MODEL TEXTS.jsonl [--rounds N] [--components] [--on-request]\n"
    "                        [--kernels NAME] [--precision NAME]\n"
    "       diurna-bench-nlp --list\n";

// The kernels of that name, or the fastest if this CPU cannot run such.
const nlp::Kernels& kernels_named(const std::string& name);
// Those that parsed options ask for.
const nlp::Kernels& kernels_for(const Options& options);

// Errors: kBadOption, naming the argument; also for kernels or a precision that are not to be had here.
Result<Options> parse_options(const std::vector<std::string>& arguments);

}  // namespace diurna::bench
