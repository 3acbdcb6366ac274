#include "nlp/ner/biluo.h"

namespace diurna::nlp {

bool is_valid(const BiluoMove& move, const BiluoSituation& situation) {
  const bool continues = situation.open && move.label != 0 && move.label == *situation.open;
  switch (move.action) {
    case BiluoAction::kMissing:
      return false;
    case BiluoAction::kBegin:
      return !situation.open && move.label != 0 && !situation.is_space && situation.can_go_on;
    case BiluoAction::kIn:
      return continues && situation.can_go_on;
    case BiluoAction::kLast:
      return continues;
    case BiluoAction::kUnit:
      return !situation.open && move.label != 0 && !situation.is_space;
    case BiluoAction::kOut:
      return !situation.open;
  }
  return false;
}

BiluoSituation BiluoState::situation() const {
  const bool can_go_on = at_ + 1 < sentence_start_.size() && sentence_start_[at_ + 1] == 0;
  return {open_ ? std::optional(open_->label) : std::nullopt, is_space_[at_] != 0, can_go_on};
}

void BiluoState::apply(const BiluoMove& move) {
  if (move.action == BiluoAction::kBegin) open_ = Open{at_, move.label};
  if (move.action == BiluoAction::kUnit) entities_.push_back({at_, at_ + 1, move.label});
  ++at_;
  if (move.action != BiluoAction::kLast) return;
  entities_.push_back({open_->begin, at_, open_->label});
  open_.reset();
}

std::array<std::int32_t, kBiluoFeatures> BiluoState::features() const {
  const auto next = static_cast<std::int32_t>(at_);
  if (!open_) return {next, -1, -1};
  return {next, static_cast<std::int32_t>(open_->begin), next - 1};
}

std::array<std::int32_t, kBiluoExtraFeatures> BiluoState::extra_features() const {
  std::array<std::int32_t, kBiluoExtraFeatures> tokens;
  tokens.fill(-1);
  tokens[0] = static_cast<std::int32_t>(at_);
  if (!open_) return tokens;
  for (std::uint32_t i = 1; i < tokens.size() && open_->begin + i - 1 < at_; ++i) {
    tokens[i] = static_cast<std::int32_t>(open_->begin + i - 1);
  }
  return tokens;
}

}  // namespace diurna::nlp
