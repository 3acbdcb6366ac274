// Lists what an input gives, a line each: "item" or "failure", the byte where it begins, the code or the
// payload's SHA-256, and the address or the cause. The last line, on standard error, is for people.
//
//   list_items crawl.warc.gz
#include <cstdio>

#include "base/sha256.h"
#include "ingest/source.h"

namespace {

using diurna::ingest::Item;
using diurna::ingest::Source;

void list(const Item& item) {
  std::printf("item\t%llu\t%s\t%s\n", static_cast<unsigned long long>(item.place.offset),
              diurna::base::sha256_hex(item.payload).c_str(), item.uri.c_str());
}

void list(const diurna::Status& failure) {
  std::printf("failure\t%lld\t%s\t%s\n", static_cast<long long>(failure.offset().value_or(0)),
              std::string(name_of(failure.code())).c_str(), failure.message().c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: list_items INPUT\n", stderr);
    return 2;
  }
  diurna::Result<Source> source = Source::open(argv[1]);
  if (!source) {
    std::fprintf(stderr, "%s\n", source.error().to_string().c_str());
    return 2;
  }
  while (std::optional<diurna::Result<Item>> next = source->next()) {
    if (*next) {
      list(**next);
    } else {
      list(next->error());
    }
  }
  const Source::Progress progress = source->progress();
  std::fprintf(
      stderr, "%llu bytes, %llu items, %llu failures, %llu skipped\n",
      static_cast<unsigned long long>(progress.bytes), static_cast<unsigned long long>(progress.items),
      static_cast<unsigned long long>(progress.failures), static_cast<unsigned long long>(progress.skipped));
  return 0;
}
