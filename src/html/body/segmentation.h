// A page cut into blocks: the longest runs of inline content between the places where a browser begins a
// new block. Two <br> in a row are such a place; the cells of a row of data are one block.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "html/body/marks.h"
#include "html/body/names.h"
#include "html/body/text_stats.h"
#include "html/page/page.h"

namespace diurna::html {

// [begin, end) in document order.
struct NodeRange {
  std::uint32_t begin;
  std::uint32_t end;
};

// A run of inline content.
struct Segment {
  std::uint32_t element = 0;  // that begins and ends blocks, and is nearest
  std::uint32_t first_node = 0;
  std::uint32_t first_inline = 0;  // into Segmentation::inlines
  std::uint32_t last_inline = 0;   // one past
  std::uint32_t first_word = 0;    // into Segmentation::words
  std::uint32_t last_word = 0;
  TextStats stats;
  std::uint32_t links = 0;
  std::uint32_t link_words = 0;
  std::uint32_t bold_words = 0;
  std::uint32_t slanted_words = 0;
  std::uint32_t breaks = 0;
  std::uint32_t cells = 0;
  std::uint32_t times = 0;           // <time>
  std::uint32_t signature = 0;       // of the element's tag and class, and of its place
  std::uint32_t path_signature = 0;  // also of the two elements around it
  std::int32_t post = -1;            // index of the embedded post that it is
  std::uint8_t depth = 0;
};

struct Segmentation {
  std::vector<Segment> segments;
  std::vector<std::uint32_t> inlines;  // text nodes, <br>, and other elements that stand for a blank
  std::vector<std::uint32_t> words;    // hashes
  // How many segments end before each node: those in element e are [before[e], before[end(e)]).
  std::vector<std::uint32_t> before;
  std::vector<Marks> marks;  // of each node; of elements that only hold blocks, names are not asked for

  std::span<const std::uint32_t> words_of(const Segment& segment) const {
    return std::span(words).subspan(segment.first_word, segment.last_word - segment.first_word);
  }
};

// The names that an element's attributes are made of.
NameHashes names_of(const Page& page, std::uint32_t node);

// `posts`: ranges of nodes that are one block each, in order, not overlapping.
Segmentation segment(const Page& page, const Names& names, std::span<const NodeRange> posts);

}  // namespace diurna::html
