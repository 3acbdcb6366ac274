#include "engine/place_stage.h"

#include "diurna/model.h"

namespace diurna {

Result<PlaceStage> PlaceStage::open(const EngineOptions& options) {
  PlaceStage stage;
  auto gazetteer = places::Gazetteer::open(model_path(options.models, kGazetteerModel));
  if (!gazetteer) {
    const bool missing = gazetteer.error().code() == ErrorCode::kModelMissing;
    stage.warning_ = missing ? "no gazetteer: places were not looked for; \"make models\" makes its tables, "
                               "\"diurna model add\" the "
                               "gazetteer of them"
                             : "the gazetteer cannot be read: " + gazetteer.error().to_string();
    return stage;
  }
  auto finder = places::PlaceFinder::with(*std::move(gazetteer), options.data);
  if (!finder) return finder.error();
  stage.finder_ = *std::move(finder);
  return stage;
}

std::vector<PlaceMention> PlaceStage::find(const Article& article,
                                           const std::vector<doc::Analysis>& analyses) const {
  return finder_ ? finder_->find(article, analyses) : std::vector<PlaceMention>();
}

void PlaceStage::warn_if_missing(Article& article) const {
  if (!warning_.empty()) article.warnings.push_back(warning_);
}

}  // namespace diurna
