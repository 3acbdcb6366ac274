// What the report of a record says, for the tests of this folder.
#pragma once

#include <sstream>
#include <string>

#include "diurna/output.h"

namespace diurna::exporting {

inline std::string report(const Record& record, const ReportOptions& options = {}) {
  std::ostringstream out;
  write_report(record, options, out);
  return out.str();
}

}  // namespace diurna::exporting
