// Who each source is: surnames, pronouns and titles lead back to the fullest name that the article gives.
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "statements/plain/persian_phrases.h"
#include "statements/plain/reading.h"

namespace diurna::statements::plain {

struct Speaker {
  std::string name;  // empty: none
  std::string role;
  bool anonymous = false;
  std::string anonymous_reason;
};

// What was read of an article.
struct Analysis {
  const std::vector<Block>& blocks;
  const KnownNames& names;
  const std::vector<Introduction>& introductions;
};

// One for each draft, in their order, which is that of the text.
std::vector<Speaker> identify(std::string_view text, const Analysis& analysis,
                              const std::vector<Draft>& drafts);

}  // namespace diurna::statements::plain
