#include "places/linear_model.h"

#include <charconv>
#include <cmath>

#include "base/embedded.h"
#include "base/table.h"

namespace diurna::places {

void Features::add(std::initializer_list<std::string_view> parts, double value) {
  Entry entry{static_cast<std::uint32_t>(names_.size()), 0, value};
  for (const std::string_view part : parts) names_ += part;
  entry.size = static_cast<std::uint32_t>(names_.size()) - entry.begin;
  entries_.push_back(entry);
}

void Features::add(const Features& others) {
  const auto shift = static_cast<std::uint32_t>(names_.size());
  names_ += others.names_;
  for (const Entry& entry : others.entries_)
    entries_.push_back({entry.begin + shift, entry.size, entry.value});
}

void Features::clear() {
  names_.clear();
  entries_.clear();
}

bool Features::has(std::string_view wanted) const {
  for (std::size_t i = 0; i < size(); ++i) {
    if (name(i) == wanted) return true;
  }
  return false;
}

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
  for (std::size_t i = 0; i < features.size(); ++i) sum += weight(features.name(i), 0) * features.value(i);
  return sum;
}

double LinearModel::weight(std::string_view name, double otherwise) const {
  const auto found = weights_.find(name);
  return found == weights_.end() ? otherwise : found->second;
}

double chance_of(double score) {
  return 1 / (1 + std::exp(-score));
}

}  // namespace diurna::places
