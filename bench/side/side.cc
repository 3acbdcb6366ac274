#include "side/side.h"

#include <exception>
#include <iostream>

#include "costs/costs.h"

namespace diurna::bench {

void print(const boost::json::object& line) {
  std::cout << boost::json::serialize(line) << std::endl;
}

void take_turns(bool on_request, unsigned rounds, const std::function<void()>& round) {
  if (on_request) {
    for (std::string request; std::getline(std::cin, request);) round();
  } else {
    for (unsigned i = 0; i < rounds; ++i) round();
  }
  print({{"event", "done"}, {"peak_memory_kib", peak_memory_kib()}});
}

std::optional<Asked> read_arguments(const std::vector<std::string>& arguments, std::size_t count) {
  Asked asked{arguments, arguments.size() == count + 1 && arguments.back() == "--on-request"};
  if (asked.on_request) asked.places.pop_back();
  return asked.places.size() == count ? std::optional(std::move(asked)) : std::nullopt;
}

int fail(const char* program, const std::string& reason) {
  std::cerr << program << ": " << reason << '\n';
  return 2;
}

int run_main(const char* program, int count, char** values,
             int (*run)(const std::vector<std::string>& arguments)) {
  try {
    return run({values + 1, values + count});
  } catch (const std::exception& error) {
    return fail(program, error.what());
  }
}

}  // namespace diurna::bench
