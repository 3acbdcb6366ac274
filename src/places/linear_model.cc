#include "places/linear_model.h"

#include <charconv>
#include <cmath>

#include "base/embedded.h"
#include "base/table.h"

namespace diurna::places {

Result<LinearModel> LinearModel::open(const std::string& name) {
  const std::string path = "models/places/" + name + ".tsv";
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path == path) return parse(path, file.bytes);
  }
  return Status(ErrorCode::kModelMissing, "not compiled in", path);
}

Result<LinearModel> LinearModel::parse(std::string name, std::string_view bytes) {
  const Result<base::Table> table = base::Table::parse(std::move(name), bytes, {"feature", "weight"});
  if (!table) return table.error();
  LinearModel model;
  for (const base::Table::Row& row : table->rows()) {
    const std::string& cell = row.cells[1];
    double weight = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(weight)) {
      return table->error(row, "not a weight");
    }
    if (!model.weights_.try_emplace(row.cells[0], weight).second) return table->error(row, "a second weight");
  }
  return model;
}

double LinearModel::score(const Features& features) const {
  double sum = 0;
  for (const FeatureValue& feature : features) sum += weight(feature.name, 0) * feature.value;
  return sum;
}

double LinearModel::weight(std::string_view name, double otherwise) const {
  const auto found = weights_.find(std::string(name));
  return found == weights_.end() ? otherwise : found->second;
}

double chance_of(double score) {
  return 1 / (1 + std::exp(-score));
}

}  // namespace diurna::places
