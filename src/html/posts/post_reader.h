// One post, whose element is known: its words, and what the mark-up says about it.
#pragma once

#include <cstdint>
#include <optional>

#include "html/page/page.h"
#include "html/posts/found_post.h"
#include "html/posts/post_rules.h"

namespace diurna::html {

struct ReadPost {
  FoundPost post;
  bool has_address = false;  // one that PostAddresses knows for that of a post
};

// `markup` is that of the post's platform.
ReadPost read_post(const Page& page, std::uint32_t node, const PlatformMarkup& markup,
                   const PostRules& rules);

// The post whose address is all that the element says; nothing if it says more, or something else.
std::optional<FoundPost> read_bare(const Page& page, std::uint32_t node, const PostAddresses& addresses);

// The post that a frame shows, by the frame's address alone; nothing if it shows none.
std::optional<FoundPost> read_frame(const Page& page, std::uint32_t node, const PostAddresses& addresses);

}  // namespace diurna::html
