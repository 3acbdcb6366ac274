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

// `site_names` are the names that the page's site may have in titles: its own, its publisher's, its host.
Headline find_headline(const Page& page, const PageClues& clues, const JsonLd& json_ld,
                       const std::vector<std::string>& site_names);

// `title` less the parts in front and behind, between separators such as " | ", that are one of `site_names`.
std::string without_site_name(std::string_view title, const std::vector<std::string>& site_names);

}  // namespace diurna::html
