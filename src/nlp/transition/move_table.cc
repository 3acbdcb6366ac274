#include "nlp/transition/move_table.h"

namespace diurna::nlp {
namespace {

constexpr std::uint32_t kMaxMoves = 1u << 16;

}  // namespace

void write_moves(const std::vector<Move>& moves, ImageWriter& writer) {
  writer.u32(static_cast<std::uint32_t>(moves.size()));
  for (const Move& move : moves) {
    writer.u32(move.action);
    writer.string(move.label);
  }
}

std::vector<Move> read_moves(ImageReader& reader, std::uint32_t actions) {
  const std::uint32_t count = reader.u32();
  if (reader.ok() && (count == 0 || count > kMaxMoves)) reader.fail("an impossible number of moves");
  std::vector<Move> moves;
  for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
    const std::uint32_t action = reader.u32();
    if (reader.ok() && action >= actions) reader.fail("a move of an action that is not known");
    moves.push_back({action, std::string(reader.string())});
  }
  return moves;
}

}  // namespace diurna::nlp
