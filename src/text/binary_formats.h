// What a file that is no text looks like, by its first bytes.
#pragma once

#include <string_view>

namespace diurna::text {

// RFC 1952, 2.3.1: with deflate, which every gzip file has.
inline constexpr std::string_view kGzipMagic("\x1F\x8B\x08", 3);
// RFC 8878, 3.1.1.
inline constexpr std::string_view kZstdMagic("\x28\xB5\x2F\xFD", 4);

// "a PDF document", "gzip data"; empty if the first bytes are of no known binary format. Only names formats
// whose signature no text starts with, in whichever charset.
std::string_view binary_format(std::string_view bytes);

}  // namespace diurna::text
