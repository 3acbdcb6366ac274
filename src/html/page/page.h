// A web page as browsers read it: a flat tree, one buffer of text, and for each of its bytes the bytes of the
// page as received.
//
//   PageParser parser;
//   Result<Page> page = parser.parse(payload, {.http_charset = "windows-1251"});
//   for (std::uint32_t i = 0; i < page->node_count(); ++i) {
//     if (page->tag(i) == Tag::kP) use(page->text_within(i));
//   }
//
// Nodes stand in document order; node 0 is <html>, and the descendants of i are [i + 1, end(i)). The content
// of <template> and <noscript> (scripting is off) are children like others, the content of <script>, <style>,
// <title> and <textarea> is a text node. Comments are left out: two text nodes in a row had one between them.
//
// Thread-safety: immutable. Views live as long as the page, also when it is moved.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/source_map.h"
#include "diurna/span.h"
#include "html/charset/charset_map.h"
#include "html/charset/decoding.h"
#include "html/page/tag.h"

namespace diurna::html {

using TextRange = BasicSpan<struct PageTextByteUnit, std::uint32_t>;  // bytes of Page::text()

struct Attribute {
  std::string_view name;  // lower case, but for the few of SVG and MathML that are not
  std::string_view value;
};

// The attributes of an element, in the order of its tag.
class AttributeList {
 public:
  class Iterator {
   public:
    Attribute operator*() const { return (*list_)[index_]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

   private:
    friend class AttributeList;
    Iterator(const AttributeList* list, std::size_t index) : list_(list), index_(index) {}
    const AttributeList* list_;
    std::size_t index_;
  };

  std::size_t size() const { return places_.size(); }
  bool empty() const { return places_.empty(); }
  Attribute operator[](std::size_t index) const {
    const Place& place = places_[index];
    return {{strings_ + place.name, place.name_size}, {strings_ + place.value, place.value_size}};
  }
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size()}; }

 private:
  friend class Page;
  friend class PageBuilder;

  struct Place {
    std::uint32_t name;  // where it begins among the page's strings
    std::uint32_t name_size;
    std::uint32_t value;
    std::uint32_t value_size;
  };

  AttributeList(const char* strings, std::span<const Place> places) : strings_(strings), places_(places) {}

  const char* strings_;
  std::span<const Place> places_;
};

class Page {
 public:
  static constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

  Page(Page&&) = default;
  Page& operator=(Page&&) = default;

  std::uint32_t node_count() const { return static_cast<std::uint32_t>(nodes_.size()); }
  bool is_text(std::uint32_t node) const { return nodes_[node].tag == Tag::kText; }
  Tag tag(std::uint32_t node) const { return nodes_[node].tag; }
  // "p", "my-element"; empty for a text node.
  std::string_view name(std::uint32_t node) const;
  std::uint32_t parent(std::uint32_t node) const { return nodes_[node].parent; }
  std::uint32_t end(std::uint32_t node) const { return nodes_[node].end; }

  AttributeList attributes(std::uint32_t node) const;
  // Nothing if the element has no such attribute; empty if it has no value.
  std::optional<std::string_view> attribute(std::uint32_t node, std::string_view name) const;

  // The text of all text nodes, one after the other, with references decoded.
  std::string_view text() const { return text_; }
  // That of a text node, or of all that are within an element: nodes in a row have their text in a row.
  TextRange text_range(std::uint32_t node) const { return {nodes_[node].text_begin, nodes_[node].text_end}; }
  std::string_view text_within(std::uint32_t node) const { return slice(text_range(node)); }
  std::string_view slice(TextRange range) const { return text().substr(range.begin, range.size()); }

  // Appends to `out` the segments that lead from `range` to the payload. A character reference, and a
  // character that had to be recoded, is replaced as a whole; what is not mapped is synthetic.
  void append_source(TextRange range, SourceMap& out) const;
  bool is_mapped(TextRange range) const;

  std::string_view charset() const { return charset_; }  // "windows-1251", see DecodedPage
  CharsetEvidence charset_evidence() const { return charset_evidence_; }
  bool has_approximate_source() const { return approximate_; }
  const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  friend class PageBuilder;

  struct Node {
    Tag tag;
    std::uint32_t parent;
    std::uint32_t end;
    std::uint32_t text_begin;
    std::uint32_t text_end;
    std::uint32_t attributes_begin;
    std::uint32_t attributes_end;
  };
  // Text from `text` to the next segment's comes from `source` on, in the decoded page.
  struct Segment {
    std::uint32_t text;
    std::uint32_t source;
    std::uint32_t source_size;
    SourceMap::Kind kind;
  };
  struct OtherName {
    std::uint32_t node;
    std::uint32_t name;
    std::uint32_t name_size;
  };

  Page() = default;
  std::vector<Segment>::const_iterator segment_at(std::uint32_t text) const;

  std::vector<Node> nodes_;
  std::vector<AttributeList::Place> attributes_;
  std::vector<OtherName> other_names_;  // of elements whose tag is kOther, by node
  std::vector<char> strings_;           // names and values
  std::string text_;
  std::vector<Segment> segments_;
  CharsetMap charset_map_;
  std::string_view charset_;
  CharsetEvidence charset_evidence_ = CharsetEvidence::kDefault;
  bool approximate_ = false;
  std::vector<std::string> warnings_;
};

}  // namespace diurna::html
