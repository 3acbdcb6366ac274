// How often each rule is right, measured (data/confidence.tsv). Thread-safety: const after loading.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::statements {

class RuleConfidence {
 public:
  // Errors: kBadData with the row's byte.
  static Result<RuleConfidence> load(const std::string& data_folder,
                                     const std::string& name = "confidence.tsv");

  // In [0, 1]. Every rule has a row: a missing one is our bug.
  double of(std::string_view rule) const;

 private:
  std::map<std::string, double, std::less<>> by_rule_;
};

}  // namespace diurna::statements
