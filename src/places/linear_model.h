// A logistic model over named features: models/places/*.tsv.
//
// Thread-safety: const once parsed.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diurna/status.h"

namespace diurna::places {

// A feature that is there ("pop=6") with its number, which for most is 1.
struct FeatureValue {
  std::string name;
  double value = 1;
};
using Features = std::vector<FeatureValue>;

class LinearModel {
 public:
  // The model models/places/`name`.tsv that is compiled in. Errors: kBadData, kNotFound.
  static Result<LinearModel> open(const std::string& name);
  static Result<LinearModel> parse(std::string name, std::string_view bytes);

  // The sum of the weights of these features; unknown ones weigh nothing.
  double score(const Features& features) const;
  // A setting that stands among the weights; `otherwise` if it does not.
  double weight(std::string_view name, double otherwise) const;

 private:
  std::unordered_map<std::string, double> weights_;
};

// 1 / (1 + e^-score)
double chance_of(double score);

}  // namespace diurna::places
