#include "nlp/ner/entity_recognizer.h"

#include "base/check.h"
#include "nlp/transition/best_move.h"
#include "nlp/transition/move_table.h"

namespace diurna::nlp {

EntityRecognizer EntityRecognizer::read(ImageReader& reader, const Kernels& kernels) {
  EntityRecognizer recognizer;
  for (const Move& move : read_moves(reader, kBiluoActions)) {
    recognizer.moves_.push_back({static_cast<BiluoAction>(move.action), text::string_id(move.label)});
  }
  recognizer.network_ = TransitionNetwork::read(reader, kernels);
  if (!reader.ok()) return EntityRecognizer();
  const std::size_t features = recognizer.network_.features();
  if (recognizer.network_.moves() != recognizer.moves_.size() ||
      (features != kBiluoFeatures && features != kBiluoExtraFeatures)) {
    reader.fail("the network of a recogniser does not fit its moves");
  }
  recognizer.list_moves();
  return recognizer;
}

EntityRecognizer::ValidMoves EntityRecognizer::list_moves(std::optional<text::StringId> open) const {
  ValidMoves valid;
  for (const bool is_space : {false, true}) {
    for (const bool can_go_on : {false, true}) {
      for (std::uint32_t i = 0; i < moves_.size(); ++i) {
        if (is_valid(moves_[i], {open, is_space, can_go_on})) valid.moves[is_space][can_go_on].push_back(i);
      }
    }
  }
  return valid;
}

void EntityRecognizer::list_moves() {
  outside_ = list_moves(std::nullopt);
  for (const BiluoMove& move : moves_) {
    if (move.action == BiluoAction::kBegin) inside_.try_emplace(move.label, list_moves(move.label));
  }
}

const std::vector<std::uint32_t>& EntityRecognizer::valid_moves(const BiluoSituation& situation) const {
  const ValidMoves& valid = situation.open ? inside_.at(*situation.open) : outside_;
  return valid.moves[situation.is_space][situation.can_go_on];
}

void EntityRecognizer::recognize(std::span<const BatchText> batch, std::span<const float> vectors,
                                 std::span<const std::uint8_t> is_space, Scratch& scratch,
                                 std::vector<Decision>* decisions) const {
  network_.begin(vectors, scratch.network);
  for (const BatchText& text : batch) {
    CHECK(text.span.end <= text.tokens->entity_tag.size() &&
              text.span.end <= text.tokens->sentence_start.size(),
          "the tokens have their size");
    BiluoState state(std::span(text.tokens->sentence_start).subspan(text.span.begin, text.span.size()),
                     is_space.subspan(text.first, text.span.size()));
    while (!state.is_final() && step(text, state, scratch, decisions)) {
    }
    write_entities(text, state);
  }
}

void EntityRecognizer::write_entities(const BatchText& text, const BiluoState& state) {
  doc::Tokens& tokens = *text.tokens;
  for (std::uint32_t i = text.span.begin; i < text.span.end; ++i) {
    tokens.entity_tag[i] = doc::EntityTag::kOutside;
    tokens.entity_label[i] = 0;
  }
  for (const LabelledSpan& found : state.entities()) {
    const TokenSpan span = {text.span.begin + found.begin, text.span.begin + found.end};
    tokens.entities.push_back({span, found.label});
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      tokens.entity_tag[i] = i == span.begin ? doc::EntityTag::kBegin : doc::EntityTag::kInside;
      tokens.entity_label[i] = found.label;
    }
  }
}

// As tokens of the batch.
void EntityRecognizer::set_features(std::uint32_t first, const BiluoState& state, Scratch& scratch) const {
  if (network_.features() == kBiluoFeatures) {
    const auto features = state.features();
    scratch.features.assign(features.begin(), features.end());
  } else {
    const auto features = state.extra_features();
    scratch.features.assign(features.begin(), features.end());
  }
  for (std::int32_t& feature : scratch.features) {
    if (feature >= 0) feature += static_cast<std::int32_t>(first);
  }
}

bool EntityRecognizer::step(const BatchText& text, BiluoState& state, Scratch& scratch,
                            std::vector<Decision>* decisions) const {
  set_features(text.first, state, scratch);
  const std::span<const float> scores = network_.score(scratch.features, scratch.network);
  const BestMove best = best_of(valid_moves(state.situation()), scores);
  if (!best.move()) return false;
  if (decisions != nullptr) decisions->push_back({text.span.begin + state.token(), best.margin()});
  state.apply(moves_[*best.move()]);
  return true;
}

}  // namespace diurna::nlp
