// Dates as protocols and feeds write them.
#pragma once

#include <string>
#include <string_view>

namespace diurna::ingest {

// ISO 8601, as precise as it is given: "2025-03-04T14:05:00+05:30", "2025-03-04". Reads ISO 8601 (RFC 3339),
// RFC 5322 ("Tue, 4 Mar 2025 14:05 +0530"), and what HTTP has (RFC 9110, 5.6.7). Empty if it is none of
// these.
std::string iso_date(std::string_view written);

}  // namespace diurna::ingest
