// A guess at the charset of a page that declares none and is no UTF-8, by ICU's detector.
#pragma once

#include <string>
#include <string_view>

namespace diurna::html {

// A label such as "windows-1251", by the first 64 KiB; empty if nothing fits well.
std::string detect_charset(std::string_view bytes);

}  // namespace diurna::html
