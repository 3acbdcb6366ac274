#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>

#include "diurna/version.h"
#include "explain_command.h"
#include "flags.h"
#include "model_command.h"
#include "read.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

int run(int argc, const char* const* argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "model") return run_model_command(argc - 1, argv + 1);
  if (command == "explain") return run_explain_command(argc - 1, argv + 1);
  const Result<Options> options = parse_command_line(argc, argv);
  if (!options) {
    fmt::print(stderr, "diurna: {}\ndiurna: see diurna --help\n", options.error().message());
    return kCouldNotRun;
  }
  switch (options->show) {
    case Show::kRecord:
      return read_articles(*options);
    case Show::kBriefHelp:
      return show(brief_help());
    case Show::kFullHelp:
      return show(full_help());
    case Show::kVersion:
      return show(fmt::format("diurna {} (record schema {})\n", kVersion, kRecordSchema));
  }
  return kCouldNotRun;
}

}  // namespace
}  // namespace diurna::cli

int main(int argc, char** argv) {
  // A reader that goes away is seen at the next write.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return diurna::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "diurna: %s\n", error.what());
    return diurna::cli::kCouldNotRun;
  }
}
