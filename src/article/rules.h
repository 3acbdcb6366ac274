// The rules and lexicons that the reader of articles works with.
//
// Thread-safety: immutable once opened.
#pragma once

#include <string>
#include <unordered_set>

#include "article/openings.h"
#include "article/platforms.h"
#include "dates/written_date.h"
#include "diurna/status.h"
#include "language/telling_words.h"

namespace diurna::article {

struct Rules {
  // From `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound, kUnreadable.
  static Result<Rules> open(const std::string& data_folder);

  Openings related_links;
  Openings corrections;
  Openings captions;
  dates::Months months;
  Platforms platforms;
  language::TellingWords telling_words;
  std::unordered_set<std::string> labels;  // lower-cased: what stands before a colon and is no place
};

}  // namespace diurna::article
