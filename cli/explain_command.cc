#include "explain_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "diurna/article.h"
#include "diurna/explain.h"
#include "diurna/input_source.h"
#include "messages.h"
#include "options.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

constexpr std::string_view kHelp =
    "Usage: diurna explain ID --in RECORD.jsonl [--page FILE]\n"
    "\n"
    "Shows where a row of the record comes from: each field with its bytes in the file as received, and why\n"
    "others are empty. ID is that of a statement or time (\"s:...\", \"t:...\").\n"
    "\n"
    "  --in FILE      the record, as diurna --json wrote it; - for standard input\n"
    "  --page FILE    what it was made from, a page or text or the archive, feed or lines in which it "
    "stands:\n"
    "                 shows each field as it stands there\n";

constexpr std::uint64_t kMaxPage = std::uint64_t{1} << 30;

struct Request {
  std::string id;
  std::string records;
  std::string page;
};

// What is at hand under the name of a page.
class Received {
 public:
  explicit Received(const std::string& name) : source_(name, {kMaxPage}) {}

  // The file itself, or what stands in it, with this id.
  std::optional<std::string> find(std::string_view document) {
    while (std::optional<Result<Input>> input = source_.next()) {
      if (!*input) {
        if (!failure_) failure_ = input->error();
        continue;
      }
      std::string& bytes = (*input)->source ? (*input)->received : (*input)->payload;
      if (document_id(bytes) == document) return std::move(bytes);
    }
    return std::nullopt;
  }
  // The first thing that could not be read.
  const std::optional<Status>& failure() const { return failure_; }

 private:
  InputSource source_;
  std::optional<Status> failure_;
};

Result<std::string> explain_from(std::istream& records, const Request& request) {
  if (request.page.empty()) return explain(records, request.id, {});
  Received received(request.page);
  const Result<std::string> account =
      explain(records, request.id, [&](std::string_view document) { return received.find(document); });
  if (account || account.error().code() != ErrorCode::kBadOption) return account;
  return received.failure() ? *received.failure() : account.error().in(request.page);
}

int run(const Request& request) {
  std::ifstream file;
  if (request.records != "-") {
    file.open(request.records, std::ios::binary);
    if (!file) return fail(Status(ErrorCode::kNotFound, "cannot open the record", request.records));
  }
  const Result<std::string> account = explain_from(request.records == "-" ? std::cin : file, request);
  if (!account)
    return fail(account.error().input().empty() ? account.error().in(request.records) : account.error());
  return show(*account);
}

}  // namespace

int run_explain_command(int argc, const char* const* argv) {
  Request request;
  bool help = argc < 2;
  CLI::App app;
  app.set_help_flag();
  app.add_flag("-h,--help", help);
  app.add_option("id", request.id)->required();
  app.add_option("--in", request.records)->required();
  app.add_option("--page", request.page);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (!help) {
      fmt::print(stderr, "diurna: {}\ndiurna: see diurna explain --help\n", error.what());
      return kCouldNotRun;
    }
  }
  if (help) return show(kHelp);
  return run(request);
}

}  // namespace diurna::cli
