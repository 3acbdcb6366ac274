#include "times/steps.h"

#include "times/normaliser.h"

namespace diurna::times {
namespace {

constexpr unsigned kThursday = 4;
constexpr unsigned kSaturday = 6;
constexpr unsigned kSunday = 7;

void direction(Meaning& meaning) {
  const int sign = meaning.given().whole(0).value_or(0);
  meaning.reading().direction = sign < 0 ? Direction::kLast : sign > 0 ? Direction::kNext : Direction::kThis;
}

void move(Meaning& meaning, double count, Unit by) {
  const auto start = meaning.there();
  meaning.put(start ? stretch_after(*start, count, by) : std::nullopt);
}

void shift(Meaning& meaning) {
  const Amount count = meaning.given().amount(0);
  if (count.vague) return meaning.fail();
  move(meaning, count.number, meaning.given().unit(1));
}

// "four years ago". Hours and less stay a length: the hour that they are counted from is not known.
void move_by_duration(Meaning& meaning, int sign) {
  const Node* duration = meaning.given().node(0);
  const Reading length = duration == nullptr ? Reading() : read(*duration, meaning.context());
  if (!length.duration) return meaning.fail();
  meaning.reading().mod = length.mod;
  if (length.duration->amount.vague) {
    meaning.reading().value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    meaning.reading().anchor = Anchor::kNone;
    meaning.reading().moment.reset();
    return;
  }
  Unit by = length.duration->unit;
  if (by < Unit::kDay) {
    meaning.reading().duration = length.duration;
    meaning.reading().moment.reset();
    meaning.reading().anchor = Anchor::kNone;
    return;
  }
  double count = length.duration->amount.number * sign;
  if (by == Unit::kDecade || by == Unit::kCentury) {
    count *= by == Unit::kDecade ? 10 : 100;
    by = Unit::kYear;
  }
  move(meaning, count, by);
}

void back(Meaning& meaning) {
  move_by_duration(meaning, -1);
}

void ahead(Meaning& meaning) {
  move_by_duration(meaning, 1);
}

// A week belongs to the month or year that holds its Thursday (as in ISO 8601).
void nth_week(Meaning& meaning, Date first, Date last, int number) {
  const auto week = number < 0 ? choose_weekday(last, Direction::kByTense, Tense::kPast, kThursday)
                               : choose_weekday(first, Direction::kByTense, Tense::kFuture, kThursday);
  if (!week || !week->first) return meaning.fail();
  const auto thursday = number < 0 ? week->first : plus_days(*week->first, 7L * (number - 1));
  if (!thursday || *thursday < first || *thursday > last) return meaning.fail();
  meaning.put(stretch_around(*thursday, Unit::kWeek));
}

// "the second week of March", "the last day of 2019".
void nth(Meaning& meaning) {
  const auto start = meaning.there();
  const int number = meaning.given().whole(0).value_or(0);
  const Unit by = meaning.given().unit(1);
  const auto last = start ? last_day(*meaning.reading().moment) : std::nullopt;
  if (!last || number == 0) return meaning.fail();
  if (by == Unit::kWeek) return nth_week(meaning, *start, *last, number);
  if (number < 0) return meaning.put(stretch_around(*last, by));
  const auto moved = stretch_after(*start, number - 1, by);
  if (!moved || !moved->first || *moved->first > *last) return meaning.fail();
  meaning.put(moved);
}

void week_of_year(Meaning& meaning) {
  const int number = meaning.given().whole(0).value_or(0);
  if (!meaning.there()) {
    const auto document = meaning.document_day();
    if (!document) return;
    meaning.reading().moment = stretch_around(*document, Unit::kYear);
  }
  const auto last = last_day(*meaning.reading().moment);
  if (!last || number < 1 || !meaning.precision_is({Precision::kYear})) return meaning.fail();
  nth_week(meaning, *meaning.there(), *last, number);
}

// Of the past: the last one that has begun; of the future: the next one that has not ended.
void weekend(Meaning& meaning) {
  const auto document = meaning.document_day();
  if (!document) return;
  const bool back =
      meaning.reading().direction == Direction::kLast ||
      (meaning.reading().direction == Direction::kByTense && meaning.context().tense == Tense::kPast);
  const unsigned edge = back ? kSaturday : kSunday;
  const auto day = choose_weekday(*document, Direction::kByTense, back ? Tense::kPast : Tense::kFuture, edge);
  meaning.put(day && day->first ? stretch_around(*day->first, Unit::kWeekend) : std::nullopt);
}

constexpr StepVerb kVerbs[] = {
    {"iso_week", 1, 1, &week_of_year}, {"direction", 1, 1, &direction},
    {"shift", 2, 2, &shift},           {"back", 1, 1, &back},
    {"ahead", 1, 1, &ahead},           {"nth", 2, 2, &nth},
    {"weekend", 0, 0, &weekend},
};

}  // namespace

std::span<const StepVerb> counting_steps() {
  return kVerbs;
}

}  // namespace diurna::times
