#include "html/posts/selector.h"

namespace diurna::html {
namespace {

bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string_view take_name(std::string_view& words) {
  std::size_t size = 0;
  while (size < words.size() && is_name_byte(words[size])) ++size;
  const std::string_view name = words.substr(0, size);
  words.remove_prefix(size);
  return name;
}

// Whether a class attribute names `class_name`, or one that begins so.
bool names_class(std::string_view classes, std::string_view class_name, bool is_prefix) {
  for (std::string_view name = take_class(classes); !name.empty(); name = take_class(classes)) {
    if (is_prefix ? name.starts_with(class_name) : name == class_name) return true;
  }
  return false;
}

}  // namespace

std::string_view take_class(std::string_view& classes) {
  std::size_t begin = 0;
  while (begin < classes.size() && is_html_space(classes[begin])) ++begin;
  std::size_t end = begin;
  while (end < classes.size() && !is_html_space(classes[end])) ++end;
  const std::string_view name = classes.substr(begin, end - begin);
  classes.remove_prefix(end);
  return name;
}

std::optional<Selector> Selector::parse(std::string_view words) {
  Selector selector;
  selector.name = take_name(words);
  if (words.starts_with('.')) {
    words.remove_prefix(1);
    selector.class_name = take_name(words);
    if (selector.class_name.empty()) return std::nullopt;
    selector.is_class_prefix = words.starts_with('*');
    if (selector.is_class_prefix) words.remove_prefix(1);
  }
  if (words.starts_with('[') && words.ends_with(']')) {
    words.remove_prefix(1);
    selector.attribute = take_name(words);
    if (selector.attribute.empty() || words != "]") return std::nullopt;
    words = {};
  }
  const bool empty = selector.name.empty() && selector.class_name.empty() && selector.attribute.empty();
  if (empty || !words.empty()) return std::nullopt;
  return selector;
}

bool Selector::matches(const Page& page, std::uint32_t node) const {
  if (page.is_text(node) || (!name.empty() && page.name(node) != name)) return false;
  if (!class_name.empty()) {
    const auto classes = page.attribute(node, "class");
    if (!classes || !names_class(*classes, class_name, is_class_prefix)) return false;
  }
  return attribute.empty() || page.attribute(node, attribute).has_value();
}

}  // namespace diurna::html
