// The options of the command line, one record each, and the help that is made of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "diurna/status.h"
#include "options.h"

namespace diurna::cli {

// The commands that have a flag.
enum class On : std::uint8_t { kRecord, kRead, kBoth };

struct Flag {
  On commands;
  const char* names;  // as CLI11 reads them: "-v,--verbose"
  const char* value;  // the name of what follows; empty for a switch
  const char* brief;  // one line of -h
  const char* full;   // a paragraph of --help
  // Puts the value (empty for a switch) into the options; gives what is wrong with it, or nothing.
  std::string (*set)(Options& options, const std::string& value);
};

std::span<const Flag> flags();

// Errors: kBadOption.
Result<Options> parse_command_line(Command command, int argc, const char* const* argv);

std::string brief_help(Command command);
std::string full_help(Command command);

}  // namespace diurna::cli
