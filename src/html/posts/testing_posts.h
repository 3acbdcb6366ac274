// For tests: the posts of a page, and what they show.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "html/page/page_parser.h"
#include "html/posts/passages.h"
#include "html/posts/post_finder.h"

namespace diurna::html {

inline const PostFinder& post_finder() {
  static const PostFinder kOpened = *PostFinder::open("");
  return kOpened;
}

struct Found {
  explicit Found(std::string_view html, std::string_view charset = "utf-8")
      : page(*PageParser().parse(html, {.http_charset = charset})), posts(post_finder().find(page)) {}

  // As a browser shows it; line breaks as "\n".
  std::string shown(const PostParagraph& pieces) const {
    std::string out, line;
    for (const PostPiece& piece : pieces) {
      if (piece.is_break()) {
        out += collapsed(line) + "\n";
        line.clear();
      } else {
        line += page.slice(piece.text);
      }
    }
    return out + collapsed(line);
  }

  std::vector<std::string> paragraphs(std::size_t post) const {
    std::vector<std::string> out;
    for (const PostParagraph& paragraph : posts.at(post).paragraphs) out.push_back(shown(paragraph));
    return out;
  }

  Page page;
  std::vector<FoundPost> posts;
};

}  // namespace diurna::html
