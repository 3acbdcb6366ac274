// The elements of a page that speak of the whole of it: <meta>, <link>, <title>, <h1>, blocks of JSON-LD.
// Found in one pass over the tags.
//
// Views live as long as the page.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "html/metadata/lexicon.h"
#include "html/page/page.h"

namespace diurna::html {

struct MetaValue {
  std::string_view name;
  std::string_view content;
  int rank;
};

struct PageClues {
  std::array<std::vector<MetaValue>, kMetaFields> meta;  // best rank first, then in document order
  std::uint32_t title = Page::kNoNode;
  std::vector<std::uint32_t> headings;  // <h1> with words
  std::vector<std::uint32_t> json_ld;
  std::string_view language;   // <html lang>
  std::string_view base;       // <base href>
  std::string_view canonical;  // <link rel=canonical>
  std::string_view licence;    // <link rel=license>
  bool reserves_mining = false;
  bool reserves_ai = false;
  bool reserves_images = false;
  bool is_locked = false;  // a <meta> says that the text is for subscribers

  const std::vector<MetaValue>& of(MetaField field) const { return meta[static_cast<std::size_t>(field)]; }
  // The first value of a field, or empty.
  std::string_view first(MetaField field) const {
    return of(field).empty() ? std::string_view() : of(field).front().content;
  }
};

PageClues find_clues(const Page& page, const MetadataLexicon& lexicon);

}  // namespace diurna::html
