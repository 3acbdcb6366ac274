// Cutting a text into blocks, before anything but their layout is known.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/rules.h"
#include "diurna/article.h"

namespace diurna::article {

inline constexpr std::size_t kMaxBlocks = 100'000;

struct Split {
  std::vector<Block> blocks;  // kParagraph, kListItem or kQuote; no language
  bool cut_short = false;     // there were more than kMaxBlocks: the last one holds the rest
};

// Blank lines separate blocks. A text without any has a block for each line, unless its lines are wrapped
// at a margin: then it is one block. Between blank lines, several lines are one block, except that items of
// a list, lines that stand for themselves (links, captions, the signature of a post) and lines as long as
// paragraphs are blocks of their own. Spans exclude white space at their ends; no other character is left
// out.
Split split_blocks(std::string_view text, const Rules& rules);

}  // namespace diurna::article
