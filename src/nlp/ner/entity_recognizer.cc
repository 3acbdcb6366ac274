#include "nlp/ner/entity_recognizer.h"

#include "base/check.h"
#include "nlp/model/thinc_model.h"
#include "nlp/transition/best_move.h"
#include "nlp/transition/component_settings.h"
#include "nlp/transition/moves.h"

namespace diurna::nlp {
namespace {

// Without the entries for which spaCy makes no output.
std::vector<BiluoMove> outputs_of(const std::vector<Move>& moves, text::StringStore& strings) {
  std::vector<BiluoMove> outputs;
  for (const Move& move : moves) {
    const auto action = static_cast<BiluoAction>(move.action);
    if (action == BiluoAction::kMissing) continue;
    if (action == BiluoAction::kOut && !move.label.empty()) continue;
    outputs.push_back({action, strings.add(move.label)});
  }
  return outputs;
}

}  // namespace

Result<EntityRecognizer> EntityRecognizer::open(const std::string& directory, const std::string& component,
                                                const PipelineConfig& config, const Kernels& kernels,
                                                text::StringStore& strings) {
  const std::string section = "components." + component + ".model";
  const auto type = config.require(section, "state_type", "\"ner\"");
  if (!type) return type.error();
  const std::optional<Status> unsupported = unsupported_settings(directory, component);
  if (unsupported) return *unsupported;
  const auto moves = read_moves(directory, component, kBiluoActions);
  if (!moves) return moves.error();
  std::vector<BiluoMove> outputs = outputs_of(*moves, strings);
  const Result<ThincModel> model = ThincModel::read(directory, component + "/model");
  if (!model) return model.error();
  Result<Tok2Vec> tok2vec = Tok2Vec::from(*model, config, section + ".tok2vec", kernels);
  if (!tok2vec) return tok2vec.error();
  Result<TransitionNetwork> network = TransitionNetwork::from(
      *model, config, component, {tok2vec->width(), kBiluoFeatures, outputs.size()}, kernels);
  if (!network) return network.error();
  return EntityRecognizer(std::move(*tok2vec), std::move(*network), std::move(outputs));
}

void EntityRecognizer::recognize(std::span<const std::uint64_t> ids, std::span<const std::uint8_t> is_space,
                                 TokenSpan text, Workspace& workspace, doc::Tokens& tokens) const {
  CHECK(is_space.size() == text.size(), "one entry for each token");
  CHECK(text.end <= tokens.entity_tag.size() && text.end <= tokens.sentence_start.size(),
        "the tokens have their size");
  tok2vec_.encode(ids, text.size(), workspace, workspace.vectors);
  network_.prepare(workspace.vectors, text.size(), workspace);
  const auto starts = std::span(tokens.sentence_start).subspan(text.begin, text.size());
  BiluoState state(starts, is_space);
  while (!state.is_final() && step(text.begin, workspace, state)) {
  }
  for (std::uint32_t i = text.begin; i < text.end; ++i) {
    tokens.entity_tag[i] = doc::EntityTag::kOutside;
    tokens.entity_label[i] = 0;
  }
  for (const LabelledSpan& found : state.entities()) {
    const TokenSpan span = {text.begin + found.begin, text.begin + found.end};
    tokens.entities.push_back({span, found.label});
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      tokens.entity_tag[i] = i == span.begin ? doc::EntityTag::kBegin : doc::EntityTag::kInside;
      tokens.entity_label[i] = found.label;
    }
  }
}

bool EntityRecognizer::step(std::uint32_t first_token, Workspace& workspace, BiluoState& state) const {
  const std::span<const float> scores = network_.score(state.features(), workspace);
  BestMove best;
  for (std::uint32_t i = 0; i < moves_.size(); ++i) {
    if (state.is_valid(moves_[i])) best.offer(i, scores[i]);
  }
  if (!best.move()) return false;
  if (workspace.decisions) workspace.decisions->ner.push_back({first_token + state.token(), best.margin()});
  state.apply(moves_[*best.move()]);
  return true;
}

}  // namespace diurna::nlp
