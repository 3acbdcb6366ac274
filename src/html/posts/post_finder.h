// The posts of social platforms that a page shows or leads to, known by the mark-up of their embedding.
//
//   const Result<PostFinder> finder = PostFinder::open("");
//   for (const FoundPost& post : finder->find(page)) use(page, post);
//
// A post whose words are not in the page (an empty frame, a script) has no paragraphs. Of posts within posts
// the outermost is one, with the words that are its own.
//
// Thread-safety: immutable once opened.
#pragma once

#include <string>
#include <vector>

#include "diurna/status.h"
#include "html/page/page.h"
#include "html/posts/found_post.h"
#include "html/posts/post_address.h"
#include "html/posts/post_markup.h"

namespace diurna::html {

class PostFinder {
 public:
  // data/html/post_markup.tsv and post_addresses.tsv. Errors: kBadData, kNotFound, kUnreadable.
  static Result<PostFinder> open(const std::string& data_folder);

  // In document order, not within one another. Time: linear in the size of the page.
  std::vector<FoundPost> find(const Page& page) const;

 private:
  class Search;

  PostFinder(PostMarkup markup, PostAddresses addresses)
      : markup_(std::move(markup)), addresses_(std::move(addresses)) {}

  PostMarkup markup_;
  PostAddresses addresses_;
};

}  // namespace diurna::html
