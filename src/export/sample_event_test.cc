#include "export/sample_event_test.h"

#include "export/sample_record_test.h"

namespace diurna::exporting {
namespace {

PlaceMention herald(const Record& record) {
  PlaceMention place;
  place.id = "p:1";
  place.span = span_of(record.article.text, "Harbour Herald");
  place.name = "Corran";
  place.country = "GBR";
  place.admin1 = "Scotland";
  place.geonameid = 2651000;
  place.feature = "city";
  place.feature_code = "P.PPL";
  place.point = Point{56.72, -5.24};
  return place;
}

Event promised(const Record& record) {
  const std::string& text = record.article.text;
  Event event;
  event.id = "v:1";
  event.plover = Plover::kAgree;
  event.mode = "visit";
  event.contexts = {"economic"};
  event.cameo = "030";
  event.actors = {{span_of(text, "the builders"), "", "GBR", "BUS"},
                  {span_of(text, "Two officials"), "", "", ""}};
  event.recipients = {{span_of(text, "Harbour minister Ines Varga"), "Ines Varga", "", "GOV"}};
  event.trigger = span_of(text, "promised");
  event.date = EventDate{"2025-03-04", "2025-03-04", "day", span_of(text, "Tuesday"), "clause"};
  event.place = 0;
  event.counts.crowd = Count{40, "at least", span_of(text, "4.1")};
  event.statement = 1;
  event.evidence = {span_of(text, "She said that the builders had promised a new pier.")};
  event.confidence = 0.8;
  event.made_by = {"events", "frame", "en-core-web-sm@3.8.0"};
  event.why_null = {{"about_place", "none named"}, {"date", "not needed: filled"}};
  return event;
}

Event denied(const Record& record) {
  const std::string& text = record.article.text;
  Event event;
  event.id = "v:2";
  event.plover = Plover::kAccuse;
  event.modality = Modality::kNegated;
  event.trigger = span_of(text, "denied");
  event.about = span_of(text, "the report");
  event.date = EventDate{"2025-01-01", "2025-12-31", "year", {}, "sentence"};
  event.evidence = {span_of(text, "Two officials, who feared for their jobs, denied the report.")};
  event.made_by = {"events", "frame", ""};
  event.why_null = {{"actor", "nobody is named for it"}};
  return event;
}

}  // namespace

Record sample_with_events() {
  Record record = sample().record;
  record.places = {herald(record)};
  record.events = {promised(record), denied(record)};
  return record;
}

}  // namespace diurna::exporting
