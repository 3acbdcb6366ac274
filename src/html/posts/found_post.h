// A post of a social platform that a page shows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "html/page/page.h"

namespace diurna::html {

// Text of a text node, or of a part of it; a <br> has an empty range.
struct PostPiece {
  std::uint32_t node = Page::kNoNode;
  TextRange text;

  bool is_break() const { return text.empty(); }
  friend bool operator==(const PostPiece&, const PostPiece&) = default;
};

using PostParagraph = std::vector<PostPiece>;

// "Name (@handle) September 9, 2024", as the page shows it below or above the words.
struct PostSignature {
  PostParagraph pieces;  // all of it, dash and "Posted by" too; empty if the page shows none
  TextRange source;      // display name with handle; empty if there is neither
  TextRange date;        // empty if there is none
};

struct FoundPost {
  // The element that holds it, and the end of it: page.end(node), unless the element was never closed.
  std::uint32_t node = Page::kNoNode;
  std::uint32_t end = Page::kNoNode;
  std::string platform;                   // "X", "Facebook", ...: as data/article/platforms.tsv has them
  std::string author;                     // display name; empty if not known, as all that follows
  std::string handle;                     // with "@"
  std::string date;                       // ISO 8601, as precise as it is given: a day, or with time and zone
  std::string address;                    // of the post, without the parameters of the embedding
  std::string language;                   // as its lang attribute has it
  bool truncated = false;                 // the page shows only its beginning ("...")
  std::vector<PostParagraph> paragraphs;  // its words; none if the page only leads to it
  PostSignature signature;
};

}  // namespace diurna::html
