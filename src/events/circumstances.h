// When and where an act was done, and who says so: what of the record stands in its clause or its sentence.
#pragma once

#include <optional>

#include "diurna/record.h"
#include "events/candidates.h"
#include "events/sayings.h"

namespace diurna::events {

class Circumstances {
 public:
  // Both must outlive it. Times and places are in text order.
  Circumstances(const Record& record, const Syntax& syntax)
      : record_(record), syntax_(syntax), sayings_(record.statements, syntax.tokens) {}

  // The date of the act's clause, else the only one of its sentence; nothing: none, or several.
  std::optional<EventDate> date(const Trigger& trigger) const;
  // The place below the act that "in", "at", "near" and their like put there: an index into the places.
  std::optional<std::uint32_t> place(const Candidate& candidate) const;
  // The first place that its object or another complement names.
  std::optional<std::uint32_t> about_place(const Candidate& candidate) const;
  // The statement whose cue is the trigger, else the innermost one that tells of it.
  std::optional<std::uint32_t> statement(const Trigger& trigger) const;
  // Whether it is no more than a saying that the record has as a statement: a verb that no frame knows, or
  // words that go to a channel ("wrote on Telegram").
  bool is_mere_saying(const Candidate& candidate) const;
  // The sentence of the trigger.
  ByteSpan sentence(std::uint32_t token) const;

 private:
  TokenSpan clause(const Trigger& trigger) const;
  std::uint32_t index_of(const PlaceMention& place) const;
  bool is_within_party(const Candidate& candidate, ByteSpan span) const;

  const Record& record_;
  const Syntax& syntax_;
  const Sayings sayings_;
};

// The days of a TIMEX3 value: nothing for what has no days of its own ("PRESENT_REF", "P3D").
std::optional<EventDate> date_of(const TimeExpression& time);

}  // namespace diurna::events
