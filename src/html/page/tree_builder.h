// The tree that lexbor builds of a page, and where in the page its texts come from.
#pragma once

#include <lexbor/html/interfaces/document.h>
#include <lexbor/html/parser.h>

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

struct DestroyParser {
  void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
};
using ParserPtr = std::unique_ptr<lxb_html_parser_t, DestroyParser>;

struct DestroyDocument {
  void operator()(lxb_html_document_t* document) const { lxb_html_document_destroy(document); }
};
using DocumentPtr = std::unique_ptr<lxb_html_document_t, DestroyDocument>;

struct Tree {
  DocumentPtr document;
  TextSources sources;  // see source_number
  // As many as the page's tags have; what the standard adds or leaves out is not counted.
  std::size_t elements = 0;
  std::size_t attributes = 0;
  std::size_t attribute_bytes = 0;
};

// Scripting is off, and documents send no events: <selectedcontent> repeats no option.
ParserPtr make_parser();

// Errors: kTooLarge, naming the limit and the byte of `html`. The parser can be used again, also after an
// error.
Result<Tree> build_tree(lxb_html_parser_t& parser, std::string_view html, const TreeLimits& limits);

}  // namespace diurna::html
