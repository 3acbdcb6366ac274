#include "html/posts/post_markup.h"

#include <algorithm>
#include <optional>

#include "base/table.h"

namespace diurna::html {
namespace {

std::vector<Selector>* selectors_of(std::string_view part, PlatformMarkup& markup) {
  if (part == "words" || part == "preferred words") return &markup.words;
  if (part == "author") return &markup.authors;
  if (part == "handle") return &markup.handles;
  if (part == "date") return &markup.dates;
  if (part == "skip") return &markup.skipped;
  return nullptr;
}

std::optional<PostCondition> condition_of(std::string_view part) {
  if (part == "post") return PostCondition::kNone;
  if (part == "post if addressed") return PostCondition::kAddressed;
  if (part == "post if bare") return PostCondition::kBare;
  return std::nullopt;
}

AddressAttribute address_attribute(std::string_view value) {
  const std::size_t equals = std::min(value.find('='), value.size());
  return {std::string(value.substr(0, equals)),
          std::string(value.substr(std::min(equals + 1, value.size())))};
}

}  // namespace

bool matches_any(const std::vector<Selector>& selectors, const Page& page, std::uint32_t node) {
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const Selector& selector) { return selector.matches(page, node); });
}

Result<PostMarkup> PostMarkup::open(const std::string& data_folder) {
  auto table = base::load_table(data_folder, "html/post_markup.tsv",
                                {"platform", "part", "value", "example", "finds"});
  if (!table) return table.error();
  PostMarkup markup;
  for (const auto& row : table->rows()) {
    const auto known = std::find_if(markup.platforms_.begin(), markup.platforms_.end(),
                                    [&](const PlatformMarkup& p) { return p.platform == row.cells[0]; });
    const auto index = static_cast<std::size_t>(known - markup.platforms_.begin());
    if (known == markup.platforms_.end()) {
      markup.platforms_.emplace_back();
      markup.platforms_.back().platform = row.cells[0];
    }
    if (!markup.add(row.cells[1], row.cells[2], index)) {
      return table->error(row, "an unknown part, or no value that it can have");
    }
  }
  return markup;
}

bool PostMarkup::add(std::string_view part, const std::string& value, std::size_t platform) {
  PlatformMarkup& markup = platforms_[platform];
  if (markup.platform.empty() || value.empty()) return false;
  if (part == "opening") {
    markup.openings.push_back(value);
    return true;
  }
  if (part == "address") {
    AddressAttribute attribute = address_attribute(value);
    const bool valid = attribute.address.empty() || attribute.address.find("{}") != std::string::npos;
    markup.addresses.push_back(std::move(attribute));
    return valid;
  }
  auto selector = Selector::parse(value);
  if (!selector) return false;
  if (auto* const selectors = selectors_of(part, markup)) {
    selectors->push_back(*std::move(selector));
    if (part == "preferred words") markup.are_words_optional = true;
    return true;
  }
  const auto condition = condition_of(part);
  const bool has_class = !selector->class_name.empty();
  if (!condition || selector->is_class_prefix || (!has_class && selector->attribute.empty())) return false;
  const std::string key = has_class ? selector->class_name : selector->attribute;
  (has_class ? by_class_ : by_attribute_).of(key).push_back({*std::move(selector), platform, *condition});
  return true;
}

const PlatformMarkup* PostMarkup::platform(std::string_view name) const {
  const auto found = std::find_if(platforms_.begin(), platforms_.end(),
                                  [&](const PlatformMarkup& markup) { return markup.platform == name; });
  return found == platforms_.end() ? nullptr : &*found;
}

PostMarkup::Match PostMarkup::match_one_of(const Rules& rules, std::string_view key, const Page& page,
                                           std::uint32_t node) const {
  const std::vector<PostRule>* const found = rules.find(key);
  if (found == nullptr) return {};
  for (const PostRule& rule : *found) {
    if (rule.selector.matches(page, node)) return {&platforms_[rule.platform], rule.condition};
  }
  return {};
}

PostMarkup::Match PostMarkup::match(const Page& page, std::uint32_t node) const {
  for (const Attribute attribute : page.attributes(node)) {
    if (attribute.name != "class") {
      const Match match = match_one_of(by_attribute_, attribute.name, page, node);
      if (match.platform) return match;
      continue;
    }
    std::string_view classes = attribute.value;
    for (std::string_view name = take_class(classes); !name.empty(); name = take_class(classes)) {
      const Match match = match_one_of(by_class_, name, page, node);
      if (match.platform) return match;
    }
  }
  return {};
}

}  // namespace diurna::html
