// The way back from ids to strings.
//
// A store may stand on a const base (that of a model, shared by all threads): look-ups go to the base
// first, new strings are kept here. Views stay valid as long as the store and its base.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/string_id.h"

namespace diurna::text {

class StringStore {
 public:
  explicit StringStore(const StringStore* base = nullptr) : base_(base) {}
  StringStore(StringStore&&) = default;
  StringStore& operator=(StringStore&&) = default;

  // The id of `string`, which is kept.
  StringId add(std::string_view string);
  // The string of `id`; empty for 0 and for an id that was never added.
  std::string_view get(StringId id) const;

 private:
  const StringStore* base_;
  std::deque<std::string> strings_;  // never move: the map's views point into them
  std::unordered_map<StringId, std::string_view> by_id_;
};

}  // namespace diurna::text
