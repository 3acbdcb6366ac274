// For tests: what must hold of every page, whatever its bytes.
#pragma once

#include <string>
#include <string_view>

#include "html/page/page.h"

namespace diurna::html {

// The tree, as one line an element or text; the same for equal trees.
std::string outline(const Page& page);
// That of the tree which lexbor builds of `html` by itself.
std::string outline_by_lexbor(std::string_view html);

// What is wrong with the way back from the page's text to `payload`; empty if every byte leads to bytes that
// decode to it.
std::string mapping_error(const Page& page, std::string_view payload);

}  // namespace diurna::html
