// Addresses (RFC 3986) as far as metadata needs them: resolving, hosts, and the day in a path.
//
// Thread-safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/timestamp.h"

namespace diurna::html {

struct WebAddress {
  std::string_view scheme;     // "https"; empty: a relative reference
  std::string_view authority;  // "news.example:8080"
  bool has_authority = false;
  std::string_view path;
  std::string_view query;  // with its "?"
};

// Views into `address`; the fragment is left out.
WebAddress split_address(std::string_view address);

// "news.example", in lower case, without user, port and "www."; empty if there is none.
std::string host_of(std::string_view address);

// `reference` as it is meant on the page at `base`; as it is if `base` is no http address. Empty if the
// result is neither http nor relative, or longer than any address.
std::string resolve(std::string_view base, std::string_view reference);

// The parts of the path, "news", "2025", "pier.html"; at most 16.
std::vector<std::string_view> parts_of_path(std::string_view address);

// The day in the path: "/2025/09/21/", "/2025/sep/21/", "/2025-09-21-", "/20250921/".
std::optional<dates::Timestamp> date_in_path(std::string_view address, const dates::Months& months);

}  // namespace diurna::html
