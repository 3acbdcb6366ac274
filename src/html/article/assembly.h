// The article of a page, put together from what was found in it: headline, standfirst, body and posts as
// blocks of one text.
#pragma once

#include <span>

#include "diurna/article.h"
#include "html/body/body.h"
#include "html/metadata/metadata.h"
#include "html/page/page.h"
#include "html/posts/found_post.h"

namespace diurna::html {

struct Findings {
  const Page& page;
  const Metadata& metadata;
  const Body& body;
  std::span<const FoundPost> posts;
};

// Sets text, blocks, posts and source map. A post that the page only leads to is named in the warnings.
void assemble(const Findings& findings, Article& article);

}  // namespace diurna::html
