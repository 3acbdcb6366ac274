// The moves of a transition system, in the order of the network's outputs.
//
// The file `moves` is MessagePack {moves: JSON text}, the text {"action": {"label": count}}. Outputs are
// ordered by action, then by count and label descending. Labels with a negative count were added later and
// stand last: ordered by (count, label) descending, where a label's first count brings all its actions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

struct Move {
  std::uint32_t action;
  std::string label;
  friend bool operator==(const Move&, const Move&) = default;
};

// `file` is for messages; actions are below `actions`. Errors: kModelBroken.
Result<std::vector<Move>> parse_moves(std::string file, std::string_view bytes, std::uint32_t actions);
// Reads `component`/moves. Errors: also those of PipelineFiles::read.
Result<std::vector<Move>> read_moves(const PipelineFiles& files, const std::string& component,
                                     std::uint32_t actions);

}  // namespace diurna::nlp
