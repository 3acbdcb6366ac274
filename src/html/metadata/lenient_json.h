// JSON (RFC 8259) as pages have it: with what Boost.JSON forgives (comments, trailing commas), and after that
// with the usual faults mended: raw line breaks in strings, quotation marks that nobody escaped, character
// references, comments and CDATA of HTML around it, lone surrogates.
//
// Thread-safety: pure functions; nothing throws.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace diurna::html {

// Nothing if the text is no JSON even so. The value lives in `storage`.
std::optional<boost::json::value> parse_leniently(std::string_view text,
                                                  const boost::json::storage_ptr& storage);

// The mended text, for tests and for what cannot be parsed whole.
std::string mended_json(std::string_view text);

}  // namespace diurna::html
