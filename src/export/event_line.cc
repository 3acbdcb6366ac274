#include "export/event_line.h"

#include "export/row_parts.h"
#include "export/why_null.h"

namespace diurna::exporting {
namespace {

void write_parties(JsonWriter& json, std::string_view name, const std::vector<Party>& parties,
                   const Spans& spans) {
  json.key(name);
  json.begin_array();
  for (const Party& party : parties) {
    json.begin_object();
    spans.write(json, party.span);
    json.null("entity");
    json.string_or_null("name", party.name);
    json.string_or_null("country", party.country);
    json.string_or_null("sector", party.sector);
    json.end_object();
  }
  json.end_array();
}

void write_date(JsonWriter& json, const std::optional<EventDate>& date, const Spans& spans) {
  if (!date) return json.null("date");
  json.key("date");
  json.begin_object();
  json.string("start", date->start);
  json.string("end", date->end);
  json.string("precision", date->precision);
  json.string("from", date->from);
  write_words(json, "words", date->span, spans);
  json.end_object();
}

void write_place_of(JsonWriter& json, std::string_view name, const Record& record,
                    const std::optional<std::uint32_t>& index, const Spans& spans) {
  if (!index) return json.null(name);
  const PlaceMention& place = record.places[*index];
  json.key(name);
  json.begin_object();
  json.string("id", place.id);
  spans.write(json, place.span);
  json.string_or_null("name", place.name);
  json.string_or_null("country", place.country);
  json.end_object();
}

void write_count(JsonWriter& json, std::string_view name, const std::optional<Count>& count,
                 const Spans& spans) {
  if (!count) return json.null(name);
  json.key(name);
  json.begin_object();
  json.number("value", static_cast<std::uint64_t>(count->value));
  json.string_or_null("bound", count->bound);
  spans.write(json, count->span);
  json.end_object();
}

void write_counts(JsonWriter& json, const EventCounts& counts, const Spans& spans) {
  json.key("counts");
  json.begin_object();
  write_count(json, "dead", counts.dead, spans);
  write_count(json, "injured", counts.injured, spans);
  write_count(json, "arrested", counts.arrested, spans);
  write_count(json, "crowd", counts.crowd, spans);
  json.end_object();
}

void write_type(JsonWriter& json, const Event& event) {
  json.string("plover", name_of(event.plover));
  json.string_or_null("mode", event.mode);
  json.key("context");
  json.strings(event.contexts);
  json.string("modality", name_of(event.modality));
  json.string_or_null("cameo", event.cameo);
  json.number("quad", static_cast<std::uint64_t>(quad_of(event.plover)));
}

}  // namespace

void write_event(JsonWriter& json, const Record& record, std::size_t index, const Spans& spans) {
  const Event& event = record.events[index];
  json.begin_object();
  json.string("type", "event");
  json.string("id", event.id);
  json.string("document", record.article.id);
  write_type(json, event);
  write_parties(json, "actor", event.actors, spans);
  write_parties(json, "recipient", event.recipients, spans);
  write_words(json, "trigger", event.trigger, spans);
  write_words(json, "about", event.about, spans);
  write_date(json, event.date, spans);
  write_place_of(json, "place", record, event.place, spans);
  write_place_of(json, "about_place", record, event.about_place, spans);
  write_counts(json, event.counts, spans);
  if (event.statement) {
    json.string("statement", record.statements[*event.statement].id);
  } else {
    json.null("statement");
  }
  write_evidence(json, event.evidence, spans);
  json.key("confidence");
  json.hundredths(event.confidence);
  write_origin(json, event.made_by);
  write_why_null(json, reasons_for_null(event));
  json.end_object();
}

}  // namespace diurna::exporting
