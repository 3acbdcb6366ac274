// For tests: what must hold of every page, whatever its bytes.
#pragma once

#include <fmt/format.h>
#include <lexbor/dom/interfaces/document_fragment.h>
#include <lexbor/dom/interfaces/element.h>
#include <lexbor/dom/interfaces/text.h>
#include <lexbor/html/interface.h>
#include <lexbor/html/interfaces/template_element.h>
#include <lexbor/html/parser.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "html/charset/encoding.h"
#include "html/charset/transcoding.h"
#include "html/page/page.h"

namespace diurna::html::proof {

inline std::string_view view(const lxb_char_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

inline void open_line(std::string& out, std::size_t depth, std::string_view word) {
  out += '\n';
  out.append(depth, ' ');
  out += word;
}

inline void add_attribute(std::string& out, std::string_view name, std::string_view value) {
  for (const std::string_view part : {std::string_view(" "), name, std::string_view("="), value}) out += part;
}

// lexbor's tree of a page, without anybody watching.
class PlainTree {
 public:
  explicit PlainTree(std::string_view html) : parser_(lxb_html_parser_create()) {
    CHECK(lxb_html_parser_init(parser_) == LXB_STATUS_OK, "out of memory");
    parser_->dom_opt = LXB_DOM_DOCUMENT_OPT_WO_EVENTS;
    document_ = lxb_html_parse(parser_, reinterpret_cast<const lxb_char_t*>(html.data()), html.size());
    CHECK(document_ != nullptr, "out of memory");
  }
  ~PlainTree() {
    lxb_html_document_destroy(document_);
    lxb_html_parser_destroy(parser_);
  }
  PlainTree(const PlainTree&) = delete;
  PlainTree& operator=(const PlainTree&) = delete;

  std::string outline() const {
    std::string out;
    std::vector<lxb_dom_node_t*> open;
    lxb_dom_node_t* node = lxb_dom_interface_node(document_)->first_child;
    while (node != nullptr) {
      add(out, open.size(), node);
      if (lxb_dom_node_t* const child = first_child(node)) {
        open.push_back(node);
        node = child;
        continue;
      }
      while (node->next == nullptr && !open.empty()) {
        node = open.back();
        open.pop_back();
      }
      node = node->next;
    }
    return out;
  }

  // What is in the body, which holds text alone.
  std::string body_text() const {
    std::string out;
    const lxb_dom_node_t* const body = lxb_dom_interface_node(document_->body);
    for (lxb_dom_node_t* node = body->first_child; node != nullptr; node = node->next) out += text_of(node);
    return out;
  }

 private:
  static lxb_dom_node_t* first_child(lxb_dom_node_t* node) {
    const bool is_template = node->local_name == LXB_TAG_TEMPLATE && node->ns == LXB_NS_HTML;
    return is_template ? lxb_dom_interface_node(lxb_html_interface_template(node)->content)->first_child
                       : node->first_child;
  }

  static std::string_view text_of(lxb_dom_node_t* node) {
    if (node->type != LXB_DOM_NODE_TYPE_TEXT) return {};
    const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
    return view(data.data, data.length);
  }

  static void add(std::string& out, std::size_t depth, lxb_dom_node_t* node) {
    if (!text_of(node).empty()) {
      open_line(out, depth, "\"");
      out += text_of(node);
    }
    if (node->type != LXB_DOM_NODE_TYPE_ELEMENT) return;
    lxb_dom_element_t* const element = lxb_dom_interface_element(node);
    std::size_t size = 0;
    const lxb_char_t* const name = lxb_dom_element_qualified_name(element, &size);
    open_line(out, depth, view(name, size));
    for (lxb_dom_attr_t* attribute = element->first_attr; attribute != nullptr; attribute = attribute->next) {
      std::size_t value_size = 0;
      const lxb_char_t* const attribute_name = lxb_dom_attr_qualified_name(attribute, &size);
      const lxb_char_t* const value = lxb_dom_attr_value(attribute, &value_size);
      add_attribute(out, view(attribute_name, size), view(value, value_size));
    }
  }

  lxb_html_parser_t* parser_;
  lxb_html_document_t* document_;
};

// Whether `source` is what a page writes for `text`: a reference, a carriage return, a NUL, or a character in
// the page's charset.
inline bool stands_for(std::string_view source, std::string_view text, std::string_view charset) {
  const auto encoding = encoding_of(charset);
  CHECK(encoding.has_value(), "a page in an unknown charset");
  const std::string decoded = transcode(source, 0, *encoding).text;
  if (decoded == text) return true;
  if (decoded == "\r") return text == "\n";
  if (decoded == std::string_view("\0", 1)) return text == "\uFFFD";
  return decoded.starts_with('&') &&
         PlainTree("<!DOCTYPE html><body>&shy;" + decoded).body_text() == "\u00AD" + std::string(text);
}

inline std::string segment_error(const SourceMap::Segment& segment, std::string_view text, const Page& page,
                                 std::string_view payload) {
  const std::string_view source = payload.substr(segment.source.begin, segment.source.size());
  if (segment.kind == SourceMap::Kind::kSynthetic) return fmt::format("{:?} is not mapped", text);
  if (segment.source.end > payload.size() || segment.source.empty()) {
    return fmt::format("{:?} leads to [{}, {})", text, segment.source.begin, segment.source.end);
  }
  const bool right = segment.kind == SourceMap::Kind::kCopied
                         ? source == text
                         : page.has_approximate_source() || stands_for(source, text, page.charset());
  return right ? std::string() : fmt::format("{:?} leads to {:?} at {}", text, source, segment.source.begin);
}

// The tree, as one line an element or text; the same for equal trees.
inline std::string outline(const Page& page) {
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t node = 0; node < page.node_count(); ++node) {
    while (!ends.empty() && ends.back() <= node) ends.pop_back();
    open_line(out, ends.size(), page.is_text(node) ? "\"" : page.name(node));
    if (page.is_text(node)) out += page.text_within(node);
    for (const Attribute attribute : page.attributes(node))
      add_attribute(out, attribute.name, attribute.value);
    ends.push_back(page.end(node));
  }
  return out;
}

// That of the tree which lexbor builds of `html` by itself.
inline std::string outline_by_lexbor(std::string_view html) {
  return PlainTree(html).outline();
}

// What is wrong with the way back from the page's text to `payload`; empty if every byte leads to bytes that
// decode to it.
inline std::string mapping_error(const Page& page, std::string_view payload) {
  SourceMap map;
  const TextRange all{0, static_cast<std::uint32_t>(page.text().size())};
  page.append_source(all, map);
  std::uint32_t end = 0;
  for (const SourceMap::Segment& segment : map.segments()) {
    if (segment.text.begin != end) return fmt::format("a gap in the map at {}", end);
    const std::string_view text = page.slice({segment.text.begin, segment.text.end});
    if (std::string error = segment_error(segment, text, page, payload); !error.empty()) return error;
    end = segment.text.end;
  }
  if (end != page.text().size()) return fmt::format("the map ends at {} of {}", end, page.text().size());
  return page.is_mapped(all) ? std::string() : "is_mapped() disagrees with the map";
}

}  // namespace diurna::html::proof
