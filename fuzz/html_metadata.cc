// The reader of metadata: whatever the page, what is read is text, dates are days of the calendar between
// 1700 and the fetch, names come once, and the headline lies within the page.
#include <algorithm>
#include <string>

#include "base/check.h"
#include "dates/timestamp.h"
#include "entry.h"
#include "html/metadata/metadata_reader.h"
#include "html/page/page_parser.h"
#include "text/utf8.h"

namespace {

using diurna::html::Metadata;
using diurna::html::Page;

constexpr std::string_view kFetched = "2025-09-21T14:05:09Z";

const diurna::html::MetadataReader& reader() {
  static const auto kReader = diurna::html::MetadataReader::open("");
  CHECK(kReader.has_value(), "the tables that are compiled in must load");
  return *kReader;
}

const diurna::dates::TimestampReader& timestamps() {
  static const auto kReader = diurna::dates::TimestampReader::open("");
  CHECK(kReader.has_value(), "the tables that are compiled in must load");
  return *kReader;
}

void check_date(const std::string& date, const std::string& from) {
  CHECK(date.empty() == from.empty(), "a date from nowhere");
  if (date.empty()) return;
  const auto stamp = timestamps().read_value(date, diurna::dates::DateOrder::kUnknown);
  CHECK(stamp && stamp->iso() == date, "a date that is not ISO 8601");
  const auto fetched = timestamps().read_value(kFetched, diurna::dates::DateOrder::kUnknown);
  CHECK(stamp->day_number() <= fetched->day_number() + 1, "a date after the fetch");
  CHECK(stamp->year >= 1700, "a date before all archives");
}

void check_names(const std::vector<std::string>& names) {
  for (auto name = names.begin(); name != names.end(); ++name) {
    CHECK(!name->empty() && diurna::text::is_well_formed(*name), "a name that is no text");
    CHECK(std::find(names.begin(), name, *name) == name, "a name twice");
  }
}

void check_headline(const Page& page, const Metadata& metadata) {
  const auto range = metadata.headline;
  CHECK(range.begin <= range.end && range.end <= page.text().size(), "a headline outside the page");
  CHECK(diurna::text::is_well_formed(page.slice(range)), "a headline that cuts a character");
  if (metadata.headline_node == Page::kNoNode) {
    CHECK(range.empty(), "a headline without an element");
  } else {
    CHECK(page.text_range(metadata.headline_node).contains(range), "a headline outside its element");
  }
  CHECK(metadata.standfirst_node == Page::kNoNode || metadata.standfirst_node < page.node_count(),
        "a standfirst outside the page");
}

void check_texts(const Metadata& metadata) {
  for (const std::string* text :
       {&metadata.title, &metadata.standfirst, &metadata.publisher, &metadata.section, &metadata.canonical,
        &metadata.language, &metadata.rights, &metadata.article_body}) {
    CHECK(diurna::text::is_well_formed(*text), "a field that is no UTF-8");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static diurna::html::PageParser parser;
  const auto page = parser.parse(diurna::fuzz::as_text(data, size), {});
  if (!page) return 0;
  const Metadata metadata =
      reader().read(*page, {.uri = "https://news.example/2024/03/04/pier", .fetched = kFetched});
  check_date(metadata.published, metadata.published_from);
  check_date(metadata.modified, metadata.modified_from);
  check_names(metadata.byline);
  check_names(metadata.agencies);
  check_headline(*page, metadata);
  check_texts(metadata);
  return 0;
}
