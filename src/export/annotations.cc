// The record as annotations of the Web Annotation Data Model (W3C Recommendation, 2017).
#include "diurna/output.h"
#include "export/json_line.h"
#include "export/spans.h"
#include "export/statement_line.h"

namespace diurna {
namespace {

using exporting::JsonWriter;
using exporting::Spans;

constexpr std::string_view kContext = "http://www.w3.org/ns/anno.jsonld";

// The bytes of the file from the first to the last that `span` comes from.
void write_data_position(JsonWriter& json, const Article& article, ByteSpan span) {
  const std::vector<SourceSpan> ranges = article.source_map.to_source(span);
  if (ranges.empty()) return;
  json.begin_object();
  json.string("type", "DataPositionSelector");
  json.number("start", ranges.front().begin);
  json.number("end", ranges.back().end);
  json.end_object();
}

void write_target(JsonWriter& json, const Article& article, ByteSpan span, const Spans& spans) {
  json.begin_object();
  json.string("source", article.uri);
  json.key("selector");
  json.begin_array();
  spans.write_text_quote(json, span);
  json.begin_object();
  json.string("type", "TextPositionSelector");
  spans.write_range(json, span);
  json.end_object();
  write_data_position(json, article, span);
  json.end_array();
  json.end_object();
}

void write_body(JsonWriter& json, std::string_view purpose, std::string_view format, std::string_view value) {
  json.begin_object();
  json.string("type", "TextualBody");
  json.string("purpose", purpose);
  json.string("format", format);
  json.string("value", value);
  json.end_object();
}

void write_annotation(JsonWriter& json, const Record& record, std::size_t index, const JsonlOptions& options,
                      const Spans& spans) {
  const Statement& statement = record.statements[index];
  std::string line;
  JsonWriter inner(line);
  exporting::write_statement(inner, record, index, spans);
  json.begin_object();
  json.string("@context", kContext);
  json.string("id", "urn:diurna:" + statement.id);
  json.string("type", "Annotation");
  json.string("motivation", "describing");
  json.key("generator");
  json.begin_object();
  json.string("type", "Software");
  json.string("name", options.engine);
  json.end_object();
  json.key("body");
  json.begin_array();
  write_body(json, "tagging", "text/plain", name_of(statement.act));
  write_body(json, "describing", "application/json", line);
  json.end_array();
  json.key("target");
  json.begin_array();
  for (const ByteSpan span : statement.evidence) write_target(json, record.article, span, spans);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_annotations(const Record& record, const JsonlOptions& options, std::ostream& out) {
  const Spans spans(record.article);
  for (std::size_t i = 0; i < record.statements.size(); ++i) {
    exporting::write_line(out, [&](JsonWriter& json) { write_annotation(json, record, i, options, spans); });
  }
}

}  // namespace diurna
