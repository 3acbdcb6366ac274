#include "nlp/model/trained_settings.h"

#include <fmt/format.h>

namespace diurna::nlp {

Result<TrainedSettings> TrainedSettings::read(const PipelineFiles& files, const std::string& component,
                                              const PipelineConfig& config) {
  const std::string name = component + "/cfg";
  const Result<std::string> bytes = files.read(name);
  if (!bytes) return bytes.error();
  TrainedSettings settings(config, "components." + component, files.path_of(name));
  boost::json::error_code error;
  boost::json::value document = boost::json::parse(*bytes, error);
  if (error || !document.is_object()) return settings.error("not a JSON object");
  settings.values_ = std::move(document.get_object());
  return settings;
}

Result<bool> TrainedSettings::flag(const std::string& key, bool standard) const {
  if (const boost::json::value* value = values_.if_contains(key)) {
    const bool* truth = value->if_bool();
    if (!truth) return error(fmt::format("{} is neither true nor false", key));
    return *truth;
  }
  return config_->has(section_, key) ? config_->flag(section_, key) : standard;
}

Result<const boost::json::object*> TrainedSettings::object(std::string_view key) const {
  const boost::json::value* value = values_.if_contains(key);
  const boost::json::object* found = value ? value->if_object() : nullptr;
  if (!found) return error(fmt::format("no object {}", key));
  return found;
}

}  // namespace diurna::nlp
