// JSON Lines: the lines of a document, its times, and failures; statement_line.cc has the statements,
// place_line.cc the places.
#include <fmt/format.h>

#include "base/check.h"
#include "diurna/output.h"
#include "diurna/version.h"
#include "export/event_line.h"
#include "export/json_line.h"
#include "export/place_line.h"
#include "export/row_parts.h"
#include "export/spans.h"
#include "export/statement_line.h"

namespace diurna {
namespace {

using exporting::JsonWriter;
using exporting::Spans;
using exporting::write_line;

void write_block(JsonWriter& json, const Article& article, const Block& block, const Spans& spans) {
  json.begin_object();
  json.string("kind", name_of(block.kind));
  spans.write_range(json, block.span);
  json.string("language", block.language);
  if (block.post) {
    CHECK(*block.post < article.posts.size(), "the post of a block is one of the article's");
    const Post& post = article.posts[*block.post];
    json.string_or_null("platform", post.platform);
    json.string_or_null("author", post.author);
    json.string_or_null("handle", post.handle);
    json.string_or_null("date", post.date);
    json.boolean("truncated", post.truncated);
  }
  json.end_object();
}

void write_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& strings) {
  json.key(key);
  json.strings(strings);
}

// One list a segment that comes from the file: [start, end, begin byte, end byte].
void write_source_map(JsonWriter& json, const Article& article, const Spans& spans) {
  json.key("source_map");
  json.begin_array();
  for (const SourceMap::Segment& segment : article.source_map.segments()) {
    if (segment.kind == SourceMap::Kind::kSynthetic) continue;
    const CodePointSpan range = spans.code_points(segment.text);
    json.begin_array();
    for (const std::uint64_t value :
         {std::uint64_t{range.begin}, std::uint64_t{range.end}, segment.source.begin, segment.source.end}) {
      json.number(value);
    }
    json.end_array();
  }
  json.end_array();
}

void write_document(JsonWriter& json, const Article& article, const JsonlOptions& options,
                    const Spans& spans) {
  json.begin_object();
  json.string("type", "document");
  json.number("schema", kRecordSchema);
  json.string("engine", options.engine);
  json.string("id", article.id);
  json.string("uri", article.uri);
  json.string_or_null("container", article.container);
  json.key("offset");
  if (article.offset) {
    json.number(*article.offset);
  } else {
    json.null();
  }
  json.string_or_null("fetched", article.fetched);
  json.string("media", name_of(article.media));
  json.string("charset", article.charset);
  json.string_or_null("title", article.title);
  write_strings(json, "byline", article.byline);
  write_strings(json, "agencies", article.agencies);
  json.string_or_null("publisher", article.publisher);
  json.string_or_null("section", article.section);
  json.string_or_null("canonical", article.canonical);
  json.string("language", article.language);
  write_strings(json, "warnings", article.warnings);
  json.string_or_null("published", article.published);
  json.string_or_null("published_from", article.published_from);
  json.string_or_null("modified", article.modified);
  json.string_or_null("modified_from", article.modified_from);
  json.string_or_null("rights", article.rights);
  write_strings(json, "reservations", article.reservations);
  json.string("sha256", article.sha256);
  json.key("blocks");
  json.begin_array();
  for (const Block& block : article.blocks) write_block(json, article, block, spans);
  json.end_array();
  if (options.text == ArticleText::kInclude) json.string("text", article.text);
  if (options.source_map == ArticleMap::kInclude) write_source_map(json, article, spans);
  json.end_object();
}

void write_time(JsonWriter& json, const Article& article, const TimeExpression& time, const Spans& spans) {
  json.begin_object();
  json.string("type", "time");
  json.string("id", time.id);
  json.string("document", article.id);
  spans.write(json, time.span);
  json.string("timex", name_of(time.timex));
  json.string_or_null("value", time.value);
  json.string_or_null("mod", time.mod);
  json.string_or_null("anchor", time.anchor);
  json.string_or_null("precision", time.precision);
  exporting::write_origin(json, time.made_by);
  exporting::write_why_null(json, time.why_null);
  json.end_object();
}

}  // namespace

void write_jsonl(const Record& record, const JsonlOptions& options, std::ostream& out) {
  const Article& article = record.article;
  const Spans spans(article);
  write_line(out, [&](JsonWriter& json) { write_document(json, article, options, spans); });
  for (std::size_t i = 0; i < record.statements.size(); ++i) {
    write_line(out, [&](JsonWriter& json) { exporting::write_statement(json, record, i, spans); });
  }
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    write_line(out, [&](JsonWriter& json) { exporting::write_event(json, record, i, spans); });
  }
  for (const TimeExpression& time : record.times) {
    write_line(out, [&](JsonWriter& json) { write_time(json, article, time, spans); });
  }
  for (const PlaceMention& place : record.places) {
    write_line(out, [&](JsonWriter& json) { exporting::write_place(json, article, place, spans); });
  }
}

void write_jsonl(const Article& article, const JsonlOptions& options, std::ostream& out) {
  const Spans spans(article);
  write_line(out, [&](JsonWriter& json) { write_document(json, article, options, spans); });
}

void write_jsonl(const Status& failure, std::ostream& out) {
  write_line(out, [&](JsonWriter& json) {
    json.begin_object();
    json.string("type", "failure");
    json.string("input", failure.input());
    json.key("offset");
    if (failure.offset()) {
      json.number(*failure.offset());
    } else {
      json.null();
    }
    json.string("code", name_of(failure.code()));
    json.string("message", failure.message());
    json.end_object();
  });
}

}  // namespace diurna
