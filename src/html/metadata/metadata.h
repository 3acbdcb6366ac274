// What a web page says of its article: title, authors, dates, publisher, address, language, rights.
//
// Every field is what the best source has that makes sense: JSON-LD, then OpenGraph and other <meta>,
// microdata, class names, <time>, the address, words that readers see. What no source has is empty.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/page.h"

namespace diurna::html {

struct MetadataHints {
  std::string_view uri{};            // of the page; empty or no address: not known
  std::string_view fetched{};        // ISO 8601: no date of the page is later; empty: not known
  std::string_view last_modified{};  // the HTTP header
};

struct Metadata {
  std::string title;  // without the site's name
  TextRange
      headline;  // the page's text that is the title: an <h1> in the body, else in <title>; may be empty
  std::uint32_t headline_node = Page::kNoNode;  // the element that has it
  std::string standfirst;
  std::uint32_t standfirst_node = Page::kNoNode;  // the element in the body that shows it, if one does
  std::vector<std::string> byline;                // persons, and teams that sign like one
  std::vector<std::string> agencies;              // wire services, "Staff"
  std::string publisher;
  std::string section;
  std::string canonical;  // absolute if the page's own address is known
  std::string language;   // BCP 47: "en-GB"; empty if the page does not say
  std::string published;  // ISO 8601, as precise as it is given
  std::string published_from;
  std::string modified;
  std::string modified_from;
  std::string rights;
  std::vector<std::string> reservations;  // as in docs/formats/record.md
  std::string article_body;  // JSON-LD articleBody as plain text: a witness for the extraction of the body
  bool is_live_blog = false;
};

}  // namespace diurna::html
