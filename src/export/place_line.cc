#include "export/place_line.h"

#include "export/row_parts.h"

namespace diurna::exporting {

void write_known(JsonWriter& json, const PlaceMention& place) {
  json.string("mention", name_of(place.mention));
  json.string_or_null("name", place.name);
  json.string_or_null("country", place.country);
  json.string_or_null("admin1", place.admin1);
  json.string_or_null("admin2", place.admin2);
  if (place.geonameid != 0) {
    json.number("geonameid", place.geonameid);
  } else {
    json.null("geonameid");
  }
  json.string_or_null("feature", place.feature);
  json.string_or_null("feature_code", place.feature_code);
}

void write_place(JsonWriter& json, const Article& article, const PlaceMention& place, const Spans& spans) {
  json.begin_object();
  json.string("type", "place");
  json.string("id", place.id);
  json.string("document", article.id);
  spans.write(json, place.span);
  write_known(json, place);
  for (const std::string_view key : {"lat", "lon"}) {
    json.key(key);
    if (place.point) {
      json.degrees(key == "lat" ? place.point->lat : place.point->lon);
    } else {
      json.null();
    }
  }
  json.string_or_null("precision", place.precision);
  json.string_or_null("gazetteer", place.gazetteer);
  json.key("confidence");
  json.hundredths(place.confidence);
  write_origin(json, place.made_by);
  write_why_null(json, place.why_null);
  json.end_object();
}

}  // namespace diurna::exporting
