// What every program that bench/harness/side.py drives does: it prints one JSON object a line, measures when
// it is asked to and says why it could not.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace diurna::bench {

// At once, so that who waits for the line gets it.
void print(const boost::json::object& line);

// Calls `round` for each line of standard input if `on_request`, else `rounds` times; then prints "done" with
// the most memory that the process ever held.
void take_turns(bool on_request, unsigned rounds, const std::function<void()>& round);

// A command line of nothing but `places` and, perhaps, --on-request behind them.
struct Asked {
  std::vector<std::string> places;
  bool on_request = false;
};

// None if `arguments` are no `count` places with or without --on-request.
std::optional<Asked> read_arguments(const std::vector<std::string>& arguments, std::size_t count);

// Says on standard error why `program` could not run. Returns its exit status.
int fail(const char* program, const std::string& reason);

// The exit status of `run` on the arguments of main(); what it throws makes `program` fail.
int run_main(const char* program, int count, char** values,
             int (*run)(const std::vector<std::string>& arguments));

}  // namespace diurna::bench
