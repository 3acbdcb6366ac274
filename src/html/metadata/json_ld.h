// What a page's JSON-LD (schema.org) says of its article.
//
// Of all objects at the top, in "@graph", lists and "mainEntity", the one with the best type
// (data/html/article_types.tsv) is the article; what it leaves out comes from the next. Objects that are only
// named by "@id" are looked up.
#pragma once

#include <string>
#include <vector>

#include "html/metadata/lexicon.h"
#include "html/metadata/page_clues.h"
#include "html/page/page.h"

namespace diurna::html {

struct JsonLd {
  std::string headline;  // all as plain text
  std::string alternative_headline;
  std::string description;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string site;  // the name of the WebSite
  std::string section;
  std::string language;
  std::string address;
  std::string article_body;
  std::string rights;
  bool is_live_blog = false;
  bool is_locked = false;
  bool is_article = false;  // the best type is one of articles, not only of pages
};

JsonLd read_json_ld(const Page& page, const PageClues& clues, const MetadataLexicon& lexicon);

}  // namespace diurna::html
