// Who wants to know which component of a pipeline is at work: for measuring how long each takes.
//
//   ClockOfMine clock;                  // a ComponentClock
//   workspace.clock = &clock;
//   pipeline.analyse({{text, 0, &tokens}}, workspace);
//
// Thread-safety: a clock is told by the thread that analyses; one clock serves one workspace.
#pragma once

#include <string_view>

namespace diurna::nlp {

class ComponentClock {
 public:
  ComponentClock() = default;
  ComponentClock(const ComponentClock&) = delete;
  ComponentClock& operator=(const ComponentClock&) = delete;
  virtual ~ComponentClock() = default;

  // `component` goes to work, and the one before it has ended: "tokenizer", which includes the
  // looking up of lexemes, then the pipeline's own by the names of their factories ("tok2vec").
  virtual void begin(std::string_view component) = 0;
  // The texts are done.
  virtual void end() = 0;
};

// The turns of the components at some texts. A null clock costs one comparison a turn.
class ComponentTurns {
 public:
  explicit ComponentTurns(ComponentClock* clock) : clock_(clock) {}
  ComponentTurns(const ComponentTurns&) = delete;
  ComponentTurns& operator=(const ComponentTurns&) = delete;
  ~ComponentTurns() {
    if (clock_ != nullptr) clock_->end();
  }

  void begin(std::string_view component) const {
    if (clock_ != nullptr) clock_->begin(component);
  }

 private:
  ComponentClock* clock_;
};

}  // namespace diurna::nlp
