// Words out of mark-up: text of an element as a line, values with references and tags in them, and texts
// reduced to what is compared.
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "html/page/page.h"

namespace diurna::html {

// Without the white space at its ends.
std::string_view trimmed(std::string_view text);

// Runs of white space become one blank, those at the ends go.
std::string squeezed(std::string_view text);

// A value that is itself HTML, as strings of JSON-LD are: tags left out, character references decoded (the
// numeric, and the named that stand in news), squeezed.
std::string plain_text(std::string_view markup);

// The same, but "<" is just that: for text that a parser has read, in which references were escaped twice.
std::string without_references(std::string_view text);

// Text in UTF-8 that a site took for ISO 8859-1 and encoded once more, as it was. Only what holds control
// characters is: no text has those of its own.
std::string mended(std::string text);

// The text of an element as one line of at most `max_bytes`, without what browsers do not show; empty if it
// is longer.
std::string line_of(const Page& page, std::uint32_t node, std::size_t max_bytes);

// The same with a blank between any two texts, for elements that are apart by their style alone:
// "4 March 2024Updated 5 March 2024". What is written in lower case behind a digit belongs to it ("4th").
std::string line_apart(const Page& page, std::uint32_t node, std::size_t max_bytes);

// Letters and digits in lower case: what two writings of one title share.
std::string folded(std::string_view text);

// ASCII letters in lower case.
std::string ascii_lower(std::string_view text);

}  // namespace diurna::html
