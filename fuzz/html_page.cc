// The reader of web pages: whatever the bytes, the tree is the one that lexbor builds unwatched, and every
// byte of its text leads back to bytes that decode to it.
//
// The first byte of an input chooses the charset that the HTTP header names.
#include <iterator>
#include <string>

#include "base/check.h"
#include "entry.h"
#include "html/charset/decoding.h"
#include "html/page/page_parser.h"
#include "html/page/testing_page.h"
#include "text/utf8.h"

namespace {

namespace proof = diurna::html::proof;
using diurna::html::Page;

constexpr std::string_view kCharsets[] = {"",     "utf-8",  "windows-1251", "shift_jis", "gb18030", "euc-kr",
                                          "big5", "euc-jp", "utf-16le",     "utf-16be",  "koi8-r",  "x-none"};
constexpr std::uint32_t kSmallDepth = 24;
constexpr std::uint32_t kFewAttributes = 3;

// One for all inputs: what one page leaves in it must not change the next.
diurna::html::PageParser& parser() {
  static diurna::html::PageParser kept;
  return kept;
}

void check_nodes(const Page& page) {
  CHECK(page.node_count() >= 3 && page.end(0) == page.node_count(),
        "a page without <html>, <head> and <body>");
  std::uint32_t text_end = 0;
  for (std::uint32_t node = 0; node < page.node_count(); ++node) {
    const std::uint32_t parent = page.parent(node);
    CHECK((parent == Page::kNoNode) == (node == 0), "a second root");
    CHECK(node == 0 || (parent < node && page.end(node) <= page.end(parent)), "a child outside its parent");
    CHECK(page.text_range(node).begin == text_end, "text out of order");
    if (page.is_text(node)) {
      CHECK(page.end(node) == node + 1 && !page.text_within(node).empty(),
            "an empty text, or one with children");
      text_end = page.text_range(node).end;
    }
  }
  CHECK(text_end == page.text().size(), "text without a node");
  CHECK(diurna::text::is_well_formed(page.text()), "text that is no UTF-8");
}

void check_limits(std::string_view payload, std::string_view charset, const Page& page) {
  const auto limited = parser().parse(
      payload, {.http_charset = charset, .max_depth = kSmallDepth, .max_attributes = kFewAttributes});
  if (limited) {
    CHECK(proof::outline(*limited) == proof::outline(page), "a limit that changes the tree");
  } else {
    CHECK(limited.error().offset() <= payload.size(), "an error beyond the payload");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view charset = kCharsets[data[0] % std::size(kCharsets)];
  const std::string_view payload = diurna::fuzz::as_text(data + 1, size - 1);
  const auto page = parser().parse(payload, {.http_charset = charset});
  if (!page) return 0;
  const auto decoded = diurna::html::decode_page(payload, charset);
  CHECK(decoded.has_value(), "decoded once and not twice");
  CHECK(proof::outline(*page) == proof::outline_by_lexbor(decoded->text(payload)),
        "another tree than lexbor's");
  const std::string error = proof::mapping_error(*page, payload);
  CHECK(error.empty(), error.c_str());
  check_nodes(*page);
  check_limits(payload, charset, *page);
  return 0;
}
