// The language of each block and of the whole article.
//
// A short block (a heading, a line of a post) says too little for the detector. It takes the article's
// language if it is in the article's main script, and says "und" otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/scripts.h"
#include "diurna/article.h"
#include "language/telling_words.h"

namespace diurna::article {

// What a block's own letters say.
struct BlockProfile {
  ScriptCount script;
  std::string language;  // "und" if the detector does not vouch for one
};

struct Languages {
  std::vector<BlockProfile> blocks;            // one for each block
  text::Script script = text::Script::kOther;  // of most letters of the text
  std::string language;                        // of most letters of the text; "und" if not known

  // In another script than the article, with at least a few letters.
  bool is_foreign_script(std::size_t block) const;
  // Surely in another language than the article, whatever the script.
  bool is_foreign_language(std::size_t block) const;
  // The language of a block as it stands in the record.
  const std::string& language_of(std::size_t block) const;
  // That of a post with these words, which may be in another language than the article.
  std::string language_of_post(std::string_view content) const;
};

// Once the detector has told the language of one block, the words of that language vouch for most others.
Languages detect_languages(std::string_view text, const std::vector<Block>& blocks,
                           const language::TellingWords& telling_words);

}  // namespace diurna::article
