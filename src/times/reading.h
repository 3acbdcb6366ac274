// What the normaliser is given with an expression, and what it makes of it.
//
// Thread-safety: plain values.
#pragma once

#include <optional>
#include <string>

#include "times/direction.h"
#include "times/moment.h"
#include "times/tense.h"

namespace diurna::times {

enum class Anchor : unsigned char { kNone, kSelf, kDocument, kText };

enum class Outcome : unsigned char {
  kKnown,
  kUnknown,     // relative to a document without a date
  kImpossible,  // 30 February
};

// The dates that the text named last: for each unit the last that is at least as exact.
class TextDates {
 public:
  // `moment` has a first day.
  void add(const Moment& moment);
  const std::optional<Moment>& last(Unit unit) const;

 private:
  std::optional<Moment> day_;
  std::optional<Moment> week_;
  std::optional<Moment> month_;
  std::optional<Moment> quarter_;
  std::optional<Moment> year_;
};

// What surrounds the expression.
struct Context {
  std::optional<Date> document;
  TextDates text;
  std::optional<Moment> same_sentence;  // a day named in the same sentence, for times of day
  Tense tense = Tense::kPast;
};

// A meaning in the making.
struct Reading {
  std::optional<Moment> moment;
  std::optional<Duration> duration;
  std::string value;  // of sets and references
  std::string mod;
  Anchor anchor = Anchor::kNone;
  Direction direction = Direction::kByTense;
  Outcome outcome = Outcome::kKnown;
  bool narrative = false;    // counted from a date that the text named, or would have named
  bool day_assumed = false;  // a time of day whose day is that of the document or the sentence

  // The TIMEX3 value; empty if it cannot be known.
  std::string timex_value() const;
};

}  // namespace diurna::times
