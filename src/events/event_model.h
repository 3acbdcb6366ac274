// The model of event types: which type an act is of, or none (models/events/model.bin; multinomial logistic
// regression).
//
// Weights are whole numbers, so that the same words get the same type on every machine. Thread-safety: const
// once opened.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diurna/event.h"
#include "diurna/status.h"

namespace diurna::events {

// What an act is judged to be.
struct Judgement {
  std::optional<Plover> plover;  // nothing: no event
  double confidence = 0;         // how often such a judgement is right, in steps of .01
};

class EventModel {
 public:
  static constexpr std::size_t kClasses = kPloverTypes + 1;  // the types in their order, then "none"

  // The model that is compiled in. Errors: kModelMissing, kModelBroken with the byte.
  static Result<EventModel> open();
  static Result<EventModel> parse(std::string_view bytes, std::string_view name);

  // `features` as event_features.h gives them.
  Judgement judge(std::span<const std::uint32_t> features) const;

 private:
  using Weights = std::array<std::int8_t, kClasses>;

  std::vector<std::uint32_t> hashes_;  // ascending
  std::vector<Weights> weights_;       // of each
  std::array<std::int32_t, kClasses> bias_{};
  // From which margin of the best class on the next one a judgement is right in 1, 2, ... 100 of 100 cases.
  std::vector<std::int32_t> steps_;
};

}  // namespace diurna::events
