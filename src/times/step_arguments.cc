#include "times/step_arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace diurna::times {
namespace {

constexpr double kLargestNumber = 1e7;

}  // namespace

const Capture* capture_named(const Node& node, std::string_view name) {
  for (const Capture& taken : node.captures) {
    if (taken.element->name == name) return &taken;
  }
  return nullptr;
}

bool StepArguments::has(std::size_t i) const {
  if (i >= step_->arguments.size()) return false;
  const Argument& argument = step_->arguments[i];
  return !argument.capture || capture_named(*node_, argument.text) != nullptr;
}

const Node* StepArguments::node(std::size_t i) const {
  const Argument& argument = step_->arguments[i];
  const Capture* taken = argument.capture ? capture_named(*node_, argument.text) : nullptr;
  return taken == nullptr ? nullptr : taken->node;
}

std::string StepArguments::word(std::size_t i) const {
  const Argument& argument = step_->arguments[i];
  if (!argument.capture) return argument.text;
  const Capture* taken = capture_named(*node_, argument.text);
  if (taken == nullptr || taken->piece == nullptr) return {};
  const std::string* value = value_in(*taken->piece, taken->element->symbols.front());
  return value == nullptr ? std::string() : *value;
}

Amount StepArguments::amount(std::size_t i) const {
  if (const Node* number = node(i)) return number->amount;
  const std::string digits = word(i);
  Amount result;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), result.number);
  result.vague = error != std::errc();
  return result;
}

std::optional<int> StepArguments::whole(std::size_t i) const {
  const Amount number = amount(i);
  if (number.vague || !(std::abs(number.number) <= kLargestNumber)) return std::nullopt;
  return static_cast<int>(std::floor(number.number));
}

unsigned StepArguments::field(std::size_t i) const {
  return static_cast<unsigned>(std::max(0, whole(i).value_or(0)));
}

Unit StepArguments::unit(std::size_t i) const {
  return unit_named(word(i)).value_or(Unit::kDay);
}

}  // namespace diurna::times
