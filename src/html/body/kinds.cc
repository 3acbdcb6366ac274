#include "html/body/kinds.h"

#include <algorithm>

namespace diurna::html {
namespace {

constexpr std::uint32_t kMaxHeading = 16;   // words: more in bold are a paragraph
constexpr std::uint32_t kMaxRelated = 30;   // words
constexpr std::uint32_t kMaxCaption = 120;  // words
constexpr int kFar = 63;                    // levels looked up
constexpr int kNear = 3;                    // levels within which a name is that of the block

bool has(std::uint32_t groups, WordingGroup group) {
  return ((groups >> static_cast<unsigned>(group)) & 1u) != 0;
}

bool is_within(std::uint32_t node, std::uint32_t element, const Page& page) {
  return element != Page::kNoNode && element <= node && node < page.end(element);
}

// Of the elements around a block: all, and those within kNear levels.
struct Around {
  Marks all = 0;
  Marks near = 0;
};

Around around(const Page& page, const Segmentation& blocks, const Segment& block) {
  Around marks;
  int level = 0;
  std::uint32_t up = page.parent(block.first_node);
  for (; up != Page::kNoNode && level < kFar; up = page.parent(up)) {
    marks.all |= blocks.marks[up];
    if (level++ < kNear) marks.near |= blocks.marks[up];
  }
  return marks;
}

}  // namespace

BlockKind BlockKinds::of(const Segment& block) const {
  if (block.post >= 0) return BlockKind::kEmbeddedPost;
  if (is_within(block.first_node, witness_.headline_node, page_)) return BlockKind::kHeadline;
  if (is_within(block.first_node, witness_.standfirst_node, page_)) return BlockKind::kStandfirst;
  const WordingGroups groups = wording_.groups(blocks_.words_of(block));
  const Around marks = around(page_, blocks_, block);
  const bool is_captioned =
      (marks.all & mark(Scope::kCaption)) != 0 || (marks.near & mark(NameGroup::kCaption)) != 0;
  if (is_captioned && block.stats.words <= kMaxCaption) return BlockKind::kCaption;
  if (is_heading(block)) return BlockKind::kHeading;
  if (is_related_link(block, groups)) return BlockKind::kRelatedLink;
  if (has(groups.opening, WordingGroup::kCorrection) || (marks.near & mark(NameGroup::kCorrection)) != 0) {
    return BlockKind::kCorrection;
  }
  if ((marks.all & mark(Scope::kItem)) != 0) return BlockKind::kListItem;
  if ((marks.all & mark(Scope::kQuote)) != 0 || (marks.near & mark(NameGroup::kQuote)) != 0)
    return BlockKind::kQuote;
  return BlockKind::kParagraph;
}

// By its tag, or a line of its own that is all in bold and no sentence.
bool BlockKinds::is_heading(const Segment& block) const {
  const Tag tag = page_.tag(block.element);
  if (tag >= Tag::kH1 && tag <= Tag::kH6) return true;
  if (tag != Tag::kP && tag != Tag::kDiv) return false;
  return block.bold_words == block.stats.words && block.stats.words <= kMaxHeading && block.breaks == 0 &&
         block.stats.last != CharClass::kComma && block.stats.ends == 0 && block.link_words == 0;
}

bool BlockKinds::is_related_link(const Segment& block, const WordingGroups& groups) const {
  if (block.stats.words > kMaxRelated || block.link_words == 0) return false;
  return has(groups.opening, WordingGroup::kRelated) && block.link_words * 2 >= block.stats.words;
}

}  // namespace diurna::html
