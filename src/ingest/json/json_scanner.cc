#include "ingest/json/json_scanner.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "ingest/ascii.h"

namespace diurna::ingest {

namespace ondemand = simdjson::ondemand;

struct JsonScanner::Impl {
  ondemand::parser parser;
  std::string text;  // with room for simdjson to read beyond its end

  simdjson::error_code open(std::string_view json, ondemand::document& document) {
    text.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    text.assign(json);
    return parser.iterate(simdjson::padded_string_view(text.data(), text.size(), text.capacity()))
        .get(document);
  }

  std::size_t place_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text.data());
  }

  simdjson::error_code read_value(ondemand::value source, JsonValue& value) const;
  Status failure(simdjson::error_code error, ondemand::document& document) const;
};

namespace {

constexpr std::size_t kMaxValues = 1u << 20;

bool is_at_end(ondemand::document& document) {
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

Status too_many() {
  return {ErrorCode::kTooLarge, fmt::format("JSON: more than {} values in one", kMaxValues)};
}

}  // namespace

simdjson::error_code JsonScanner::Impl::read_value(ondemand::value source, JsonValue& value) const {
  ondemand::json_type type{};
  if (const auto error = source.type().get(type)) return error;
  std::string_view raw;
  if (type == ondemand::json_type::string) {
    value.kind = JsonValue::Kind::kString;
    raw = trimmed(source.raw_json_token());
  } else if (type == ondemand::json_type::object) {
    value.kind = JsonValue::Kind::kObject;
    ondemand::object object;
    if (const auto error = source.get_object().get(object)) return error;
    if (const auto error = object.raw_json().get(raw)) return error;
  } else if (type == ondemand::json_type::array) {
    value.kind = JsonValue::Kind::kArray;
    ondemand::array array;
    if (const auto error = source.get_array().get(array)) return error;
    if (const auto error = array.raw_json().get(raw)) return error;
  } else {
    return simdjson::SUCCESS;
  }
  value.begin = place_of(raw);
  value.size = raw.size();
  return simdjson::SUCCESS;
}

Status JsonScanner::Impl::failure(simdjson::error_code error, ondemand::document& document) const {
  const char* at = nullptr;
  std::optional<std::uint64_t> offset;
  if (error != simdjson::UTF8_ERROR && document.current_location().get(at) == simdjson::SUCCESS &&
      at >= text.data() && at <= text.data() + text.size()) {
    offset = static_cast<std::uint64_t>(at - text.data());
  }
  return {ErrorCode::kDamaged, fmt::format("JSON: {}", simdjson::error_message(error)), {}, offset};
}

JsonScanner::JsonScanner() : impl_(std::make_unique<Impl>()) {}
JsonScanner::JsonScanner(JsonScanner&&) noexcept = default;
JsonScanner& JsonScanner::operator=(JsonScanner&&) noexcept = default;
JsonScanner::~JsonScanner() = default;

Result<std::vector<JsonMember>> JsonScanner::members(std::string_view json) {
  ondemand::document document;
  if (const auto error = impl_->open(json, document)) {
    return Status(ErrorCode::kDamaged, fmt::format("JSON: {}", simdjson::error_message(error)));
  }
  ondemand::object object;
  if (const auto error = document.get_object().get(object)) return impl_->failure(error, document);
  std::vector<JsonMember> members;
  for (auto found : object) {
    ondemand::field field;
    if (const auto error = std::move(found).get(field)) return impl_->failure(error, document);
    std::string_view key;
    if (const auto error = field.unescaped_key().get(key)) return impl_->failure(error, document);
    if (members.size() == kMaxValues) return too_many();
    members.push_back({std::string(key), {}});
    if (const auto error = impl_->read_value(field.value(), members.back().value)) {
      return impl_->failure(error, document);
    }
  }
  if (!is_at_end(document)) return Status(ErrorCode::kDamaged, "JSON: more follows the object");
  return members;
}

Result<std::vector<JsonValue>> JsonScanner::elements(std::string_view json) {
  ondemand::document document;
  if (const auto error = impl_->open(json, document)) {
    return Status(ErrorCode::kDamaged, fmt::format("JSON: {}", simdjson::error_message(error)));
  }
  ondemand::array array;
  if (const auto error = document.get_array().get(array)) return impl_->failure(error, document);
  std::vector<JsonValue> elements;
  for (auto found : array) {
    ondemand::value value;
    if (const auto error = found.get(value)) return impl_->failure(error, document);
    if (elements.size() == kMaxValues) return too_many();
    elements.emplace_back();
    if (const auto error = impl_->read_value(value, elements.back())) return impl_->failure(error, document);
  }
  return elements;
}

}  // namespace diurna::ingest
