// The line that says whose a post is:
//
//   -- Name (@handle) September 9, 2024               X, Bluesky
//   Posted by Name on Monday, September 9, 2024       Facebook
//   A post shared by Name (@handle) on Sep 9, 2024    Instagram
//   Post by @handle@server                            Mastodon, Threads
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dates/timestamp.h"
#include "html/page/page.h"
#include "html/posts/passages.h"
#include "html/posts/post_markup.h"

namespace diurna::html {

struct Signature {
  std::size_t passage = 0;  // the one that it ends, or is
  std::uint32_t begin = 0;  // where it begins in the page's text
  TextRange name;           // display name; empty if there is none
  TextRange source;         // display name with handle
  std::string handle;       // with "@"; empty if there is none
  TextRange date;
  std::string iso_date;  // empty if there is none
};

// The last one among the last few of `passages`.
std::optional<Signature> find_signature(const Page& page, const std::vector<Passage>& passages,
                                        const PlatformMarkup& markup, const dates::TimestampReader& dates);

// The passage that closes a post whose element was never closed, so that much more follows: a dash, a name, a
// handle and a date, outside of paragraphs. Nothing if there is none, or if no more than a few passages
// follow.
std::optional<std::size_t> find_closing(const Page& page, const std::vector<Passage>& passages,
                                        const PlatformMarkup& markup, const dates::TimestampReader& dates);

}  // namespace diurna::html
