#include "nlp/ner/ner_import.h"

#include "nlp/ner/biluo.h"
#include "nlp/transition/component_settings.h"
#include "nlp/transition/move_table.h"
#include "nlp/transition/transition_import.h"

namespace diurna::nlp {
namespace {

// Without the entries for which spaCy makes no output.
std::vector<Move> outputs_of(const std::vector<Move>& moves) {
  std::vector<Move> outputs;
  for (const Move& move : moves) {
    const auto action = static_cast<BiluoAction>(move.action);
    if (action == BiluoAction::kMissing) continue;
    if (action == BiluoAction::kOut && !move.label.empty()) continue;
    outputs.push_back(move);
  }
  return outputs;
}

}  // namespace

Result<std::size_t> import_ner(const ThincModel& model, std::size_t width, const ComponentImport& component) {
  const auto type = component.config.require(component.model_section(), "state_type", "\"ner\"");
  if (!type) return type.error();
  if (const auto unsupported = unsupported_settings(component.files, component.name)) return *unsupported;
  const Result<bool> extra = has_extra_tokens(component.config, component.name);
  if (!extra) return extra.error();
  const auto all_moves = read_moves(component.files, component.name, kBiluoActions);
  if (!all_moves) return all_moves.error();
  const std::vector<Move> moves = outputs_of(*all_moves);
  for (const Move& move : moves) component.strings.insert(move.label);
  write_moves(moves, component.writer);
  const std::size_t features = *extra ? kBiluoExtraFeatures : kBiluoFeatures;
  const auto network = import_transition_network(model, component.config, component.name,
                                                 {width, features, moves.size()}, component.writer);
  if (!network) return network.error();
  return moves.size();
}

}  // namespace diurna::nlp
