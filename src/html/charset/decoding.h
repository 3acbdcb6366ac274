// From a page's bytes to UTF-8: which charset, by what evidence, and the way back.
//
//   Result<DecodedPage> page = decode_page(payload, "");
//   std::string_view html = page->text(payload);
//
// The first of these decides: a byte-order mark, the HTTP header, a <meta> in the first 1024 bytes, the bytes
// being well-formed UTF-8, ICU's detector; else it is windows-1252. A page that is declared to be in ISO
// 8859-1, as many are by default, and is well-formed UTF-8 with more than ASCII in it, is read as UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "html/charset/charset_map.h"

namespace diurna::html {

// The names (see name_of) may reach a record: append only.
enum class CharsetEvidence : std::uint8_t {
  kByteOrderMark,
  kHttp,
  kMeta,
  kWellFormedUtf8,
  kDetection,
  kDefault,
};

std::string_view name_of(CharsetEvidence evidence);

struct DecodedPage {
  std::string_view charset;  // the encoding's name in the Encoding standard, "windows-1251"
  CharsetEvidence decided_by = CharsetEvidence::kDefault;
  CharsetMap map;                     // of text() into the payload
  std::uint64_t broken = 0;           // ill-formed sequences, each read as U+FFFD
  bool approximate = false;           // characters map to where they stand, not to bytes that decode alone
  std::vector<std::string> warnings;  // "3 broken UTF-8 sequences read as U+FFFD"

  // Well-formed UTF-8, without the byte-order mark; a part of `payload`, which must be that decoded, if
  // nothing had to be recoded.
  std::string_view text(std::string_view payload) const {
    return recoded ? std::string_view(*recoded) : payload.substr(begin);
  }

  std::optional<std::string> recoded;
  std::uint32_t begin = 0;
};

// `http_charset` is the charset parameter of the Content-Type header; empty if there is none.
// Errors: kTooLarge beyond 1 GiB, where 32 bits no longer count the text.
Result<DecodedPage> decode_page(std::string_view payload, std::string_view http_charset);

}  // namespace diurna::html
