// Words that tell a language: data/language/telling_words.tsv, frequent words that one language alone writes.
// They settle in a fraction of the detector's time what most blocks of an article are asked: whether they are
// in the article's language.
//
// Thread-safety: immutable once opened.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "diurna/status.h"

namespace diurna::language {

class TellingWords {
 public:
  // From `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound, kUnreadable.
  static Result<TellingWords> open(const std::string& data_folder);

  // Whether the first words of `text` (UTF-8) are surely in `language` (BCP 47). No for a language that the
  // table lacks: the detector has to tell.
  bool vouch_for(std::string_view language, std::string_view text) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> languages_;  // word -> BCP 47
};

}  // namespace diurna::language
