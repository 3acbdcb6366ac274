#include "times/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace diurna::times {
namespace {

struct KindEntry {
  std::string_view name;
  bool reported;
  Timex timex;
};

// In the order of the enumeration.
constexpr KindEntry kKindTable[kKindCount] = {
    {"number", false, Timex::kDate},      {"ordinal", false, Timex::kDate},
    {"bare_year", false, Timex::kDate},   {"bare_month", false, Timex::kDate},
    {"bare_clock", false, Timex::kTime},  {"name", false, Timex::kDate},
    {"century", true, Timex::kDate},      {"decade", true, Timex::kDate},
    {"year", true, Timex::kDate},         {"half", true, Timex::kDate},
    {"season", true, Timex::kDate},       {"quarter", true, Timex::kDate},
    {"month", true, Timex::kDate},        {"week", true, Timex::kDate},
    {"weekend", true, Timex::kDate},      {"day", true, Timex::kDate},
    {"holiday", true, Timex::kDate},      {"part", true, Timex::kTime},
    {"clock", true, Timex::kTime},        {"reference", true, Timex::kDate},
    {"duration", true, Timex::kDuration}, {"set", true, Timex::kSet},
};

Status bad(std::string message) {
  return {ErrorCode::kBadData, std::move(message)};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_class_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_kind_name(std::string_view text) {
  return text.size() > 2 && text.front() == '<' && text.back() == '>';
}

Result<Element> parse_element(std::string_view text) {
  Element element;
  const std::string_view whole = text;
  for (; text.size() > 1 && (text.front() == '!' || text.front() == '~'); text.remove_prefix(1)) {
    (text.front() == '!' ? element.negative : element.glued) = true;
  }
  if (text.size() > 1 && text.back() == '?') {
    element.optional = true;
    text.remove_suffix(1);
  }
  if (element.negative && element.optional)
    return bad(fmt::format("{} is both forbidden and optional", whole));
  if (is_kind_name(text)) {
    element.type = Element::Type::kKinds;
    for (const std::string_view name : split(text.substr(1, text.size() - 2), '|')) {
      const auto kind = kind_named(name);
      if (!kind) return bad(fmt::format("there is no kind <{}>", name));
      element.kinds.push_back(*kind);
    }
    element.name = text;
  } else if (is_class_name(text)) {
    element.type = Element::Type::kClass;
    element.words.emplace_back(text);
    element.name = text;
  } else {
    for (const std::string_view word : split(text, '|')) element.words.emplace_back(word);
  }
  return element;
}

// The second MONTH of a pattern is MONTH2, the second <day> is <day2>.
void number_captures(Pattern& pattern) {
  std::vector<std::string> names;
  for (auto* elements : {&pattern.before, &pattern.inside, &pattern.after}) {
    for (Element& element : *elements) {
      const std::string base = element.name;
      const auto earlier = std::count(names.begin(), names.end(), base);
      names.push_back(base);
      if (base.empty() || earlier == 0) continue;
      element.name.insert(is_kind_name(base) ? base.size() - 1 : base.size(), std::to_string(earlier + 1));
    }
  }
}

bool has_capture(const Pattern& pattern, std::string_view name) {
  const auto is_it = [&](const Element& element) { return element.name == name; };
  return std::any_of(pattern.before.begin(), pattern.before.end(), is_it) ||
         std::any_of(pattern.inside.begin(), pattern.inside.end(), is_it) ||
         std::any_of(pattern.after.begin(), pattern.after.end(), is_it);
}

Result<Step> parse_step(std::string_view text, const Pattern& pattern) {
  Step step;
  const std::size_t open = text.find('(');
  step.verb = text.substr(0, open);
  if (step.verb.empty()) return bad(fmt::format("{} has no verb", text));
  if (open == std::string_view::npos) {
    if (is_kind_name(step.verb) && !has_capture(pattern, step.verb)) {
      return bad(fmt::format("the pattern has no {}", step.verb));
    }
    return step;
  }
  if (text.back() != ')') return bad(fmt::format("a parenthesis is open in {}", text));
  for (const std::string_view argument : split(text.substr(open + 1, text.size() - open - 2), ',')) {
    const bool capture = has_capture(pattern, argument);
    if (is_kind_name(argument) && !capture) return bad(fmt::format("the pattern has no {}", argument));
    step.arguments.push_back({std::string(argument), capture});
  }
  return step;
}

}  // namespace

std::optional<Kind> kind_named(std::string_view name) {
  for (std::size_t i = 0; i < kKindCount; ++i) {
    if (kKindTable[i].name == name) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

bool is_reported(Kind kind) {
  return kKindTable[static_cast<std::size_t>(kind)].reported;
}

bool takes_words(Kind kind) {
  return is_reported(kind) || kind == Kind::kName;
}

Timex timex_of(Kind kind) {
  return kKindTable[static_cast<std::size_t>(kind)].timex;
}

Result<Pattern> parse_pattern(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, ' ');
  const auto open = std::find(parts.begin(), parts.end(), "[");
  const auto close = std::find(parts.begin(), parts.end(), "]");
  if ((open == parts.end()) != (close == parts.end()) || open > close) return bad("brackets do not match");
  const bool bracketed = open != parts.end();
  Pattern pattern;
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    if (bracketed && (part == open || part == close)) continue;
    Result<Element> element = parse_element(*part);
    if (!element) return element.error();
    auto& list = bracketed && part < open    ? pattern.before
                 : bracketed && part > close ? pattern.after
                                             : pattern.inside;
    list.push_back(*std::move(element));
  }
  const bool solid = std::any_of(pattern.inside.begin(), pattern.inside.end(), [](const Element& element) {
    return !element.optional && !element.negative;
  });
  if (!solid) return bad("every element may be left out");
  number_captures(pattern);
  return pattern;
}

Result<std::vector<Step>> parse_steps(std::string_view text, const Pattern& pattern) {
  std::vector<Step> steps;
  for (const std::string_view part : split(text, ' ')) {
    Result<Step> step = parse_step(part, pattern);
    if (!step) return step.error();
    steps.push_back(*std::move(step));
  }
  return steps;
}

}  // namespace diurna::times
