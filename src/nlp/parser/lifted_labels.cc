#include "nlp/parser/lifted_labels.h"

#include "nlp/parser/arc_eager.h"

namespace diurna::nlp {
namespace {

constexpr std::string_view kLift = "||";

}  // namespace

bool can_finish(const std::vector<Move>& moves) {
  bool shifts = false;
  bool reduces = false;
  for (const Move& move : moves) {
    shifts |= move.action == static_cast<std::uint32_t>(ArcEagerAction::kShift);
    reduces |= move.action == static_cast<std::uint32_t>(ArcEagerAction::kReduce);
  }
  return shifts && reduces;
}

std::optional<LiftedParts> lifted_parts(std::string_view label) {
  const std::size_t at = label.find(kLift);
  if (at == std::string_view::npos) return std::nullopt;
  return LiftedParts{label.substr(0, at), label.substr(at + kLift.size())};
}

}  // namespace diurna::nlp
