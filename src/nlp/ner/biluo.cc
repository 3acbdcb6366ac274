#include "nlp/ner/biluo.h"

namespace diurna::nlp {

bool BiluoState::is_valid(const BiluoMove& move) const {
  switch (move.action) {
    case BiluoAction::kMissing:
      return false;
    case BiluoAction::kBegin:
      return !open_ && move.label != 0 && !is_space_[at_] && can_go_on();
    case BiluoAction::kIn:
      return open_ && move.label != 0 && move.label == open_->label && can_go_on();
    case BiluoAction::kLast:
      return open_ && move.label != 0 && move.label == open_->label;
    case BiluoAction::kUnit:
      return !open_ && move.label != 0 && !is_space_[at_];
    case BiluoAction::kOut:
      return !open_;
  }
  return false;
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

}  // namespace diurna::nlp
