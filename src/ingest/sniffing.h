// What bytes are, by their looks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace diurna::ingest {

// True if they open as a page or a piece of one does: with a tag of HTML, a comment or a doctype.
bool looks_like_html(std::string_view bytes);

// True if a tag or a character reference of HTML stands anywhere in it.
bool has_markup(std::string_view text);

struct Binary {
  std::string_view what;  // "a PDF document"
  std::size_t at;         // the first offending byte
};

// Why the bytes are no text in any charset that has ASCII within; nothing if they may be.
std::optional<Binary> find_binary(std::string_view bytes);

}  // namespace diurna::ingest
