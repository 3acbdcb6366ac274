// What a command writes about its inputs: in their order, whatever thread read them, failures counted.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "diurna/input.h"
#include "diurna/status.h"
#include "inputs.h"
#include "options.h"

namespace diurna::cli {

// What is to be written about one input.
struct Account {
  std::string text{};
  std::string message{};  // to standard error
  bool has_failed = false;
};

// How failures are told: as a line of JSON among the output, or to the user.
enum class Failures : std::uint8_t { kAsLines, kAsMessages };

Account account_of(const Status& failure, Failures failures);

struct Accounting {
  Failures failures = Failures::kAsLines;
  bool is_spaced = false;  // an empty line between the texts
  // Of a group, an account for each of its inputs. Called by several threads at once.
  std::function<std::vector<Account>(std::vector<Result<Input>>)> read;
};

// Reads all inputs and writes the accounts. Gives the exit status.
int write_accounts(const Options& options, const Accounting& accounting);

}  // namespace diurna::cli
