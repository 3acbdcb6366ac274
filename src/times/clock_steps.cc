#include "times/steps.h"

#include <fmt/format.h>

namespace diurna::times {
namespace {

constexpr unsigned kLargestOffset = 14;  // hours from UTC

// The day that a time of day belongs to: the one that is there, else one of the text; may be none.
Moment day_of_time(Meaning& meaning) {
  if (meaning.reading().moment) return *meaning.reading().moment;
  Moment moment;
  moment.precision = Precision::kDay;
  meaning.reading().day_assumed = true;
  if (meaning.context().same_sentence) {
    meaning.reading().anchor = Anchor::kText;
    moment.first = meaning.context().same_sentence->first;
  } else if (meaning.context().document) {
    meaning.reading().anchor = Anchor::kDocument;
    moment.first = meaning.context().document;
  }
  return moment;
}

void part(Meaning& meaning) {
  Moment moment = day_of_time(meaning);
  moment.precision = Precision::kPartOfDay;
  moment.part = meaning.given().word(0);
  meaning.reading().moment = moment;
}

void put_clock(Meaning& meaning, Precision precision, unsigned hour, unsigned minute) {
  Moment moment = day_of_time(meaning);
  moment.precision = precision;
  moment.part.clear();
  moment.hour = hour;
  moment.minute = minute;
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return meaning.fail();
  meaning.reading().moment = moment;
}

void clock(Meaning& meaning) {
  const bool exact = meaning.given().has(1);
  put_clock(meaning, exact ? Precision::kMinute : Precision::kHour, meaning.given().field(0),
            exact ? meaning.given().field(1) : 0);
}

// "0735": hours and minutes in four digits.
void military(Meaning& meaning) {
  const unsigned digits = meaning.given().field(0);
  put_clock(meaning, Precision::kMinute, digits / 100, digits % 100);
}

// "9 p.m.", "9 in the evening" (whose parts are AM or PM too).
void half_day(Meaning& meaning) {
  if (!meaning.reading().moment) return;
  const std::string half = meaning.given().word(0);
  const bool afternoon = half == "PM" || half == "AF" || half == "EV" || half == "NI";
  unsigned& hour = meaning.reading().moment->hour;
  if (hour > 12) return;
  if (afternoon && hour < 12) hour += 12;
  if (!afternoon && hour == 12) hour = 0;
}

void zone(Meaning& meaning) {
  const std::string name = meaning.given().word(0);
  if (meaning.reading().moment && name != "local")
    meaning.reading().moment->zone = name == "UTC" ? "Z" : name;
}

void offset(Meaning& meaning) {
  if (!meaning.reading().moment || meaning.given().field(1) > kLargestOffset) return;
  meaning.reading().moment->zone =
      fmt::format("{}{:02}:00", meaning.given().word(0), meaning.given().field(1));
}

constexpr StepVerb kVerbs[] = {
    {"part", 1, 1, &part},         {"clock", 1, 2, &clock}, {"military", 1, 1, &military},
    {"half_day", 1, 1, &half_day}, {"zone", 1, 1, &zone},   {"offset", 2, 2, &offset},
};

}  // namespace

std::span<const StepVerb> clock_steps() {
  return kVerbs;
}

}  // namespace diurna::times
