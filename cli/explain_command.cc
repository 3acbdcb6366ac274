#include "explain_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>

#include "diurna/explain.h"
#include "input.h"
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
    "  --page FILE    the page or text that it was made from: shows each field as it stands there\n";

constexpr std::uint64_t kMaxPage = std::uint64_t{1} << 30;

struct Request {
  std::string id;
  std::string records;
  std::string page;
};

Result<std::string> explain_from(std::istream& records, const Request& request) {
  std::optional<std::string> page;
  if (!request.page.empty()) {
    Result<std::string> bytes = read_input(request.page, kMaxPage);
    if (!bytes) return bytes.error();
    page = *std::move(bytes);
  }
  return explain(records, request.id, page ? std::optional<std::string_view>(*page) : std::nullopt);
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
