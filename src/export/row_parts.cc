#include "export/row_parts.h"

namespace diurna::exporting {

void write_origin(JsonWriter& json, const Origin& origin) {
  json.key("made_by");
  json.begin_object();
  json.string("stage", origin.stage);
  json.string("rule", origin.rule);
  json.string("model", origin.model);
  json.end_object();
}

void write_evidence(JsonWriter& json, const std::vector<ByteSpan>& sentences, const Spans& spans) {
  json.key("evidence");
  json.begin_array();
  for (const ByteSpan sentence : sentences) spans.write_quotation(json, sentence);
  json.end_array();
}

void write_why_null(JsonWriter& json, const std::vector<Reason>& reasons) {
  json.key("why_null");
  json.begin_object();
  for (const Reason& reason : reasons) json.string(reason.field, reason.why);
  json.end_object();
}

void write_words(JsonWriter& json, std::string_view name, const std::optional<ByteSpan>& words,
                 const Spans& spans) {
  if (!words) return json.null(name);
  json.key(name);
  json.begin_object();
  spans.write(json, *words);
  json.end_object();
}

}  // namespace diurna::exporting
