// What the rest of a page says about its article's body.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "html/body/segmentation.h"
#include "html/page/page.h"

namespace diurna::html {

struct BodyWitness {
  std::string_view title{};                       // without the site's name; empty: not known
  std::uint32_t headline_node = Page::kNoNode;    // element that shows the title
  std::uint32_t standfirst_node = Page::kNoNode;  // element that shows the standfirst
  std::string_view article_body{};                // of JSON-LD: may be cut, or another text; empty: none
  std::span<const NodeRange> posts{};             // embedded posts: in order, not overlapping
};

}  // namespace diurna::html
