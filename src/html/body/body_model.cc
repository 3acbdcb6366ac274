#include "html/body/body_model.h"

#include <algorithm>
#include <string>

#include "base/table.h"
#include "forest/forest_rows.h"
#include "html/body/context.h"
#include "html/body/features.h"

namespace diurna::html {
Result<BodyModel> BodyModel::parse(std::string_view bytes) {
  const auto broken = [](const Status& error) {
    return Status(ErrorCode::kModelBroken, error.message(), error.input(), error.offset());
  };
  const auto table = base::Table::parse("models/html-body/model.tsv", bytes, {"part", "splits", "values"});
  if (!table) return broken(table.error());
  const forest::Columns first = forest::columns_of(feature_names());
  const forest::Columns second = forest::columns_of(context_names());
  BodyModel model;
  for (const auto& row : table->rows()) {
    const std::string& part = row.cells[0];
    bool is_read = false;
    if (part == "first" || part == "second") {
      is_read = forest::read_tree(row.cells[1], row.cells[2], part == "first" ? first : second,
                                  part == "first" ? model.first_ : model.second_);
    } else if (part == "first_bias" || part == "second_bias") {
      is_read = forest::read_bias(row.cells[2], part == "first_bias" ? model.first_ : model.second_);
    } else if (part == "steps") {
      is_read = forest::read_numbers<std::int32_t>(row.cells[2], model.steps_) &&
                std::ranges::is_sorted(model.steps_);
    } else if (part == "threshold") {
      is_read = forest::read_number(row.cells[2], model.threshold_);
    }
    if (!is_read) return broken(table->error(row, "no part of a model of bodies: " + part));
  }
  if (model.first_.size() == 0 || model.second_.size() == 0 || model.threshold_ == 0) {
    return Status(ErrorCode::kModelBroken, "a part is missing", table->name());
  }
  return model;
}

std::vector<std::uint8_t> BodyModel::chances(const forest::Forest& forest,
                                             const forest::FeatureTable& table) const {
  const std::vector<std::int32_t> scores = forest.scores(table);
  std::vector<std::uint8_t> chances(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    chances[i] = static_cast<std::uint8_t>(std::ranges::upper_bound(steps_, scores[i]) - steps_.begin());
  }
  return chances;
}

std::vector<std::uint8_t> BodyModel::first_chances(const forest::FeatureTable& features) const {
  return chances(first_, features);
}

std::vector<std::uint8_t> BodyModel::second_chances(const forest::FeatureTable& context) const {
  return chances(second_, context);
}

}  // namespace diurna::html
