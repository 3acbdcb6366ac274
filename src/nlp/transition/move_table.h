// The moves of a component in an image.
#pragma once

#include <vector>

#include "nlp/image/image.h"
#include "nlp/image/image_writer.h"
#include "nlp/transition/moves.h"

namespace diurna::nlp {

void write_moves(const std::vector<Move>& moves, ImageWriter& writer);
// What write_moves wrote, at least one move; the reader fails if it is anything else.
std::vector<Move> read_moves(ImageReader& reader, std::uint32_t actions);

}  // namespace diurna::nlp
