// Where a row of the record comes from, and why a field of it is empty.
#pragma once

#include <string>
#include <string_view>

namespace diurna {

// Why a field is empty.
struct Reason {
  std::string_view field;
  std::string_view why;
};

// The stage and rule that made a record.
struct Origin {
  std::string stage;
  std::string rule;
  std::string model;
};

}  // namespace diurna
