#include "nlp/model/pipeline_config.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <limits>
#include <optional>

namespace diurna::nlp {
namespace {

namespace json = boost::json;

constexpr std::string_view kBlanks = " \t\r";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

json::value parsed(const std::string& text) {
  json::error_code error;
  json::value value = json::parse(text, error);
  return error ? json::value(json::string(text)) : value;
}

std::optional<std::uint32_t> as_count(const json::value& value) {
  const std::int64_t* number = value.if_int64();
  if (!number || *number < 0 || *number > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

// "${a.b:c}" and "${a.b.c}": {"a.b", "c"}.
std::optional<std::pair<std::string, std::string>> reference(std::string_view text) {
  if (!text.starts_with("${") || !text.ends_with("}")) return std::nullopt;
  const std::string_view path = text.substr(2, text.size() - 3);
  const std::size_t colon = path.rfind(':');
  const std::size_t cut = colon != std::string_view::npos ? colon : path.rfind('.');
  if (cut == std::string_view::npos) return std::nullopt;
  return std::pair(std::string(path.substr(0, cut)), std::string(path.substr(cut + 1)));
}

}  // namespace

Result<PipelineConfig> PipelineConfig::parse(std::string file, std::string_view bytes) {
  PipelineConfig config;
  config.file_ = std::move(file);
  Section* section = nullptr;
  Value* value = nullptr;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t offset = begin;
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::string_view content = trim(line);
    begin = end + 1;
    if (content.empty() || content.front() == '#' || content.front() == ';') continue;
    if (value && kBlanks.find(line.front()) != std::string_view::npos) {
      value->text.append("\n").append(content);
      continue;
    }
    if (content.front() == '[' && content.back() == ']') {
      const std::string name(content.substr(1, content.size() - 2));
      section = &config.sections_[name];
      config.section_offsets_[name] = offset;
      value = nullptr;
      continue;
    }
    const std::size_t equals = content.find('=');
    if (!section || equals == std::string_view::npos) {
      return Status(ErrorCode::kModelBroken, "expected a section or \"key = value\"", config.file_, offset);
    }
    value = &(*section)[std::string(trim(content.substr(0, equals)))];
    *value = {std::string(trim(content.substr(equals + 1))), offset};
  }
  return config;
}

Result<PipelineConfig> PipelineConfig::read(const PipelineFiles& files) {
  Result<std::string> bytes = files.read("config.cfg");
  if (!bytes) return bytes.error();
  return parse(files.path_of("config.cfg"), *bytes);
}

const PipelineConfig::Value* PipelineConfig::find(const std::string& section, const std::string& key,
                                                  int depth) const {
  constexpr int kMaxDepth = 16;
  const auto in_section = sections_.find(section);
  if (in_section == sections_.end() || depth > kMaxDepth) return nullptr;
  const auto found = in_section->second.find(key);
  if (found == in_section->second.end()) return nullptr;
  const auto target = reference(found->second.text);
  return target ? find(target->first, target->second, depth + 1) : &found->second;
}

Status PipelineConfig::error(const std::string& section, const std::string& key,
                             std::string_view message) const {
  std::string text = fmt::format("[{}] {}: {}", section, key, message);
  if (const Value* value = find(section, key)) {
    return {ErrorCode::kModelBroken, std::move(text), file_, value->offset};
  }
  const auto offset = section_offsets_.find(section);
  if (offset == section_offsets_.end()) return {ErrorCode::kModelBroken, std::move(text), file_};
  return {ErrorCode::kModelBroken, std::move(text), file_, offset->second};
}

Result<std::string> PipelineConfig::string(const std::string& section, const std::string& key) const {
  const Value* value = find(section, key);
  if (!value) return error(section, key, "not set");
  const json::value parsed_value = parsed(value->text);
  const json::string* text = parsed_value.if_string();
  if (!text) return error(section, key, "expected a string");
  return std::string(*text);
}

Result<std::uint32_t> PipelineConfig::count(const std::string& section, const std::string& key) const {
  const Value* value = find(section, key);
  if (!value) return error(section, key, "not set");
  const std::optional<std::uint32_t> number = as_count(parsed(value->text));
  if (!number) return error(section, key, "expected a count");
  return *number;
}

Result<bool> PipelineConfig::flag(const std::string& section, const std::string& key) const {
  const Value* value = find(section, key);
  if (!value) return error(section, key, "not set");
  const json::value parsed_value = parsed(value->text);
  const bool* truth = parsed_value.if_bool();
  if (!truth) return error(section, key, "expected true or false");
  return *truth;
}

Result<std::vector<std::string>> PipelineConfig::strings(const std::string& section,
                                                         const std::string& key) const {
  const Value* value = find(section, key);
  if (!value) return error(section, key, "not set");
  const json::value parsed_value = parsed(value->text);
  const json::array* array = parsed_value.if_array();
  if (!array) return error(section, key, "expected a list");
  std::vector<std::string> out;
  for (const json::value& item : *array) {
    const json::string* text = item.if_string();
    if (!text) return error(section, key, "expected a list of strings");
    out.emplace_back(*text);
  }
  return out;
}

Result<std::vector<std::uint32_t>> PipelineConfig::counts(const std::string& section,
                                                          const std::string& key) const {
  const Value* value = find(section, key);
  if (!value) return error(section, key, "not set");
  const json::value parsed_value = parsed(value->text);
  const json::array* array = parsed_value.if_array();
  if (!array) return error(section, key, "expected a list");
  std::vector<std::uint32_t> out;
  for (const json::value& item : *array) {
    const std::optional<std::uint32_t> number = as_count(item);
    if (!number) return error(section, key, "expected a list of counts");
    out.push_back(*number);
  }
  return out;
}

Result<std::vector<std::string>> PipelineConfig::components() const {
  Result<std::vector<std::string>> names = strings("nlp", "pipeline");
  if (!names) return names.error();
  std::vector<std::string> disabled;
  if (find("nlp", "disabled")) {
    Result<std::vector<std::string>> listed = strings("nlp", "disabled");
    if (!listed) return listed.error();
    disabled = std::move(*listed);
  }
  std::erase_if(*names, [&](const std::string& name) { return std::ranges::count(disabled, name) > 0; });
  return names;
}

Result<std::string> PipelineConfig::require(const std::string& section, const std::string& key,
                                            const std::string& expected) const {
  const Value* value = find(section, key);
  if (!value) return error(section, key, "not set");
  if (value->text == expected) return expected;
  return error(section, key, fmt::format("{} is not supported, only {}", value->text, expected));
}

}  // namespace diurna::nlp
