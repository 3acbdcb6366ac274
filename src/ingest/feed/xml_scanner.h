// The tags and texts of an XML document, in order, each with its place in the document.
//
// Feeds are XML that many write by hand, so this is no validator: what is no tag is text, and who reads the
// tokens decides what a missing end tag means. Nothing is expanded: no entity of a document type, and
// character references stay as they are (see xml_text.h). Memory is that of one tag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::ingest {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;  // as written between its quotation marks
};

struct XmlToken {
  enum class Kind : std::uint8_t { kStart, kEnd, kText, kCdata, kEndOfInput };

  Kind kind = Kind::kEndOfInput;
  std::size_t begin = 0;  // in the document
  std::size_t end = 0;
  std::string_view name;     // of a tag, with its prefix
  std::string_view content;  // of a text or a CDATA section
  std::vector<XmlAttribute> attributes;
  bool is_empty = false;  // <br/>
};

class XmlScanner {
 public:
  // The document, from `begin` to `end`, must outlive the scanner and its tokens.
  XmlScanner(std::string_view document, std::size_t begin, std::size_t end, std::uint32_t max_attributes)
      : document_(document.substr(0, end)), at_(begin), max_attributes_(max_attributes) {}

  // Errors, once and for all: kTruncated where the document ends within a tag or a section, kTooLarge.
  Result<XmlToken> next();
  void go_to(std::size_t at) { at_ = at; }

 private:
  Result<XmlToken> read_tag();
  Result<XmlToken> read_cdata();
  XmlToken read_text();
  std::optional<Status> read_attributes(XmlToken& token);
  std::optional<Status> pass_over(std::string_view ending);
  std::optional<Status> pass_over_doctype();
  bool is_markup(std::size_t at) const;
  std::string_view read_name();
  void pass_over_blanks();
  Status cut_short(std::size_t begin) const;

  std::string_view document_;
  std::size_t at_;
  std::uint32_t max_attributes_;
};

}  // namespace diurna::ingest
