#include "times/normaliser.h"

#include <span>

#include "times/step_arguments.h"
#include "times/steps.h"

namespace diurna::times {
namespace {

const StepVerb* verb_named(std::string_view name) {
  for (const std::span<const StepVerb> group :
       {calendar_steps(), other_calendar_steps(), counting_steps(), clock_steps(), length_steps()}) {
    for (const StepVerb& verb : group) {
      if (verb.name == name) return &verb;
    }
  }
  return nullptr;
}

// Parts of an expression are found by rows above its own, so that this ends.
void follow(const Node& node, const Context& context, Reading& reading) {
  if (node.rule == nullptr) return;
  for (const Step& step : node.rule->steps) {
    if (reading.outcome != Outcome::kKnown) return;
    if (step.verb.front() == '<') {
      const Capture* part = capture_named(node, step.verb);
      if (part != nullptr && part->node != nullptr) follow(*part->node, context, reading);
      continue;
    }
    Meaning meaning(node, step, context, reading);
    const bool left_out = !step.arguments.empty() && !meaning.given().has(0);
    if (left_out) continue;
    if (const StepVerb* verb = verb_named(step.verb)) verb->action(meaning);
  }
}

}  // namespace

bool is_step(const Step& step) {
  if (step.verb.starts_with('<')) return step.arguments.empty();
  const StepVerb* verb = verb_named(step.verb);
  return verb != nullptr && step.arguments.size() >= verb->least && step.arguments.size() <= verb->most;
}

Reading read(const Node& node, const Context& context) {
  Reading reading;
  follow(node, context, reading);
  return reading;
}

}  // namespace diurna::times
