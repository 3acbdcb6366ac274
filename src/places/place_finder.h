// The places that a text names, and which places of the world they are.
//
// A name is told from other words by models/places/recognition.tsv, one of its namesakes is chosen by
// models/places/resolution.tsv (fitted by train/places); blocks of languages without a pipeline are read by
// the gazetteer alone (plain_rule.h). Thread-safety: a const PlaceFinder may be used by many threads at once.
#pragma once

#include <string>
#include <vector>

#include "diurna/article.h"
#include "diurna/record.h"
#include "diurna/status.h"
#include "places/gazetteer.h"
#include "places/lexicon.h"
#include "places/linear_model.h"
#include "places/scene.h"

namespace diurna::places {

class PlaceFinder {
 public:
  // `gazetteer` is the path of its file; `data_folder` is empty for the tables that are compiled in. Errors:
  // kModelMissing, kModelBroken, kBadData, kNotFound, kUnreadable.
  static Result<PlaceFinder> open(const std::string& gazetteer, const std::string& data_folder);
  static Result<PlaceFinder> with(Gazetteer gazetteer, const std::string& data_folder);

  // In text order, not overlapping. Ids are left empty. `analyses` are what pipelines made of the article's
  // text.
  std::vector<PlaceMention> find(const Article& article, const std::vector<doc::Analysis>& analyses) const;

  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  PlaceFinder(Gazetteer gazetteer, Lexicon lexicon, LinearModel recognition, LinearModel resolution)
      : gazetteer_(std::move(gazetteer)),
        lexicon_(std::move(lexicon)),
        recognition_(std::move(recognition)),
        resolution_(std::move(resolution)) {}

  Gazetteer gazetteer_;
  Lexicon lexicon_;
  LinearModel recognition_;
  LinearModel resolution_;
};

}  // namespace diurna::places
