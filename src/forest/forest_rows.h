// The trees of a forest as cells of a table of data (base/table.h).
//
// Features go by their names, so that a model for other features than these is refused.
#pragma once

#include <charconv>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forest/forest.h"

namespace diurna::forest {

// The column of each feature, by its name.
using Columns = std::map<std::string, std::uint16_t, std::less<>>;
Columns columns_of(const std::vector<std::string>& names);

// The blank-separated words of `text`.
std::vector<std::string_view> words_of(std::string_view text);

template <typename T>
bool read_number(std::string_view text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

// As many numbers as `values` has room for, no more and no less.
template <typename T>
bool read_numbers(std::string_view text, std::span<T> values) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() != values.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!read_number(words[i], values[i])) return false;
  }
  return true;
}

// Adds the tree with these splits ("words>12 near.comment>3", the lowest bit of the leaf's number first) and
// leaves (in 4096ths of a logit). False if it is none, asks for an unknown feature or is one too many.
bool read_tree(std::string_view splits, std::string_view leaves, const Columns& columns, Forest& forest);

// What the leaves are added to.
bool read_bias(std::string_view text, Forest& forest);

}  // namespace diurna::forest
