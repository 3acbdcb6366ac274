#include "nlp/parser/parser.h"

#include "base/check.h"
#include "nlp/parser/lifted_labels.h"
#include "nlp/transition/best_move.h"
#include "nlp/transition/move_table.h"

namespace diurna::nlp {

using text::operator""_id;

namespace {

constexpr std::size_t kNeighbours = std::size_t{1} << kArcEagerActions;

std::size_t bits_of(const std::array<bool, kArcEagerActions>& valid) {
  std::size_t bits = 0;
  for (std::size_t action = 0; action < valid.size(); ++action) {
    bits |= static_cast<std::size_t>(valid[action]) << action;
  }
  return bits;
}

}  // namespace

Parser Parser::read(ImageReader& reader, const Kernels& kernels) {
  Parser parser;
  parser.add_moves(reader);
  parser.network_ = TransitionNetwork::read(reader, kernels);
  if (!reader.ok()) return Parser();
  const std::size_t features = parser.network_.features();
  if (parser.network_.moves() != parser.moves_.size() ||
      (features != kArcEagerFeatures && features != kArcEagerExtraFeatures)) {
    reader.fail("the network of a parser does not fit its moves");
  }
  parser.list_moves();
  return parser;
}

void Parser::add_moves(ImageReader& reader) {
  const std::vector<nlp::Move> moves = read_moves(reader, kArcEagerActions);
  if (!reader.ok()) return;
  if (!can_finish(moves)) return reader.fail("no move that shifts or none that reduces");
  for (const nlp::Move& move : moves) {
    moves_.push_back({static_cast<ArcEagerAction>(move.action), text::string_id(move.label)});
    if (const std::optional<LiftedParts> parts = lifted_parts(move.label)) {
      lifted_[moves_.back().label] = {text::string_id(parts->label), text::string_id(parts->head_label)};
    }
  }
}

void Parser::list_moves() {
  for (std::size_t bits = 0; bits < valid_moves_.size(); ++bits) {
    for (std::uint32_t i = 0; i < moves_.size(); ++i) {
      const Move& move = moves_[i];
      if ((bits >> static_cast<std::size_t>(move.action) & 1) == 0) continue;
      const bool joins = move.action == ArcEagerAction::kLeft || move.action == ArcEagerAction::kRight;
      if (joins && move.label == "subtok"_id && bits < kNeighbours) continue;
      valid_moves_[bits].push_back(i);
    }
  }
}

void Parser::parse(std::span<const BatchText> batch, std::span<const float> vectors,
                   std::span<const std::uint8_t> is_space, Scratch& scratch,
                   std::vector<Decision>* decisions) const {
  network_.begin(vectors, scratch.network);
  for (const BatchText& text : batch) {
    CHECK(text.span.end <= text.tokens->head.size(), "the tokens have their size");
    scratch.state.reset(text.span.size());
    while (!scratch.state.is_final()) step(text, scratch, decisions);
    DependencyTree tree = tree_of(scratch.state, text.span.size());
    set_edges(tree);
    deprojectivize(lifted_, is_space.subspan(text.first, text.span.size()), tree);
    doc::Tokens& tokens = *text.tokens;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      const std::uint32_t token = text.span.begin + i;
      tokens.head[token] = text.span.begin + tree.head[i];
      tokens.dep[token] = tree.dep[i];
      tokens.sentence_start[token] = tree.sentence_start[i];
      tokens.left_edge[token] = text.span.begin + tree.left_edge[i];
      tokens.right_edge[token] = text.span.begin + tree.right_edge[i];
    }
  }
}

// As tokens of the batch.
void Parser::set_features(std::uint32_t first, Scratch& scratch) const {
  if (network_.features() == kArcEagerFeatures) {
    const auto features = scratch.state.features();
    scratch.features.assign(features.begin(), features.end());
  } else {
    const auto features = scratch.state.extra_features();
    scratch.features.assign(features.begin(), features.end());
  }
  for (std::int32_t& feature : scratch.features) {
    if (feature >= 0) feature += static_cast<std::int32_t>(first);
  }
}

void Parser::step(const BatchText& text, Scratch& scratch, std::vector<Decision>* decisions) const {
  ArcEagerState& state = scratch.state;
  set_features(text.first, scratch);
  const std::span<const float> scores = network_.score(scratch.features, scratch.network);
  const bool neighbours = state.stack(0) >= 0 && state.stack(0) == state.buffer(0) - 1;
  const std::size_t situation = bits_of(state.valid()) + (neighbours ? kNeighbours : 0);
  const BestMove best = best_of(valid_moves_[situation], scores);
  CHECK(best.move(), "a state that is not final can shift or reduce");
  if (decisions != nullptr) {
    const ArcEagerState::Token token = state.buffer(0) >= 0 ? state.buffer(0) : state.stack(0);
    decisions->push_back({text.span.begin + static_cast<std::uint32_t>(token), best.margin()});
  }
  state.apply(moves_[*best.move()].action, *best.move());
}

DependencyTree Parser::tree_of(const ArcEagerState& state, std::uint32_t size) const {
  DependencyTree tree;
  tree.head.reserve(size);
  tree.dep.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto token = static_cast<ArcEagerState::Token>(i);
    const ArcEagerState::Token head = state.head(token);
    tree.head.push_back(head < 0 ? i : static_cast<std::uint32_t>(head));
    tree.dep.push_back(head < 0 ? "ROOT"_id : moves_[state.label(token)].label);
  }
  return tree;
}

}  // namespace diurna::nlp
