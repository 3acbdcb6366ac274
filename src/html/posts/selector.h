// The part of CSS selectors that the tables of mark-up need: one element by its name, a class and an
// attribute.
//
//   blockquote.twitter-tweet    time[datetime]    .tgme_widget_message    p    .tweet-body_root__*
//
// A class that ends in "*" is the beginning of one, since some builds end their classes in a hash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "html/page/page.h"

namespace diurna::html {

// Takes the first name off the value of a class attribute; empty at its end.
std::string_view take_class(std::string_view& classes);

struct Selector {
  std::string name;        // of the element, lower case; empty: any
  std::string class_name;  // empty: any
  bool is_class_prefix = false;
  std::string attribute;  // that the element must have; empty: none

  // Nothing if `words` is no such selector.
  static std::optional<Selector> parse(std::string_view words);

  bool matches(const Page& page, std::uint32_t node) const;
};

}  // namespace diurna::html
