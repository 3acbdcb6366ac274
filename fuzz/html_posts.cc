// The finder of embedded posts: whatever the page, posts stand in order and not within one another, and all
// that is said to be theirs lies within them.
#include <string>

#include "base/check.h"
#include "entry.h"
#include "html/page/page_parser.h"
#include "html/posts/post_finder.h"
#include "text/utf8.h"

namespace {

using diurna::html::FoundPost;
using diurna::html::Page;
using diurna::html::PostParagraph;
using diurna::html::TextRange;

const diurna::html::PostFinder& finder() {
  static const auto kOpened = *diurna::html::PostFinder::open("");
  return kOpened;
}

void check_range(const Page& page, const FoundPost& post, TextRange range) {
  if (range.empty()) return;
  CHECK(page.text_range(post.node).contains(range), "text from outside of the post");
  CHECK(diurna::text::is_well_formed(page.slice(range)), "a character that was cut");
}

void check_pieces(const Page& page, const FoundPost& post, const PostParagraph& pieces) {
  std::uint32_t last = post.node;
  for (const auto& piece : pieces) {
    CHECK(piece.node >= last && piece.node < post.end, "pieces out of order");
    CHECK(page.is_text(piece.node) != piece.is_break(), "a piece that is neither text nor a line break");
    if (!piece.is_break()) CHECK(page.text_range(piece.node).contains(piece.text), "text of another node");
    check_range(page, post, piece.text);
    last = piece.node;
  }
}

void check_post(const Page& page, const FoundPost& post) {
  CHECK(!post.platform.empty(), "a post of no platform");
  CHECK(post.handle.empty() || post.handle.starts_with('@'), "a handle without @");
  for (const PostParagraph& paragraph : post.paragraphs) {
    CHECK(!paragraph.empty(), "an empty paragraph");
    check_pieces(page, post, paragraph);
  }
  check_pieces(page, post, post.signature.pieces);
  check_range(page, post, post.signature.source);
  check_range(page, post, post.signature.date);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static diurna::html::PageParser parser;
  const auto page = parser.parse(diurna::fuzz::as_text(data, size), {});
  if (!page) return 0;
  std::uint32_t end = 0;
  for (const FoundPost& post : finder().find(*page)) {
    CHECK(post.node >= end, "a post within a post");
    end = post.end;
    CHECK(post.node < end && end <= page->end(post.node), "a post that ends outside of its element");
    check_post(*page, post);
  }
  return 0;
}
