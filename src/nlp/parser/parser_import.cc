#include "nlp/parser/parser_import.h"

#include <fmt/format.h>

#include "nlp/parser/arc_eager.h"
#include "nlp/parser/lifted_labels.h"
#include "nlp/transition/component_settings.h"
#include "nlp/transition/move_table.h"
#include "nlp/transition/transition_import.h"

namespace diurna::nlp {
namespace {

// Adds the labels of the moves; a label that is lifted twice is none that deprojectivizing knows.
std::optional<Status> add_labels(const std::vector<Move>& moves, const ComponentImport& component) {
  component.strings.insert("ROOT");
  for (const Move& move : moves) {
    component.strings.insert(move.label);
    const std::optional<LiftedParts> parts = lifted_parts(move.label);
    if (!parts) continue;
    if (lifted_parts(parts->head_label)) {
      return Status(ErrorCode::kModelBroken, fmt::format("the label {} is lifted twice", move.label),
                    component.files.path_of(component.name + "/moves"));
    }
    component.strings.insert(std::string(parts->label));
    component.strings.insert(std::string(parts->head_label));
  }
  return std::nullopt;
}

}  // namespace

Result<std::size_t> import_parser(const ThincModel& model, std::size_t width,
                                  const ComponentImport& component) {
  const auto type = component.config.require(component.model_section(), "state_type", "\"parser\"");
  if (!type) return type.error();
  if (const auto unsupported = unsupported_settings(component.files, component.name)) return *unsupported;
  const Result<bool> extra = has_extra_tokens(component.config, component.name);
  if (!extra) return extra.error();
  const auto moves = read_moves(component.files, component.name, kArcEagerActions);
  if (!moves) return moves.error();
  if (!can_finish(*moves)) {
    return Status(ErrorCode::kModelBroken, "no move that shifts or none that reduces",
                  component.files.path_of(component.name + "/moves"));
  }
  if (auto failed = add_labels(*moves, component)) return *failed;
  write_moves(*moves, component.writer);
  const std::size_t features = *extra ? kArcEagerExtraFeatures : kArcEagerFeatures;
  const auto network = import_transition_network(model, component.config, component.name,
                                                 {width, features, moves->size()}, component.writer);
  if (!network) return network.error();
  return moves->size();
}

}  // namespace diurna::nlp
