// Spans as they leave the engine: code points of the article, and byte ranges of the file as received.
//
// Invariant, of every span written: "text" is the slice of the article from "start" to "end", and "bytes"
// are where it stands in the file. Thread-safety: const after construction.
#pragma once

#include "diurna/article.h"
#include "export/json_writer.h"
#include "text/utf8.h"

namespace diurna::exporting {

class Spans {
 public:
  // `article` must outlive this object.
  explicit Spans(const Article& article) : article_(article), index_(article.text) {}

  CodePointSpan code_points(ByteSpan span) const { return index_.of(span); }

  // "start" and "end", into an object that is open.
  void write_range(JsonWriter& json, ByteSpan span) const;
  // "bytes", likewise.
  void write_bytes(JsonWriter& json, ByteSpan span) const;
  // "start", "end", "text" and "bytes", likewise.
  void write(JsonWriter& json, ByteSpan span) const;
  // A W3C TextQuoteSelector as an object of its own.
  void write_text_quote(JsonWriter& json, ByteSpan span) const;
  // A W3C TextQuoteSelector with its position, as an object of its own: "exact", "prefix", "suffix",
  // "start", "end", "bytes".
  void write_quotation(JsonWriter& json, ByteSpan span) const;

 private:
  void write_words(JsonWriter& json, ByteSpan span) const;

  const Article& article_;
  text::CodePointIndex index_;
};

}  // namespace diurna::exporting
