// The places of a record as GeoJSON (RFC 7946).
#include "diurna/output.h"
#include "export/json_line.h"
#include "export/place_line.h"
#include "export/spans.h"

namespace diurna {
namespace {

using exporting::JsonWriter;
using exporting::Spans;

void write_geometry(JsonWriter& json, const PlaceMention& place) {
  json.key("geometry");
  if (!place.point) {
    json.null();
    return;
  }
  json.begin_object();
  json.string("type", "Point");
  json.key("coordinates");
  json.begin_array();
  json.degrees(place.point->lon);  // longitude first: RFC 7946, 3.1.1
  json.degrees(place.point->lat);
  json.end_array();
  json.end_object();
}

void write_feature(JsonWriter& json, const Article& article, const PlaceMention& place, const Spans& spans) {
  json.begin_object();
  json.string("type", "Feature");
  json.string("id", place.id);
  write_geometry(json, place);
  json.key("properties");
  json.begin_object();
  json.string("document", article.id);
  json.string("uri", article.uri);
  json.string_or_null("title", article.title);
  json.string_or_null("published", article.published);
  spans.write(json, place.span);
  exporting::write_known(json, place);
  json.string_or_null("precision", place.precision);
  json.key("confidence");
  json.hundredths(place.confidence);
  json.end_object();
  json.end_object();
}

}  // namespace

void write_geojson(const Record& record, std::ostream& out) {
  const Spans spans(record.article);
  exporting::write_line(out, [&](JsonWriter& json) {
    json.begin_object();
    json.string("type", "FeatureCollection");
    json.key("features");
    json.begin_array();
    for (const PlaceMention& place : record.places) write_feature(json, record.article, place, spans);
    json.end_array();
    json.end_object();
  });
}

}  // namespace diurna
