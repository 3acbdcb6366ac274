// A meaning in the making, as the steps of a rule see it: what is there, what surrounds it, and their
// arguments.
//
// Thread-safety: holds references to node, context and reading, which must outlive it; belongs to one thread.
#pragma once

#include <initializer_list>
#include <optional>

#include "times/chart.h"
#include "times/direction.h"
#include "times/reading.h"
#include "times/step_arguments.h"

namespace diurna::times {

class Meaning {
 public:
  Meaning(const Node& node, const Step& step, const Context& context, Reading& reading)
      : given_(node, step), context_(context), reading_(reading) {}

  // The arguments of the step that is being done.
  const StepArguments& given() const { return given_; }
  const Context& context() const { return context_; }
  Reading& reading() { return reading_; }

  // There is no such date.
  void fail();
  // Fails if there is no moment, or it has no day.
  void put(std::optional<Moment> moment);
  // A part of a year: of the year that is there, else of the one that direction or tense points to.
  void put_in_year(const OfYear& of_year);

  // The day of the moment that is there, or nothing.
  std::optional<Date> there() const;
  bool precision_is(std::initializer_list<Precision> wanted) const;
  // The document's day, for what is meant relative to it.
  std::optional<Date> document_day();

 private:
  StepArguments given_;
  const Context& context_;
  Reading& reading_;
};

}  // namespace diurna::times
