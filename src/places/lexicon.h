// Words that tell places from other things: data/places/cues.tsv.
//
// Thread-safety: const once loaded.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/string_hash.h"
#include "diurna/status.h"

namespace diurna::places {

class Lexicon {
 public:
  // `folder`: empty for the table that is compiled in. Errors: kBadData, kNotFound, kUnreadable.
  static Result<Lexicon> load(const std::string& folder);

  // The class of a word in small letters: "designator", "body", "title", "in", "ordinary", ...; empty: none.
  std::string_view class_of(std::string_view key) const;
  bool is(std::string_view key, std::string_view name) const { return class_of(key) == name; }

 private:
  std::unordered_map<std::string, std::string, base::StringHash, std::equal_to<>> classes_;
};

}  // namespace diurna::places
