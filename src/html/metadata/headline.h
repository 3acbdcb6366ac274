// The title of an article and where the page shows it.
//
// Witnesses are JSON-LD, OpenGraph, <title> and every <h1>. The name of the site, in front or behind, goes.
// Thread-safety: pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/metadata/json_ld.h"
#include "html/metadata/page_clues.h"
#include "html/page/page.h"

namespace diurna::html {

struct Headline {
  std::string title;
  TextRange range;
  std::uint32_t node = Page::kNoNode;
};

// What titles have beside the headline.
struct TitleFurniture {
  std::vector<std::string> site_names;  // that the site may have: its own, its publisher's, its host
  std::vector<std::string> sections;    // that of the article, and kinds of article
  std::vector<std::string> folders;     // of its address, which are named like its sections
};

// `words_of_address`: the last part of the page's address, folded. Addresses are made from headlines: a title
// that is the same is believed before a heading that is another.
Headline find_headline(const Page& page, const PageClues& clues, const JsonLd& json_ld,
                       const TitleFurniture& furniture, const std::string& words_of_address);

// `title` less the parts in front and behind, between separators such as " | ", that name the site; behind
// also the section and, but for what follows a colon, the folders.
std::string without_furniture(std::string_view title, const TitleFurniture& furniture);

}  // namespace diurna::html
