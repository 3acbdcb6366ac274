// From the bytes of a web page to the article in it: headline, standfirst, body and posts as blocks of one
// text that leads back to the page, and what the page says of itself.
//
//   auto reader = PageReader::open("");
//   PageParser parser;
//   Result<Article> article = reader->read(payload, {.uri = "https://..."}, parser);
//
// Thread-safety: a const PageReader may be used by many threads at once, each with its own parser.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "diurna/article.h"
#include "diurna/status.h"
#include "html/body/body_extractor.h"
#include "html/metadata/metadata_reader.h"
#include "html/page/page_parser.h"
#include "html/posts/post_finder.h"

namespace diurna::html {

struct PageHints {
  std::string_view uri{};
  std::string_view fetched{};        // ISO 8601; no date of the page is later; empty: not known
  std::string_view last_modified{};  // the HTTP header
  PageOptions page{};
};

class PageReader {
 public:
  // Lexicons from `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound,
  // kUnreadable.
  static Result<PageReader> open(const std::string& data_folder);

  // The article but for its id and what its words say of it (article::ArticleReader::complete).
  // Errors: kTooLarge, kEmpty (a page without an article).
  Result<Article> read(std::string_view payload, const PageHints& hints, PageParser& parser) const;

 private:
  PageReader(MetadataReader metadata, PostFinder posts, BodyExtractor body)
      : metadata_(std::move(metadata)), posts_(std::move(posts)), body_(std::move(body)) {}

  MetadataReader metadata_;
  PostFinder posts_;
  BodyExtractor body_;
};

}  // namespace diurna::html
