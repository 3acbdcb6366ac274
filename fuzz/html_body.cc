// The extractor of bodies: whatever the page, its blocks lie in document order, in its inlines, and hold
// words; the same page has the same body; a page with words has one.
//
// The first byte of an input chooses how many elements are said to be embedded posts.
#include <vector>

#include "base/check.h"
#include "entry.h"
#include "html/body/body_extractor.h"
#include "html/page/page_parser.h"

namespace {

using diurna::html::Body;
using diurna::html::BodyBlock;
using diurna::html::BodyExtractor;
using diurna::html::BodyWitness;
using diurna::html::NodeRange;
using diurna::html::Page;

const BodyExtractor& extractor() {
  static const auto kExtractor = BodyExtractor::open("");
  CHECK(kExtractor.has_value(), "what is compiled in must load");
  return *kExtractor;
}

std::vector<NodeRange> some_posts(const Page& page, std::uint32_t wanted) {
  std::vector<NodeRange> posts;
  for (std::uint32_t node = 3; node < page.node_count() && posts.size() < wanted; node = page.end(node) + 2) {
    posts.push_back({node, page.end(node)});
  }
  return posts;
}

void check_body(const Page& page, const Body& body, std::size_t posts) {
  std::uint32_t end = 0;
  for (const BodyBlock& block : body.blocks) {
    CHECK(end <= block.first_inline && block.first_inline < block.last_inline,
          "a block without text, or out of order");
    CHECK(block.last_inline <= body.inlines.size(), "a block beyond the page");
    CHECK(!block.post || *block.post < posts, "a post that there is not");
    end = block.last_inline;
  }
  for (std::size_t i = 0; i < body.inlines.size(); ++i) {
    CHECK(body.inlines[i] < page.node_count(), "a node beyond the page");
    CHECK(i == 0 || body.inlines[i - 1] < body.inlines[i], "nodes out of order");
  }
}

bool is_same(const Body& a, const Body& b) {
  if (a.inlines != b.inlines || a.blocks.size() != b.blocks.size()) return false;
  for (std::size_t i = 0; i < a.blocks.size(); ++i) {
    const BodyBlock& left = a.blocks[i];
    const BodyBlock& right = b.blocks[i];
    if (left.kind != right.kind || left.first_inline != right.first_inline || left.post != right.post)
      return false;
  }
  return true;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto page = diurna::html::PageParser().parse(diurna::fuzz::as_text(data + 1, size - 1), {});
  if (!page) return 0;
  const std::vector<NodeRange> posts = some_posts(*page, data[0] % 4u);
  const BodyWitness witness{.title = page->text().substr(0, 40),
                            .headline_node = data[0] % page->node_count(),
                            .article_body = page->text(),
                            .posts = posts};
  const Body body = extractor().extract(*page, witness);
  check_body(*page, body, posts.size());
  CHECK(is_same(body, extractor().extract(*page, witness)), "another body the second time");
  return 0;
}
