#include "export/spans.h"

#include <string_view>

#include "base/check.h"

namespace diurna::exporting {
namespace {

// Code points of context on each side of a quotation. The Web Annotation Data Model leaves the length
// open; 32 tell most repeated sentences apart.
constexpr int kContext = 32;

bool is_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_span(std::string_view text, ByteSpan span) {
  CHECK(span.begin <= span.end && span.end <= text.size(), "a span lies inside the article");
  CHECK(is_boundary(text, span.begin) && is_boundary(text, span.end), "a span does not cut a code point");
}

std::string_view context_before(std::string_view text, std::uint32_t end) {
  std::uint32_t begin = end;
  for (int i = 0; i < kContext && begin > 0; ++i) begin -= text::code_point_before(text, begin).size;
  return text.substr(begin, end - begin);
}

std::string_view context_after(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  for (int i = 0; i < kContext && end < text.size(); ++i) end += text::code_point_at(text, end).size;
  return text.substr(begin, end - begin);
}

}  // namespace

void Spans::write_range(JsonWriter& json, ByteSpan span) const {
  check_span(article_.text, span);
  const CodePointSpan points = index_.of(span);
  json.number("start", points.begin);
  json.number("end", points.end);
}

void Spans::write_bytes(JsonWriter& json, ByteSpan span) const {
  json.key("bytes");
  json.begin_array();
  for (const SourceSpan& range : article_.source_map.to_source(span)) {
    json.begin_array();
    json.number(range.begin);
    json.number(range.end);
    json.end_array();
  }
  json.end_array();
}

void Spans::write(JsonWriter& json, ByteSpan span) const {
  write_range(json, span);
  json.string("text", slice(article_.text, span));
  write_bytes(json, span);
}

void Spans::write_words(JsonWriter& json, ByteSpan span) const {
  check_span(article_.text, span);
  json.string("exact", slice(article_.text, span));
  json.string("prefix", context_before(article_.text, span.begin));
  json.string("suffix", context_after(article_.text, span.end));
}

void Spans::write_text_quote(JsonWriter& json, ByteSpan span) const {
  json.begin_object();
  json.string("type", "TextQuoteSelector");
  write_words(json, span);
  json.end_object();
}

void Spans::write_quotation(JsonWriter& json, ByteSpan span) const {
  json.begin_object();
  write_words(json, span);
  write_range(json, span);
  write_bytes(json, span);
  json.end_object();
}

}  // namespace diurna::exporting
