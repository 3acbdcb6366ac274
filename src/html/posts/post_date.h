// The dates that stand in the signatures of posts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dates/timestamp.h"

namespace diurna::html {

struct PostDate {
  std::string iso;        // "2024-09-09", "2024-08-19T22:23"
  std::size_t begin = 0;  // in the text
  std::size_t end = 0;
};

// The first date in `text`, with its time if there is one: "September 9, 2024", "Aug 19, 2024 at 22:23".
// Looks at the first few hundred bytes only. Precondition: well-formed UTF-8.
std::optional<PostDate> find_post_date(std::string_view text, const dates::TimestampReader& reader);

}  // namespace diurna::html
