// The encodings of the web and their labels (WHATWG, Encoding standard), by lexbor's tables.
//
// A label names what browsers read under it: "iso-8859-1" is windows-1252, "gb2312" is GBK.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diurna::html {

struct Encoding {
  std::uint32_t id = 0;   // lexbor's
  std::string_view name;  // "windows-1252"; lives as long as the program

  friend bool operator==(const Encoding& a, const Encoding& b) { return a.id == b.id; }
};

Encoding utf8_encoding();
Encoding windows_1252_encoding();

// Nothing for a label that is unknown, or that browsers refuse to decode (hz-gb-2312, iso-2022-kr).
std::optional<Encoding> encoding_of(std::string_view label);

// UTF-8 or UTF-16 by the byte-order mark that `bytes` begin with.
std::optional<Encoding> encoding_by_mark(std::string_view bytes);
// How many bytes of `bytes` are the byte-order mark of `encoding`.
std::uint32_t mark_length(std::string_view bytes, Encoding encoding);

// The label of the first <meta charset>, or http-equiv of that kind, in the first 1024 bytes (HTML standard,
// 13.2.3.2); empty if there is none. The view is into `bytes`, or lives as long as the program.
std::string_view declared_label(std::string_view bytes);

}  // namespace diurna::html
