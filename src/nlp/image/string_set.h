// A read-only set of strings, in a model image: each has an index, its place in the order of their bytes, by
// which arrays beside the set can say more of it.
//
// Thread-safety: immutable. Points into its image, which must outlive it and the views.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/image/probing.h"
#include "nlp/image/string_list.h"

namespace diurna::nlp {

class StringSet {
 public:
  // Empty.
  StringSet() : probing_(Probing::for_count(0)) {}

  // The strings in the order of their bytes, each once: the index of each is its place in the set.
  static std::vector<std::string_view> in_order(std::vector<std::string_view> strings);

  // In any order, each any number of times. Precondition: fewer than 2^31, less than 4 GiB together.
  static void write(ImageWriter& writer, std::vector<std::string_view> strings);
  // Errors stick to `reader`, and the set is empty.
  static StringSet read(ImageReader& reader);

  std::optional<std::uint32_t> index_of(std::string_view string) const;
  bool contains(std::string_view string) const { return index_of(string).has_value(); }

  std::size_t size() const { return strings_.size(); }
  // Precondition: index < size().
  std::string_view operator[](std::size_t index) const { return strings_[index]; }

 private:
  Probing probing_;
  StringList strings_;
  std::span<const std::uint32_t> slots_;  // an index plus one, or 0 if free
};

}  // namespace diurna::nlp
