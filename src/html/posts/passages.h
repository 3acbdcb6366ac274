// The text within a post, cut where a browser would begin a new paragraph.
//
// A passage ends at the edges of block elements and at two line breaks in a row. Scripts, pictures, frames,
// buttons and what is hidden have no text here.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/page.h"
#include "html/posts/found_post.h"
#include "html/posts/post_markup.h"

namespace diurna::html {

struct Passage {
  struct Piece {
    PostPiece piece;
    std::uint32_t link = Page::kNoNode;  // the <a> around it
  };

  std::vector<Piece> pieces;  // begins and ends with words
  bool in_words = false;      // within an element that holds words, as PlatformMarkup has it
  bool is_direct = false;     // not within a block element inside of the one that holds the post
  bool is_nested = false;     // in a post that the post holds
};

// The passages within `node`. `is_post` says of an element that it holds a post.
std::vector<Passage> passages_within(const Page& page, std::uint32_t node, const PlatformMarkup& markup,
                                     const std::function<bool(std::uint32_t)>& is_post);

// The words of a passage, and for each byte where it stands in the page's text.
struct PassageText {
  PassageText(const Page& page, const Passage& passage);

  // The range of the page's text that `begin` to `end` of `text` comes from.
  TextRange range(std::size_t begin, std::size_t end) const;

  std::string text;  // line breaks as "\n"
  std::vector<std::uint32_t> places;
};

// The pieces of `passage` before and from byte `place` of the page's text on.
Passage passage_before(const Passage& passage, std::uint32_t place);
Passage passage_from(const Passage& passage, std::uint32_t place);
PostParagraph paragraph_of(const Passage& passage);

bool is_blank(std::string_view text);
// `text` with its white space shown as a browser does.
std::string collapsed(std::string_view text);

}  // namespace diurna::html
