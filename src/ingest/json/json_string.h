// The strings of JSON (RFC 8259, 7), decoded with the way back to their escapes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/mapped_text.h"

namespace diurna::ingest {

// `literal` is what stands between the quotation marks and begins at `at`, in well-formed UTF-8. An escape is
// one replaced segment, two that make a surrogate pair are one; half a pair is U+FFFD. Nothing if there is an
// escape that is none.
std::optional<MappedText> decode_json_string(std::string_view literal, std::uint64_t at);

}  // namespace diurna::ingest
