// Writing records: JSON Lines (docs/formats/record.md), annotations, GeoJSON, PLOVER, and the report for a
// terminal.
//
// Thread-safety: free functions without state.
#pragma once

#include <ostream>
#include <string>

#include "diurna/record.h"
#include "diurna/status.h"

namespace diurna {

enum class ArticleText : std::uint8_t { kLeaveOut, kInclude };

enum class ArticleMap : std::uint8_t { kLeaveOut, kInclude };

struct JsonlOptions {
  ArticleText text = ArticleText::kLeaveOut;  // left out unless asked for: rights
  std::string engine;                         // "diurna 0.1.0 en-core-web-sm@3.8.0"
  ArticleMap source_map = ArticleMap::kLeaveOut;
};

// One line for the document, then one for each statement, each event, each time expression and each place.
void write_jsonl(const Record& record, const JsonlOptions& options, std::ostream& out);
// The line of the document alone.
void write_jsonl(const Article& article, const JsonlOptions& options, std::ostream& out);
// One W3C Web Annotation a line, for each statement: its target is the evidence, by its words, its place in
// the text and its bytes in the file; its body the statement's line.
void write_annotations(const Record& record, const JsonlOptions& options, std::ostream& out);
// One line: a GeoJSON FeatureCollection (RFC 7946) with a feature for each place that the text names; of
// places that are not known the geometry is null.
void write_geojson(const Record& record, std::ostream& out);
// One line of PLOVER's JSON for each event (docs/formats/plover.md). Its sentence is in it if the options
// include the article's text.
void write_plover(const Record& record, const JsonlOptions& options, std::ostream& out);
// One line of type "failure".
void write_jsonl(const Status& failure, std::ostream& out);

enum class ArticleFormat : std::uint8_t {
  kText,      // the running text, one block a line: no headline, captions or links to other articles
  kMarkdown,  // all blocks but the links
};
enum class ArticleFacts : std::uint8_t { kLeaveOut, kInclude };

struct ArticleOptions {
  ArticleFormat format = ArticleFormat::kText;
  ArticleFacts facts = ArticleFacts::kLeaveOut;  // title, authors, dates, ... as YAML in front of the text
};

// An article to read.
void write_article(const Article& article, const ArticleOptions& options, std::ostream& out);

enum class Colour : std::uint8_t { kOff, kOn };
enum class Detail : std::uint8_t { kBrief, kEvidence };

struct ReportOptions {
  Colour colour = Colour::kOff;
  Detail detail = Detail::kBrief;
  std::uint32_t width = 100;  // columns
};

// A readable account of the record.
void write_report(const Record& record, const ReportOptions& options, std::ostream& out);

}  // namespace diurna
