// The dates that stand in the signatures of posts and in their datetime attributes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diurna::html {

struct PostDate {
  std::string iso;        // "2024-09-09"
  std::size_t begin = 0;  // in the text
  std::size_t end = 0;
};

// The first whole date in `text`: "September 9, 2024", "Monday, 9 September 2024", "Sept. 9, 2024",
// "2024-09-09", "2024-09-09T14:05:00.000Z". Looks at the first few hundred bytes only.
std::optional<PostDate> find_post_date(std::string_view text);

// The value of a datetime attribute: "2024-09-09T14:05:00.000Z" gives "2024-09-09T14:05:00Z"; a day, or a
// time with or without a zone, stays one. Empty if it is none of these.
std::string iso_datetime(std::string_view value);

}  // namespace diurna::html
