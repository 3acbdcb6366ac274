// Which nouns come back to which names of bodies (data/body_classes.tsv). Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/table.h"
#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::statements {

// A set of classes, one bit each.
using BodyClassSet = std::uint64_t;

class BodyClasses {
 public:
  // Errors: kBadData with the row's byte.
  static Result<BodyClasses> load(const std::string& data_folder);

  // The classes that a word in lower case speaks for; 0: none.
  BodyClassSet of(text::StringId lower) const;
  BodyClassSet place() const { return place_; }
  BodyClassSet company() const { return company_; }

 private:
  std::unordered_map<text::StringId, BodyClassSet> classes_;
  BodyClassSet place_ = 0;
  BodyClassSet company_ = 0;
};

}  // namespace diurna::statements
