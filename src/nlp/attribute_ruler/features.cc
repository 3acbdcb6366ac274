#include "nlp/attribute_ruler/features.h"

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

}  // namespace diurna::nlp
