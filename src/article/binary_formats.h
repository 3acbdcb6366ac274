// What a file that is no text looks like, by its first bytes.
#pragma once

#include <string_view>

namespace diurna::article {

// "a PDF document", "gzip data", "UTF-16 text"; empty if the first bytes are of no known binary format.
// Only names formats whose signature no plain-text article starts with.
std::string_view binary_format(std::string_view bytes);

}  // namespace diurna::article
