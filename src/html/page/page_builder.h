// From lexbor's tree to the arrays of a Page.
#pragma once

#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/element.h>
#include <lexbor/dom/interfaces/node.h>

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "html/charset/decoding.h"
#include "html/page/page.h"
#include "html/page/tree_builder.h"

namespace diurna::html {

class PageBuilder {
 public:
  explicit PageBuilder(const Tree& tree) : tree_(tree) {}

  Page build(DecodedPage decoded);

 private:
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  struct OpenElement {
    lxb_dom_node_t* node;
    std::uint32_t index;
  };

  void reserve();
  void walk();
  void enter_element(lxb_dom_node_t* node);
  void leave_element();
  void add_text(lxb_dom_node_t* node);
  void add_pieces(std::uint32_t number, std::uint32_t end);
  Page::Node& add_node(Tag tag);
  void add_attributes(lxb_dom_element_t* element);
  Place name_of(lxb_dom_attr_t* attribute);
  Place add_string(const lxb_char_t* bytes, std::size_t size);

  const Tree& tree_;
  Page page_;
  std::vector<OpenElement> open_;
  // Of attributes, each once: those that lexbor knows by number, others by where it keeps them.
  std::array<Place, LXB_DOM_ATTR__LAST_ENTRY> known_names_{};
  std::unordered_map<std::uintptr_t, Place> new_names_;
};

}  // namespace diurna::html
