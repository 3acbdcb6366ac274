// diurna-bench-html FOLDER [--on-request]
//
// Reads the pages FOLDER/*.html, which are in memory before, as diurna::Reader does (article, metadata,
// source map), and prints one JSON object a line: "opened", "first" (the first page is read, and the most
// memory until then), "warm_up" (the first few), then a "pass" over all pages (one; with --on-request one for
// each line of standard input), at last "done" with the most memory of all. Times are processor time of this
// process. Exit status: 0, 2 if it could not run.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "costs/costs.h"
#include "diurna/reader.h"
#include "diurna/version.h"
#include "side/documents.h"
#include "side/side.h"

namespace diurna::bench {
namespace {

constexpr const char* kProgram = "diurna-bench-html";
constexpr std::size_t kWarmUpPages = 4;

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
  const std::optional<Asked> asked = read_arguments(arguments, 1);
  if (!asked) {
    std::cerr << "usage: diurna-bench-html FOLDER [--on-request]\n";
    return 2;
  }
  const Result<Reader> reader = Reader::open({});
  if (!reader) return fail(kProgram, reader.error().to_string());
  const Result<std::vector<std::string>> pages = documents_in(asked->places[0], ".html");
  if (!pages) return fail(kProgram, pages.error().to_string());
  print({{"event", "opened"}, {"version", std::string("diurna ") + kVersion}, {"pages", pages->size()}});
  Measurement measurement(*reader, *pages);
  measurement.warm_up();
  take_turns(asked->on_request, 1, [&] { measurement.pass(); });
  return 0;
}

}  // namespace
}  // namespace diurna::bench

int main(int count, char** values) {
  return diurna::bench::run_main(diurna::bench::kProgram, count, values, diurna::bench::run);
}
