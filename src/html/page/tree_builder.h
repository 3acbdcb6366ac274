// The tree that lexbor builds of a page, and where in the page its texts come from.
#pragma once

#include <lexbor/html/interfaces/document.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "diurna/status.h"
#include "html/page/text_sources.h"

namespace diurna::html {

struct TreeLimits {
  std::uint32_t max_depth;
  std::uint32_t max_nodes;
  std::uint32_t max_attributes;
};

struct DestroyDocument {
  void operator()(lxb_html_document_t* document) const { lxb_html_document_destroy(document); }
};
using DocumentPtr = std::unique_ptr<lxb_html_document_t, DestroyDocument>;

struct Tree {
  DocumentPtr document;
  TextSources sources;  // see source_number
};

// Scripting is off, and the document sends no events: <selectedcontent> repeats no option.
// Errors: kTooLarge, naming the limit and the byte of `html`.
Result<Tree> build_tree(std::string_view html, const TreeLimits& limits);

}  // namespace diurna::html
