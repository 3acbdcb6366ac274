// A logistic model over named features: models/places/*.tsv.
//
// Thread-safety: const once parsed.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/string_hash.h"
#include "diurna/status.h"

namespace diurna::places {

// What speaks for and against something: names of features that are there ("pop=6"), each with its number,
// which for most is 1. The names stand in one string, so that adding one costs nothing once it has grown.
class Features {
 public:
  // The name is what `parts` are together.
  void add(std::initializer_list<std::string_view> parts, double value = 1);
  void add(std::string_view name, double value = 1) { add({name}, value); }
  void add(const Features& others);
  void clear();

  std::size_t size() const { return entries_.size(); }
  std::string_view name(std::size_t i) const {
    return std::string_view(names_).substr(entries_[i].begin, entries_[i].size);
  }
  double value(std::size_t i) const { return entries_[i].value; }
  bool has(std::string_view name) const;

 private:
  struct Entry {
    std::uint32_t begin = 0;  // in `names_`
    std::uint32_t size = 0;
    double value = 1;
  };
  std::string names_;
  std::vector<Entry> entries_;
};

class LinearModel {
 public:
  // The model models/places/`name`.tsv that is compiled in. Errors: kBadData, kNotFound.
  static Result<LinearModel> open(const std::string& name);
  static Result<LinearModel> parse(std::string name, std::string_view bytes);

  // The sum of the weights of these features; unknown ones weigh nothing.
  double score(const Features& features) const;
  // The chance from which on something is taken; it stands among the weights.
  double threshold() const { return weight("threshold", 0.5); }

 private:
  double weight(std::string_view name, double otherwise) const;

  std::unordered_map<std::string, double, base::StringHash, std::equal_to<>> weights_;
};

// 1 / (1 + e^-score)
double chance_of(double score);

}  // namespace diurna::places
