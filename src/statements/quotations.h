// Quotations: the stretches of text between quotation marks.
//
// Marks open and close by their form (curly, low-high, guillemets, corner brackets) or, for straight ones,
// by what stands around them. Marks that do not match are survived: a closing mark of another form closes
// what is open, an opening mark that is never closed is dropped, unless the next paragraph opens again, which
// is how newspapers continue a quotation. Single marks count only where they cannot be apostrophes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna::statements {

struct Quotation {
  ByteSpan outer;           // with its marks
  ByteSpan inner;           // without
  std::uint32_t block = 0;  // index into Article::blocks
  std::uint32_t depth = 0;  // 0: not inside another quotation
  bool single = false;      // between single marks
  bool continues = false;   // goes on in the next block's first quotation
};

// The quotations of the paragraphs `blocks` of `text`, ordered by where they begin. `blocks` lists only
// the blocks to look at, by their span and index.
struct QuotedBlock {
  ByteSpan span;
  std::uint32_t index;
};
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<QuotedBlock>& blocks);

}  // namespace diurna::statements
