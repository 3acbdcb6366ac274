#include "nlp/transition/component_settings.h"

#include <boost/json.hpp>

namespace diurna::nlp {
namespace {

// A key that is absent has the value `expected`.
bool has(const boost::json::object& settings, const char* key, const boost::json::value& expected) {
  const boost::json::value* value = settings.if_contains(key);
  return !value || *value == expected;
}

}  // namespace

std::optional<Status> unsupported_settings(const PipelineFiles& files, const std::string& component) {
  const Result<std::string> bytes = files.read(component + "/cfg");
  if (!bytes) return bytes.error();
  const auto broken = [&](const char* why) {
    return Status(ErrorCode::kModelBroken, why, files.path_of(component + "/cfg"), 0);
  };
  boost::json::error_code error;
  const boost::json::value document = boost::json::parse(*bytes, error);
  const boost::json::object* settings = document.if_object();
  if (error || !settings) return broken("not a JSON object");
  if (!has(*settings, "beam_width", 1)) return broken("beam_width is not supported, only 1");
  if (!has(*settings, "learn_tokens", false)) return broken("learn_tokens is not supported, only false");
  return std::nullopt;
}

}  // namespace diurna::nlp
