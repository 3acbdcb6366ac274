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
#include <utility>
#include <vector>

#include "diurna/status.h"
#include "html/page/page.h"
#include "html/posts/found_post.h"
#include "html/posts/post_rules.h"

namespace diurna::html {

class PostFinder {
 public:
  // data/html/post_markup.tsv, post_addresses.tsv and what reads dates. Errors: kBadData, kNotFound,
  // kUnreadable.
  static Result<PostFinder> open(const std::string& data_folder);

  // In document order, not within one another. Time: linear in the size of the page.
  std::vector<FoundPost> find(const Page& page) const;

 private:
  class Search;

  explicit PostFinder(PostRules rules) : rules_(std::move(rules)) {}

  PostRules rules_;
};

}  // namespace diurna::html
