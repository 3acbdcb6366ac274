// What an element does to the text around it, by its tag: the standard's default style sheet, in short.
#pragma once

#include <cstdint>

#include "html/page/tag.h"

namespace diurna::html {

enum class Layout : std::uint8_t {
  kInline,   // part of a line
  kFlow,     // begins and ends a block
  kCell,     // of a table's row
  kBreak,    // <br>
  kSkipped,  // nothing in it is shown as text
};

Layout layout_of(Tag tag);

}  // namespace diurna::html
