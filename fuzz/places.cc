// The places of an article, by a gazetteer of a few: whatever its words and their analysis, each mention lies
// in the text, overlaps no other, and is a point of the earth or says why it is none.
//
// The first byte chooses the language and how the words hang together; the rest is the article.
#include <cmath>
#include <string>

#include "article/reader.h"
#include "base/check.h"
#include "entry.h"
#include "made_up_analysis.h"
#include "places/place_finder.h"
#include "places/testing_gazetteer.h"
#include "spans.h"
#include "stages.h"

namespace {

using diurna::Article;
using diurna::fuzz::is_whole;
using diurna::fuzz::kLanguages;
using diurna::fuzz::opened;
namespace places = diurna::places;

const places::PlaceFinder& finder() {
  static const auto kFinder =
      places::PlaceFinder::with(places::TestTables("fuzz_places").gazetteer(), std::string());
  return opened(kFinder);
}

void check_places(const Article& article, const std::vector<diurna::doc::Analysis>& analyses) {
  std::uint32_t end = 0;
  for (const diurna::PlaceMention& place : finder().find(article, analyses)) {
    CHECK(is_whole(article.text, place.span) && !place.span.empty(), "a place outside the text");
    CHECK(place.span.begin >= end, "places out of order");
    CHECK(place.point.has_value() || !place.why_null.empty(), "neither a point nor a reason");
    if (place.point) {
      CHECK(std::abs(place.point->lat) <= 90 && std::abs(place.point->lon) <= 180, "not on the earth");
    }
    CHECK(place.confidence >= 0 && place.confidence <= 1, "a confidence that is no share");
    end = place.span.end;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kReader = diurna::article::ArticleReader::open("");
  if (size == 0) return 0;
  auto article = opened(kReader).read(diurna::fuzz::as_text(data + 1, size - 1), {.uri = "fuzz"});
  if (!article) return 0;
  const std::string_view language = kLanguages[data[0] % std::size(kLanguages)];
  for (diurna::Block& block : article->blocks) block.language = language;
  article->language = language;
  const std::uint32_t salt = data[0] / std::size(kLanguages);
  const auto tokens = diurna::fuzz::MadeUpAnalysis(*article, salt).tokens();
  std::vector<diurna::doc::Analysis> analyses;
  if (salt % 2 == 0) analyses.push_back({language, &tokens});
  check_places(*article, analyses);
  return 0;
}
