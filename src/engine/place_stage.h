// The finder of places as a stage: without a gazetteer, or with a broken one, an article gets a warning and
// all of its record but the places.
//
// Thread-safety: const once opened.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diurna/engine.h"
#include "places/place_finder.h"

namespace diurna {

class PlaceStage {
 public:
  // Errors: kBadData and others of the lexicons; none of the gazetteer.
  static Result<PlaceStage> open(const EngineOptions& options);

  std::vector<PlaceMention> find(const Article& article, const std::vector<doc::Analysis>& analyses) const;
  void warn_if_missing(Article& article) const;

 private:
  PlaceStage() = default;

  std::optional<places::PlaceFinder> finder_;
  std::string warning_;
};

}  // namespace diurna
