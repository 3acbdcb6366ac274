#include "export/statement_line.h"

#include "base/check.h"
#include "export/row_parts.h"
#include "export/why_null.h"

namespace diurna::exporting {
namespace {

void write_cue(JsonWriter& json, const std::optional<Cue>& cue, const Spans& spans) {
  if (!cue) return json.null("cue");
  json.key("cue");
  json.begin_object();
  spans.write(json, cue->span);
  json.string_or_null("lemma", cue->lemma);
  json.end_object();
}

void write_source(JsonWriter& json, const std::optional<Source>& source, const Spans& spans) {
  if (!source) return json.null("source");
  json.key("source");
  json.begin_object();
  spans.write(json, source->span);
  json.null("entity");
  json.string_or_null("name", source->name);
  json.string_or_null("role", source->role);
  json.boolean("anonymous", source->anonymous);
  json.string_or_null("anonymous_reason", source->anonymous_reason);
  json.string_or_null("country", source->country);
  json.string_or_null("sector", source->sector);
  if (!source->handle.empty()) json.string("handle", source->handle);
  json.end_object();
}

void write_mention(JsonWriter& json, std::string_view name, const std::optional<Mention>& mention,
                   const Spans& spans) {
  write_words(json, name, mention ? std::optional(mention->span) : std::nullopt, spans);
}

// Who asked and got no answer may have a name and no place in the text.
void write_addressee(JsonWriter& json, const std::optional<Addressee>& addressee, const Spans& spans) {
  if (!addressee) return json.null("addressee");
  json.key("addressee");
  json.begin_object();
  if (addressee->span) spans.write(json, *addressee->span);
  json.string_or_null("name", addressee->name);
  json.end_object();
}

// A platform that only the markup of a post gives has a name and no place in the text.
void write_channel(JsonWriter& json, const Statement& statement, const Spans& spans) {
  if (statement.channel || statement.channel_name.empty()) {
    return write_mention(json, "channel", statement.channel, spans);
  }
  json.key("channel");
  json.begin_object();
  json.string("text", statement.channel_name);
  json.end_object();
}

void write_time(JsonWriter& json, const std::optional<TimeOfSaying>& time, const Spans& spans) {
  if (!time) return json.null("time");
  json.key("time");
  json.begin_object();
  json.string_or_null("value", time->value);
  json.string("from", time->from);
  if (time->span) spans.write(json, *time->span);
  json.end_object();
}

void write_inside(JsonWriter& json, const Record& record, const Statement& statement) {
  if (!statement.inside) return json.null("inside");
  CHECK(*statement.inside < record.statements.size(), "the enclosing statement is in the same record");
  json.string("inside", record.statements[*statement.inside].id);
}

void write_content(JsonWriter& json, const Statement& statement, const Spans& spans) {
  json.key("content");
  json.begin_array();
  for (const ByteSpan span : statement.content) {
    json.begin_object();
    spans.write(json, span);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_statement(JsonWriter& json, const Record& record, std::size_t index, const Spans& spans) {
  const Statement& statement = record.statements[index];
  CHECK(statement.confidence >= 0 && statement.confidence <= 1, "a confidence is a probability");
  json.begin_object();
  json.string("type", "statement");
  json.string("id", statement.id);
  json.string("document", record.article.id);
  json.string("kind", name_of(statement.kind));
  json.string("act", name_of(statement.act));
  json.string("polarity", name_of(statement.polarity));
  json.string("language", statement.language);
  write_content(json, statement, spans);
  write_cue(json, statement.cue, spans);
  write_source(json, statement.source, spans);
  write_addressee(json, statement.addressee, spans);
  write_channel(json, statement, spans);
  write_mention(json, "occasion", statement.occasion, spans);
  write_mention(json, "place", statement.place, spans);
  write_mention(json, "about", statement.about, spans);
  write_time(json, statement.time, spans);
  write_inside(json, record, statement);
  write_evidence(json, statement.evidence, spans);
  if (statement.kind == StatementKind::kPost) json.boolean("truncated", statement.truncated);
  json.key("confidence");
  json.hundredths(statement.confidence);
  write_origin(json, statement.made_by);
  write_why_null(json, reasons_for_null(statement));
  json.end_object();
}

}  // namespace diurna::exporting
