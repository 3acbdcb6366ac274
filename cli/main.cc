#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>

#include "diurna/version.h"
#include "explain_command.h"
#include "flags.h"
#include "model_command.h"
#include "read_command.h"
#include "record_command.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

int run_on_inputs(Command command, int argc, const char* const* argv) {
  const Result<Options> options = parse_command_line(command, argc, argv);
  if (!options) {
    const std::string_view name = command == Command::kRead ? "diurna read" : "diurna";
    fmt::print(stderr, "diurna: {}\ndiurna: see {} --help\n", options.error().message(), name);
    return kCouldNotRun;
  }
  switch (options->show) {
    case Show::kRecord:
      return command == Command::kRead ? run_read_command(*options) : run_record_command(*options);
    case Show::kBriefHelp:
      return show(brief_help(command));
    case Show::kFullHelp:
      return show(full_help(command));
    case Show::kVersion:
      return show(fmt::format("diurna {} (record schema {})\n", kVersion, kRecordSchema));
  }
  return kCouldNotRun;
}

int run(int argc, const char* const* argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "model") return run_model_command(argc - 1, argv + 1);
  if (command == "explain") return run_explain_command(argc - 1, argv + 1);
  if (command == "read") return run_on_inputs(Command::kRead, argc - 1, argv + 1);
  return run_on_inputs(Command::kRecord, argc, argv);
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
