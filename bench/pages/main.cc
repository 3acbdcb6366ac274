// diurna-bench-html FOLDER [--on-request]
//
// Reads the pages FOLDER/*.html, which are in memory before, as diurna::Reader does (article, metadata,
// source map), and prints one JSON object a line: "opened", "first" (the first page is read, and the most
// memory until then), "warm_up" (the first few), then a "pass" over all pages (one; with --on-request one for
// each line of standard input), at last "done" with the most memory of all. Times are processor time of this
// process. Exit status: 0, 2 if it could not run.
#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "costs/costs.h"
#include "diurna/reader.h"
#include "diurna/version.h"

namespace diurna::bench {
namespace {

constexpr std::size_t kWarmUpPages = 4;

void print(const boost::json::object& line) {
  std::cout << boost::json::serialize(line) << std::endl;
}

std::vector<std::string> pages_in(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".html") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> pages;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

class Measurement {
 public:
  Measurement(const Reader& reader, const std::vector<std::string>& pages) : reader_(reader), pages_(pages) {}

  void warm_up() {
    read(1);
    print({{"event", "first"}, {"peak_memory_kib", peak_memory_kib()}});
    read(std::min(kWarmUpPages, pages_.size()));
    print({{"event", "warm_up"}});
  }

  void pass() {
    const double start = cpu_seconds();
    const std::uint64_t characters = read(pages_.size());
    print({{"event", "pass"}, {"cpu_seconds", cpu_seconds() - start}, {"text_bytes", characters}});
  }

 private:
  // Reads the first `count` pages and returns how many bytes of text they have.
  std::uint64_t read(std::size_t count) const {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const Result<Article> article = reader_.read(pages_[i], {.media = Media::kHtml});
      if (article) bytes += article->text.size();
    }
    return bytes;
  }

  const Reader& reader_;
  const std::vector<std::string>& pages_;
};

int run(const std::vector<std::string>& arguments) {
  const bool on_request = arguments.size() == 2 && arguments[1] == "--on-request";
  if (arguments.empty() || (arguments.size() > 1 && !on_request)) {
    std::cerr << "usage: diurna-bench-html FOLDER [--on-request]\n";
    return 2;
  }
  const Result<Reader> reader = Reader::open({});
  if (!reader) {
    std::cerr << "diurna-bench-html: " << reader.error().to_string() << '\n';
    return 2;
  }
  const std::vector<std::string> pages = pages_in(arguments[0]);
  if (pages.empty()) {
    std::cerr << "diurna-bench-html: no *.html in " << arguments[0] << '\n';
    return 2;
  }
  print({{"event", "opened"}, {"version", std::string("diurna ") + kVersion}, {"pages", pages.size()}});
  Measurement measurement(*reader, pages);
  measurement.warm_up();
  if (on_request) {
    for (std::string request; std::getline(std::cin, request);) measurement.pass();
  } else {
    measurement.pass();
  }
  print({{"event", "done"}, {"peak_memory_kib", peak_memory_kib()}});
  return 0;
}

}  // namespace
}  // namespace diurna::bench

int main(int count, char** values) {
  try {
    return diurna::bench::run({values + 1, values + count});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "diurna-bench-html: %s\n", error.what());
    return 2;
  }
}
