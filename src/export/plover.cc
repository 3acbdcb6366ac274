// The events of a record in the JSON of PLOVER, one a line (docs/formats/plover.md).
#include <algorithm>

#include "diurna/output.h"
#include "export/json_line.h"
#include "export/spans.h"

namespace diurna {
namespace {

using exporting::JsonWriter;
using exporting::Spans;

constexpr std::string_view kCodebook = "PLOVER 0.8";

// PLOVER's steps, from 1, a country, to 5, a part of a town; 0: none of them.
std::uint64_t resolution_of(std::string_view feature) {
  struct Step {
    std::string_view feature;
    std::uint64_t resolution;
  };
  constexpr Step kSteps[] = {
      {"country", 1}, {"admin1", 2},  {"admin2", 3}, {"capital", 4},  {"city", 4},
      {"airport", 5}, {"airbase", 5}, {"base", 5},   {"building", 5}, {"park", 5},
  };
  const auto found = std::ranges::find(kSteps, feature, &Step::feature);
  return found == std::end(kSteps) ? 0 : found->resolution;
}

class PloverLine {
 public:
  PloverLine(const Record& record, const JsonlOptions& options, const Spans& spans, JsonWriter& json)
      : record_(record), options_(options), spans_(spans), json_(json) {}

  void write(const Event& event) {
    json_.begin_object();
    json_.string("id", event.id);
    json_.boolean("has_event", true);
    write_dates(event);
    write_parties("actor", event.actors);
    write_parties("recipient", event.recipients);
    write_list("event", {std::string(name_of(event.plover))});
    write_list("event_text", {words(event.trigger)});
    write_place(event);
    json_.number("quad_code", static_cast<std::uint64_t>(quad_of(event.plover)));
    write_list("mode",
               event.mode.empty() ? std::vector<std::string>() : std::vector<std::string>{event.mode});
    write_list("context", event.contexts);
    json_.string("modality", name_of(event.modality));
    write_size(event.counts);
    write_text(event);
    write_cite_info();
    json_.string("coder", options_.engine);
    json_.string_or_null("comment", !event.date && !published().empty() ? "date: of publication" : "");
    json_.end_object();
  }

 private:
  std::string words(ByteSpan span) const { return std::string(slice(record_.article.text, span)); }
  std::string_view published() const { return day_published(record_.article); }

  void write_list(std::string_view name, const std::vector<std::string>& values) {
    json_.key(name);
    json_.strings(values);
  }

  // PLOVER asks for a date of every event: where the text gives none, that of publication.
  void write_dates(const Event& event) {
    json_.string_or_null("date", event.date ? std::string_view(event.date->start) : published());
    const bool lasts = event.date && event.date->end != event.date->start;
    json_.string_or_null("enddate", lasts ? event.date->end : "");
  }

  void write_parties(std::string_view name, const std::vector<Party>& parties) {
    json_.key(name);
    json_.begin_array();
    for (const Party& party : parties) {
      json_.begin_object();
      json_.string_or_null("code", party.country);
      json_.string_or_null("sector", party.sector);
      json_.string("entity_text", words(party.span));
      json_.string_or_null("identifier_text", party.name);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_place(const Event& event) {
    if (!event.place) return json_.null("event_loc");
    json_.key("event_loc");
    json_.begin_object();
    write_location(record_.places[*event.place]);
    json_.end_object();
  }

  void write_location(const PlaceMention& place) {
    const std::string_view code = place.feature_code;  // "P.PPL"
    const bool settlement = code.starts_with("P.");
    const std::size_t dot = code.find('.');
    json_.string("extracted_place", words(place.span));
    json_.string_or_null("resolved_place", place.name);
    write_number("geonameid", place.geonameid);
    write_point(place.point);
    json_.string_or_null("city", settlement ? place.name : "");
    json_.string_or_null("district", place.admin2);
    json_.string_or_null("province", place.admin1);
    json_.string_or_null("country_code", place.country);
    json_.string_or_null("feature_class", code.substr(0, std::min(dot, code.size())));
    json_.string_or_null("feature_code", dot == std::string_view::npos ? "" : code.substr(dot + 1));
    write_number("resolution", resolution_of(place.feature));
  }

  void write_number(std::string_view name, std::uint64_t value) {
    value == 0 ? json_.null(name) : json_.number(name, value);
  }

  void write_point(const std::optional<Point>& point) {
    if (!point) {
      json_.null("lat");
      json_.null("lon");
      return;
    }
    json_.key("lat");
    json_.degrees(point->lat);
    json_.key("lon");
    json_.degrees(point->lon);
  }

  void write_size(const EventCounts& counts) {
    json_.key("size");
    json_.begin_object();
    write_count("dead", counts.dead);
    write_count("injured", counts.injured);
    write_count("arrested", counts.arrested);
    write_count("crowd", counts.crowd);
    json_.end_object();
  }

  void write_count(std::string_view name, const std::optional<Count>& count) {
    count ? json_.number(name, static_cast<std::uint64_t>(count->value)) : json_.null(name);
  }

  // The sentence itself only where the caller has the rights to it.
  void write_text(const Event& event) {
    if (event.evidence.empty()) return;
    const ByteSpan sentence = event.evidence.front();
    if (options_.text == ArticleText::kInclude) json_.string("text", words(sentence));
    json_.key("text_info");
    json_.begin_object();
    spans_.write_range(json_, sentence);
    json_.end_object();
  }

  void write_cite_info() {
    const Article& article = record_.article;
    json_.key("cite_info");
    json_.begin_object();
    json_.string_or_null("corpus", article.container);
    json_.string("citation", article.id);
    json_.string("url", article.uri);
    json_.string_or_null("title", article.title);
    json_.string("language", article.language);
    json_.string_or_null("publication", article.publisher);
    json_.string_or_null("copyright", article.rights);
    json_.string("codebook", kCodebook);
    json_.end_object();
  }

  const Record& record_;
  const JsonlOptions& options_;
  const Spans& spans_;
  JsonWriter& json_;
};

}  // namespace

void write_plover(const Record& record, const JsonlOptions& options, std::ostream& out) {
  const Spans spans(record.article);
  for (const Event& event : record.events) {
    exporting::write_line(out,
                          [&](JsonWriter& json) { PloverLine(record, options, spans, json).write(event); });
  }
}

}  // namespace diurna
