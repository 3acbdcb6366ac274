// A web page as browsers read it: a flat tree, one buffer of text, and for each of its bytes the bytes of the page
// as received.
//
//   Result<Page> page = Page::parse(payload, {.http_charset = "windows-1251"});
//   for (std::uint32_t i = 0; i < page->node_count(); ++i) {
//     if (page->tag(i) == Tag::kP) use(page->text_within(i));
//   }
//
// Nodes stand in document order; node 0 is <html>, and the descendants of i are [i + 1, end(i)). The content of
// <template> and <noscript> (scripting is off) are children like others, the content of <script>, <style>, <title>
// and <textarea> is a text node. Comments are left out: two text nodes in a row had one between them.
//
// Thread-safety: immutable once parsed. Views live as long as the page, also when it is moved.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/source_map.h"
#include "diurna/span.h"
#include "diurna/status.h"
#include "html/charset/charset_map.h"
#include "html/charset/decoding.h"
#include "html/page/tag.h"

namespace diurna::html {

using TextRange = BasicSpan<struct PageTextByteUnit, std::uint32_t>;  // bytes of Page::text()

struct PageOptions {
  std::string_view http_charset{};          // of the Content-Type header; empty if there is none
  std::uint64_t max_bytes = 64u << 20;      // of the payload; 1 GiB at most, whatever is asked for
  std::uint32_t max_depth = 2048;           // elements within elements
  std::uint32_t max_nodes = 4u << 20;       // elements, texts and attributes, by the memory that they need
  std::uint32_t max_attributes = 4096;      // of one element
};

struct Attribute {
  std::string_view name;  // lower case, but for the few of SVG and MathML that are not
  std::string_view value;
};

class Page {
 public:
  static constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

  // Any bytes are a page: there is an <html>, a <head> and a <body> (or a <frameset>), whatever is in it.
  // Errors: kTooLarge, naming the limit and the byte of the payload.
  static Result<Page> parse(std::string_view payload, const PageOptions& options);

  Page(Page&&) = default;
  Page& operator=(Page&&) = default;

  std::uint32_t node_count() const { return static_cast<std::uint32_t>(nodes_.size()); }
  bool is_text(std::uint32_t node) const { return nodes_[node].tag == Tag::kText; }
  Tag tag(std::uint32_t node) const { return nodes_[node].tag; }
  // "p", "my-element"; empty for a text node.
  std::string_view name(std::uint32_t node) const;
  std::uint32_t parent(std::uint32_t node) const { return nodes_[node].parent; }
  std::uint32_t end(std::uint32_t node) const { return nodes_[node].end; }

  std::span<const Attribute> attributes(std::uint32_t node) const;
  // Nothing if the element has no such attribute; empty if it has no value.
  std::optional<std::string_view> attribute(std::uint32_t node, std::string_view name) const;

  // The text of all text nodes, one after the other, with references decoded.
  std::string_view text() const { return text_; }
  // That of a text node, or of all that are within an element: nodes in a row have their text in a row.
  TextRange text_range(std::uint32_t node) const { return {nodes_[node].text_begin, nodes_[node].text_end}; }
  std::string_view text_within(std::uint32_t node) const { return slice(text_range(node)); }
  std::string_view slice(TextRange range) const { return text().substr(range.begin, range.size()); }

  // Appends to `out` the segments that lead from `range` to the payload. A character reference, and a character that
  // had to be recoded, is replaced as a whole; what is not mapped is synthetic.
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
    std::string_view name;
  };

  Page() = default;
  std::vector<Segment>::const_iterator segment_at(std::uint32_t text) const;

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::vector<OtherName> other_names_;  // of elements whose tag is kOther, by node
  std::vector<char> strings_;           // what the views above are of
  std::string text_;
  std::vector<Segment> segments_;
  CharsetMap charset_map_;
  std::string_view charset_;
  CharsetEvidence charset_evidence_ = CharsetEvidence::kDefault;
  bool approximate_ = false;
  std::vector<std::string> warnings_;
};

}  // namespace diurna::html
