// The line that closes a post shown in an article:
//
//   "the words of the post\u2026 \u2014 Display Name (@handle) September 9, 2024"
//
// as the embedding markup of X and Twitter leaves it when a page is turned into text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dates/written_date.h"
#include "diurna/span.h"
#include "text/unicode.h"

namespace diurna::article {

struct Signature {
  std::uint32_t dash = 0;  // where the dash begins
  ByteSpan source;         // display name and handle: "Display Name (@handle)"
  ByteSpan name;           // display name alone
  std::string handle;      // with "@"
  std::string date;        // ISO 8601; empty if the signature has none
  std::optional<ByteSpan> date_span;
};

// The signature that ends `block` of `text`: dash, name, handle in brackets, date or nothing.
// Looks at the last few hundred bytes only.
std::optional<Signature> find_signature(std::string_view text, ByteSpan block, const dates::Months& months);

// The part of a display name that is in `script` if it has letters of several scripts, else all of it;
// without emoji.
std::string author_of(std::string_view display_name, text::Script script);

}  // namespace diurna::article
