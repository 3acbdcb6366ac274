#include "ingest/json/json_article.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/dates.h"
#include "ingest/json/json_string.h"

namespace diurna::ingest {
namespace {

// A list of objects with names.
constexpr int kMaxDepth = 2;
constexpr std::size_t kMaxNames = 64;

std::string_view between_quotes(const JsonValue& value, std::string_view json) {
  return value.size < 2 ? std::string_view() : json.substr(value.begin + 1, value.size - 2);
}

}  // namespace

Result<JsonArticle> JsonArticle::read(std::string_view json, JsonScanner& scanner) {
  Result<std::vector<JsonMember>> members = scanner.members(json);
  if (!members) return members.error();
  return JsonArticle(json, std::move(*members), scanner);
}

const JsonMember* JsonArticle::find_string(std::string_view key) const {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const JsonMember& member) {
    return member.key == key && member.value.kind == JsonValue::Kind::kString &&
           !between_quotes(member.value, json_).empty();
  });
  return found == members_.end() ? nullptr : &*found;
}

std::string JsonArticle::string_at(const JsonValue& value, std::string_view json) const {
  const auto decoded = decode_json_string(between_quotes(value, json), 0);
  return decoded ? decoded->text : std::string();
}

std::string JsonArticle::first_of(std::initializer_list<std::string_view> keys) const {
  for (const std::string_view key : keys) {
    if (const JsonMember* member = find_string(key)) return string_at(member->value, json_);
  }
  return {};
}

void JsonArticle::add_names(const JsonValue& value, std::string_view json, std::vector<std::string>& names,
                            int depth) const {
  const std::string_view part = json.substr(value.begin, value.size);
  if (value.kind == JsonValue::Kind::kString) {
    const std::string written = string_at(value, json);
    const std::string_view name = trimmed(written);
    if (!name.empty() && names.size() < kMaxNames) names.emplace_back(name);
  } else if (value.kind == JsonValue::Kind::kArray && depth > 0) {
    const auto elements = scanner_->elements(part);
    if (!elements) return;
    for (const JsonValue& element : *elements) add_names(element, part, names, depth - 1);
  } else if (value.kind == JsonValue::Kind::kObject && depth > 0) {
    const auto members = scanner_->members(part);
    if (!members) return;
    for (const JsonMember& member : *members) {
      if (member.key == "name") return add_names(member.value, part, names, 0);
    }
  }
}

std::vector<std::string> JsonArticle::names_of(std::initializer_list<std::string_view> keys) const {
  std::vector<std::string> names;
  for (const std::string_view key : keys) {
    for (const JsonMember& member : members_) {
      if (member.key == key && names.empty()) add_names(member.value, json_, names, kMaxDepth);
    }
  }
  return names;
}

Result<Item> JsonArticle::item_of(const JsonMember& payload, Media media) const {
  auto decoded = decode_json_string(between_quotes(payload.value, json_), payload.value.begin + 1);
  if (!decoded) {
    return Status(ErrorCode::kDamaged,
                  fmt::format("JSON: an escape in the value of {:?} is none", payload.key), {},
                  payload.value.begin);
  }
  Item item;
  item.payload = std::move(decoded->text);
  item.source = std::move(decoded->map);
  item.received = json_;
  item.media = media;
  item.in_container = true;
  item.http_charset = "utf-8";
  item.title = first_of({"title", "headline"});
  item.date = iso_date(first_of({"date", "published", "datePublished", "date_published", "date_publish"}));
  item.byline = names_of({"authors", "author", "byline"});
  const std::vector<std::string> publishers = names_of({"publisher"});
  if (!publishers.empty()) item.publisher = publishers.front();
  return item;
}

}  // namespace diurna::ingest
