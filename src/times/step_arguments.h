// The arguments of one step of a meaning, as the expression at hand fills them.
//
// Thread-safety: a view of the node and the step, which must outlive it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "times/chart.h"
#include "times/moment.h"

namespace diurna::times {

// What the pattern's element of this name took; nothing if it was left out.
const Capture* capture_named(const Node& node, std::string_view name);

class StepArguments {
 public:
  StepArguments(const Node& node, const Step& step) : node_(&node), step_(&step) {}

  // Whether there is an i-th argument, and what it speaks of was not left out of the expression.
  bool has(std::size_t i) const;
  // The expression that the argument names; nothing if it names something else.
  const Node* node(std::size_t i) const;
  // The word that the argument stands for: a constant, or the value of the piece in its class.
  std::string word(std::size_t i) const;
  // The number that it stands for; vague if it is none.
  Amount amount(std::size_t i) const;
  // The number without its fraction; nothing if it is none or larger than any calendar needs.
  std::optional<int> whole(std::size_t i) const;
  // The same for a field of the calendar: 0, which only an hour or a minute can be, if it is none.
  unsigned field(std::size_t i) const;
  Unit unit(std::size_t i) const;

 private:
  const Node* node_;
  const Step* step_;
};

}  // namespace diurna::times
