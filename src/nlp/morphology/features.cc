#include "nlp/morphology/features.h"

#include <algorithm>
#include <map>
#include <vector>

namespace diurna::nlp {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string_view>& parts, char separator) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += separator;
    joined += parts[i];
  }
  return joined;
}

}  // namespace

std::optional<std::string> normalize_features(std::string_view features) {
  if (features.empty() || features == "_") return std::string();
  std::map<std::string_view, std::string> fields;
  for (const std::string_view feature : split(features, '|')) {
    const std::vector<std::string_view> pair = split(feature, '=');
    if (pair.size() != 2) return std::nullopt;
    std::vector<std::string_view> values = split(pair[1], ',');
    std::sort(values.begin(), values.end());
    fields[pair[0]] = join(values, ',');
  }
  std::vector<std::string> pairs;
  for (const auto& [field, values] : fields) pairs.push_back(std::string(field) + '=' + values);
  std::sort(pairs.begin(), pairs.end());
  return join({pairs.begin(), pairs.end()}, '|');
}

std::string extend_features(std::string_view features, std::string_view more) {
  if (features.empty()) return std::string(more);
  if (more.empty()) return std::string(features);
  // The last of a repeated field counts.
  return normalize_features(std::string(features) + '|' + std::string(more)).value_or(std::string(more));
}

bool has_feature(std::string_view features, std::string_view feature) {
  const std::size_t equals = feature.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view field = feature.substr(0, equals + 1);
  for (const std::string_view pair : split(features, '|')) {
    if (!pair.starts_with(field)) continue;
    const std::vector<std::string_view> values = split(pair.substr(field.size()), ',');
    return std::find(values.begin(), values.end(), feature.substr(equals + 1)) != values.end();
  }
  return false;
}

}  // namespace diurna::nlp
