#include "html/body/body_model.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>

#include "base/table.h"
#include "html/body/context.h"
#include "html/body/features.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMaxTrees = 4096;  // of a forest

using Columns = std::map<std::string, std::uint16_t, std::less<>>;

Columns columns_of(const std::vector<std::string>& names) {
  Columns columns;
  for (const std::string& name : names) columns.emplace(name, static_cast<std::uint16_t>(columns.size()));
  return columns;
}

// The blank-separated words of `text`.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

template <typename T>
bool read_number(std::string_view text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

template <typename T>
bool read_numbers(std::string_view text, std::span<T> values) {
  const std::vector<std::string_view> words = split(text);
  if (words.size() != values.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!read_number(words[i], values[i])) return false;
  }
  return true;
}

// "words>12 near.comment>3"
bool read_splits(std::string_view text, const Columns& columns, DecisionTree& tree) {
  const std::vector<std::string_view> words = split(text);
  if (words.empty() || words.size() > kTreeDepth) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t sign = words[i].find('>');
    if (sign == std::string_view::npos) return false;
    const auto column = columns.find(words[i].substr(0, sign));
    if (column == columns.end() || !read_number(words[i].substr(sign + 1), tree.splits[i].border))
      return false;
    tree.splits[i].feature = column->second;
  }
  return true;
}

bool read_tree(const base::Table::Row& row, const Columns& columns, Forest& forest) {
  DecisionTree tree{};
  if (forest.size() >= kMaxTrees || !read_splits(row.cells[1], columns, tree)) return false;
  const std::size_t levels = split(row.cells[1]).size();
  if (!read_numbers(row.cells[2], std::span<std::int16_t>(tree.leaves).first(std::size_t{1} << levels)))
    return false;
  forest.add(tree);
  return true;
}

}  // namespace

Result<BodyModel> BodyModel::parse(std::string_view bytes) {
  const auto broken = [](const Status& error) {
    return Status(ErrorCode::kModelBroken, error.message(), error.input(), error.offset());
  };
  const auto table = base::Table::parse("models/html-body/model.tsv", bytes, {"part", "splits", "values"});
  if (!table) return broken(table.error());
  const Columns first = columns_of(feature_names());
  const Columns second = columns_of(context_names());
  BodyModel model;
  for (const auto& row : table->rows()) {
    const std::string& part = row.cells[0];
    std::int32_t bias = 0;
    bool is_read = false;
    if (part == "first" || part == "second") {
      is_read =
          read_tree(row, part == "first" ? first : second, part == "first" ? model.first_ : model.second_);
    } else if (part == "first_bias" || part == "second_bias") {
      is_read = read_number(row.cells[2], bias) && std::abs(bias) < (1 << 24);
      (part == "first_bias" ? model.first_ : model.second_).set_bias(bias);
    } else if (part == "steps") {
      is_read =
          read_numbers<std::int32_t>(row.cells[2], model.steps_) && std::ranges::is_sorted(model.steps_);
    } else if (part == "threshold") {
      is_read = read_number(row.cells[2], model.threshold_);
    }
    if (!is_read) return broken(table->error(row, "no part of a model of bodies: " + part));
  }
  if (model.first_.size() == 0 || model.second_.size() == 0 || model.threshold_ == 0) {
    return Status(ErrorCode::kModelBroken, "a part is missing", table->name());
  }
  return model;
}

std::vector<std::uint8_t> BodyModel::chances(const Forest& forest, const FeatureTable& table) const {
  const std::vector<std::int32_t> scores = forest.scores(table);
  std::vector<std::uint8_t> chances(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    chances[i] = static_cast<std::uint8_t>(std::ranges::upper_bound(steps_, scores[i]) - steps_.begin());
  }
  return chances;
}

std::vector<std::uint8_t> BodyModel::first_chances(const FeatureTable& features) const {
  return chances(first_, features);
}

std::vector<std::uint8_t> BodyModel::second_chances(const FeatureTable& context) const {
  return chances(second_, context);
}

}  // namespace diurna::html
