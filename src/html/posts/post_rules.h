// What the finder of posts works with.
//
// Thread-safety: immutable once opened.
#pragma once

#include <string>

#include "dates/timestamp.h"
#include "diurna/status.h"
#include "html/posts/post_address.h"
#include "html/posts/post_markup.h"

namespace diurna::html {

struct PostRules {
  // From `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound, kUnreadable.
  static Result<PostRules> open(const std::string& data_folder);

  PostMarkup markup;
  PostAddresses addresses;
  dates::TimestampReader dates;
};

}  // namespace diurna::html
