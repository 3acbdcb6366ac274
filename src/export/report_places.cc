#include <algorithm>

#include "export/report_parts.h"

namespace diurna::exporting {
namespace {

constexpr double kSure = 0.5;

// "Kabul AFG", "Paris, Texas USA": each place once, in the order of the text.
std::vector<std::string> listed_places(const Record& record) {
  std::vector<std::string> items;
  for (const PlaceMention& place : record.places) {
    if (!place.point || place.mention == PlaceKind::kDemonym || place.confidence < kSure) continue;
    std::string item = place.name;
    if (!place.admin1.empty() && place.admin1 != place.name && place.feature_code.starts_with("P.")) {
      item += ", " + place.admin1;
    }
    if (!place.country.empty()) item += ' ' + place.country;
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

void write_places(const Record& record, const Page& page) {
  page.list("Places", listed_places(record));
}

}  // namespace diurna::exporting
