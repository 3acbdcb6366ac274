#include "nlp/parser/parser.h"

#include <fmt/format.h>

#include "base/check.h"
#include "nlp/model/thinc_model.h"
#include "nlp/transition/best_move.h"
#include "nlp/transition/component_settings.h"
#include "nlp/transition/moves.h"

namespace diurna::nlp {

using text::operator""_id;

namespace {

constexpr std::string_view kLift = "||";

// Whether every state has a way on: a model must know at least how to shift and how to reduce.
bool can_finish(const std::vector<Move>& moves) {
  bool shifts = false;
  bool reduces = false;
  for (const Move& move : moves) {
    shifts |= move.action == static_cast<std::uint32_t>(ArcEagerAction::kShift);
    reduces |= move.action == static_cast<std::uint32_t>(ArcEagerAction::kReduce);
  }
  return shifts && reduces;
}

Result<LiftedLabels> lifted_labels(const std::vector<Move>& moves, const std::string& file,
                                   text::StringStore& strings) {
  LiftedLabels lifted;
  for (const Move& move : moves) {
    const std::string_view label = move.label;
    const std::size_t at = label.find(kLift);
    if (at == std::string_view::npos) continue;
    const std::string_view head = label.substr(at + kLift.size());
    if (head.find(kLift) != std::string_view::npos) {
      return Status(ErrorCode::kModelBroken, fmt::format("the label {} is lifted twice", label), file);
    }
    lifted[text::string_id(label)] = {strings.add(label.substr(0, at)), strings.add(head)};
  }
  return lifted;
}

}  // namespace

Result<Parser> Parser::open(const std::string& directory, const std::string& component,
                            const PipelineConfig& config, const Kernels& kernels,
                            text::StringStore& strings) {
  const std::string section = "components." + component + ".model";
  const auto type = config.require(section, "state_type", "\"parser\"");
  if (!type) return type.error();
  const auto listener =
      config.require(section + ".tok2vec", "@architectures", "\"spacy.Tok2VecListener.v1\"");
  if (!listener) return listener.error();
  const Result<std::uint32_t> width = config.count(section + ".tok2vec", "width");
  if (!width) return width.error();
  const std::optional<Status> unsupported = unsupported_settings(directory, component);
  if (unsupported) return *unsupported;
  const auto moves = read_moves(directory, component, kArcEagerActions);
  if (!moves) return moves.error();
  const std::string moves_file = directory + "/" + component + "/moves";
  if (!can_finish(*moves)) {
    return Status(ErrorCode::kModelBroken, "no move that shifts or none that reduces", moves_file);
  }
  Result<LiftedLabels> lifted = lifted_labels(*moves, moves_file, strings);
  if (!lifted) return lifted.error();
  const Result<ThincModel> model = ThincModel::read(directory, component + "/model");
  if (!model) return model.error();
  Result<TransitionNetwork> network =
      TransitionNetwork::from(*model, config, component, {*width, kArcEagerFeatures, moves->size()}, kernels);
  if (!network) return network.error();
  Parser parser(std::move(*network));
  parser.lifted_ = std::move(*lifted);
  strings.add("ROOT");
  for (const nlp::Move& move : *moves) {
    parser.moves_.push_back({static_cast<ArcEagerAction>(move.action), strings.add(move.label)});
  }
  return parser;
}

void Parser::parse(std::span<const float> vectors, std::span<const std::uint8_t> is_space, TokenSpan text,
                   Workspace& workspace, doc::Tokens& tokens) const {
  CHECK(is_space.size() == text.size(), "one entry for each token");
  CHECK(text.end <= tokens.head.size(), "the tokens have their size");
  network_.prepare(vectors, text.size(), workspace);
  ArcEagerState state;
  state.reset(text.size());
  while (!state.is_final()) step(text.begin, workspace, state);
  DependencyTree tree = tree_of(state, text.size());
  set_edges(tree);
  deprojectivize(lifted_, is_space, tree);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const std::uint32_t token = text.begin + i;
    tokens.head[token] = text.begin + tree.head[i];
    tokens.dep[token] = tree.dep[i];
    tokens.sentence_start[token] = tree.sentence_start[i];
    tokens.left_edge[token] = text.begin + tree.left_edge[i];
    tokens.right_edge[token] = text.begin + tree.right_edge[i];
  }
}

// The label "subtok" joins neighbours only.
bool Parser::is_valid(const Move& move, const std::array<bool, kArcEagerActions>& valid,
                      const ArcEagerState& state) const {
  if (!valid[static_cast<std::size_t>(move.action)]) return false;
  const bool joins = move.action == ArcEagerAction::kLeft || move.action == ArcEagerAction::kRight;
  return move.label != "subtok"_id || !joins || state.stack(0) == state.buffer(0) - 1;
}

void Parser::step(std::uint32_t first_token, Workspace& workspace, ArcEagerState& state) const {
  const std::span<const float> scores = network_.score(state.features(), workspace);
  const std::array<bool, kArcEagerActions> valid = state.valid();
  BestMove best;
  for (std::uint32_t i = 0; i < moves_.size(); ++i) {
    if (is_valid(moves_[i], valid, state)) best.offer(i, scores[i]);
  }
  CHECK(best.move(), "a state that is not final can shift or reduce");
  if (workspace.decisions) {
    const ArcEagerState::Token token = state.buffer(0) >= 0 ? state.buffer(0) : state.stack(0);
    workspace.decisions->parser.push_back({first_token + static_cast<std::uint32_t>(token), best.margin()});
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
