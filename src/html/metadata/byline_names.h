// A byline taken apart: "By Jane Roe and John Doe, Associated Press" has two persons and an agency.
//
// Words and agencies are tables (data/html/byline_words.tsv, data/html/agencies.tsv). Thread-safety: pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/metadata/lexicon.h"

namespace diurna::html {

struct BylineNames {
  std::vector<std::string> persons;   // in order, each once
  std::vector<std::string> agencies;  // likewise, by their usual name

  bool empty() const { return persons.empty() && agencies.empty(); }
};

// Adds what `byline`, one line of plain text, names. Job titles, degrees, addresses, handles and what
// follows the names go. Nothing is added if it is too long to be a byline.
void add_names(std::string_view byline, const MetadataLexicon& lexicon, BylineNames& names);

// `byline` begins as one, with "By", "Von", "Written by", ..., or is no more than that.
bool opens_byline(std::string_view byline, const MetadataLexicon& lexicon);

}  // namespace diurna::html
