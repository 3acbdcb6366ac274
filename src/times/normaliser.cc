#include "times/normaliser.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "times/holiday.h"
#include "times/step_arguments.h"

namespace diurna::times {
namespace {

constexpr long kMonday = 1;
constexpr unsigned kThursday = 4;
constexpr unsigned kSaturday = 6;
constexpr unsigned kSunday = 7;
// Two-digit years from here on belong to the century before that of most documents.
constexpr int kPivotYear = 30;
constexpr int kOwnReach = 4;             // years; every four or five of the solar calendar hold its leap day
constexpr unsigned kLargestOffset = 14;  // hours from UTC

// The first month of a season of the northern half of the earth.
unsigned first_month_of_season(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  return season == "FA" ? 9 : 12;
}

const Step kNoStep;

class Normaliser {
 public:
  using Action = void (Normaliser::*)();
  struct Verb {
    std::string_view name;
    std::size_t least;  // arguments
    std::size_t most;
    Action action;
  };

  Normaliser(const Node& node, const Context& context, Reading& reading)
      : node_(node), context_(context), reading_(reading), given_(node, kNoStep) {}

  static const Verb* verb_named(std::string_view name);

  void run() {
    if (node_.rule == nullptr) return;
    for (const Step& step : node_.rule->steps) {
      if (reading_.outcome != Outcome::kKnown) return;
      given_ = StepArguments(node_, step);
      if (step.verb.front() == '<') {
        const Capture* part = capture_named(node_, step.verb);
        if (part != nullptr && part->node != nullptr) Normaliser(*part->node, context_, reading_).run();
      } else if (!step.arguments.empty() && !given_.has(0)) {
        continue;  // about an element that was left out
      } else if (const Verb* verb = verb_named(step.verb)) {
        (this->*verb->action)();
      }
    }
  }

 private:
  // --- results ---

  // There is no such date.
  void fail() {
    if (reading_.outcome == Outcome::kKnown) reading_.outcome = Outcome::kImpossible;
  }

  void put(std::optional<Moment> moment) {
    if (!moment || !moment->first) return fail();
    reading_.moment = std::move(moment);
    if (reading_.anchor == Anchor::kNone) reading_.anchor = Anchor::kSelf;
  }

  // The day of the moment that is there, or nothing.
  std::optional<Date> there() const { return reading_.moment ? reading_.moment->first : std::nullopt; }

  bool precision_is(std::initializer_list<Precision> wanted) const {
    if (!reading_.moment) return false;
    return std::find(wanted.begin(), wanted.end(), reading_.moment->precision) != wanted.end();
  }

  // The document's day, for what is meant relative to it.
  std::optional<Date> document_day() {
    if (!context_.document) reading_.outcome = Outcome::kUnknown;
    reading_.anchor = Anchor::kDocument;
    return context_.document;
  }

  // A part of a year: of the year that is there, else of the one that direction or tense points to.
  void put_in_year(const OfYear& of_year) {
    if (there() && precision_is({Precision::kYear})) return put(of_year(year_of(*there())));
    if (const auto document = document_day())
      put(choose(*document, reading_.direction, context_.tense, of_year));
  }

  // --- steps ---

  void document() {
    if (const auto day = document_day()) put(stretch_around(*day, Unit::kDay));
  }

  void text() {
    reading_.narrative = true;
    const std::optional<Moment>& last = context_.text.last(unit_of_text());
    if (!last) return document();
    reading_.moment = last;
    reading_.anchor = Anchor::kText;
  }

  Unit unit_of_text() const {
    const Node* duration = given_.node(0);
    if (duration == nullptr) return given_.unit(0);
    Reading length;
    Normaliser(*duration, context_, length).run();
    return length.duration ? length.duration->unit : Unit::kDay;
  }

  void year() {
    const auto number = given_.whole(0);
    put(number ? stretch_of_year(*number) : std::nullopt);
  }

  void short_year() {
    const int number = static_cast<int>(given_.field(0));
    put(stretch_of_year(number + (number < kPivotYear ? 2000 : 1900)));
  }

  void decade() {
    const int number = static_cast<int>(given_.field(0));
    const int full = number < 100 ? number + (number < kPivotYear ? 2000 : 1900) : number;
    const auto date = date_of(full, 1, 1);
    put(date ? stretch_around(*date, Unit::kDecade) : std::nullopt);
  }

  void century() {
    const auto date = date_of((given_.whole(0).value_or(0) - 1) * 100 + 1, 1, 1);
    put(date ? stretch_around(*date, Unit::kCentury) : std::nullopt);
  }

  static std::optional<Moment> stretch_of_year(int number) {
    const auto date = date_of(number, 1, 1);
    return date ? stretch_around(*date, Unit::kYear) : std::nullopt;
  }

  static std::optional<Moment> stretch_of(int number, unsigned month, unsigned day, Unit unit) {
    const auto date = date_of(number, month, day);
    return date ? stretch_around(*date, unit) : std::nullopt;
  }

  static std::optional<Moment> stretch_in(CalendarSystem system, int year,
                                          const std::optional<DayRange>& range, Precision precision) {
    if (!range) return std::nullopt;
    Moment moment;
    moment.precision = precision;
    moment.first = range->first;
    moment.last = range->last;
    moment.system = system;
    moment.own_year = year;
    return moment;
  }

  void year_of_calendar(CalendarSystem system) {
    const auto number = given_.whole(0);
    put(number ? stretch_in(system, *number, year_in(system, *number), Precision::kYear) : std::nullopt);
  }

  // Of the year of that calendar that is there, else of the one that direction or tense points to.
  void put_in_calendar(CalendarSystem system, const OfYear& of_own_year) {
    if (reading_.moment && reading_.moment->system == system && precision_is({Precision::kYear}))
      return put(of_own_year(reading_.moment->own_year));
    const auto document = document_day();
    const auto now = document ? year_of_date(system, *document) : std::nullopt;
    if (!now) return;
    const int offset = *now - year_of(*document);
    put(choose(*document, reading_.direction, context_.tense, [&](int year) {
      const bool near = std::abs(year - year_of(*document)) <= kOwnReach;
      return near ? of_own_year(year + offset) : std::nullopt;
    }));
  }

  void month_of_calendar(CalendarSystem system) {
    const unsigned number = given_.field(0);
    put_in_calendar(system, [=](int year) {
      return stretch_in(system, year, month_in(system, year, number), Precision::kMonth);
    });
  }

  void date_of_calendar(CalendarSystem system) {
    const unsigned month_number = given_.field(0);
    const unsigned day_number = given_.field(1);
    put_in_calendar(system, [=](int year) {
      const auto day = day_in(system, year, month_number, day_number);
      return day ? stretch_around(*day, Unit::kDay) : std::nullopt;
    });
  }

  // "summer 1400": the Gregorian year that has most of it.
  void solar_era() {
    const auto range = year_in(CalendarSystem::kSolar, given_.whole(0).value_or(0));
    put(range ? stretch_around(range->first, Unit::kYear) : std::nullopt);
  }
  void solar_year() { year_of_calendar(CalendarSystem::kSolar); }
  void solar_month() { month_of_calendar(CalendarSystem::kSolar); }
  void solar_date() { date_of_calendar(CalendarSystem::kSolar); }
  void lunar_year() { year_of_calendar(CalendarSystem::kLunar); }
  void lunar_month() { month_of_calendar(CalendarSystem::kLunar); }
  void lunar_date() { date_of_calendar(CalendarSystem::kLunar); }

  void month() {
    const unsigned number = given_.field(0);
    put_in_year([number](int year) { return stretch_of(year, number, 1, Unit::kMonth); });
  }

  void date() {
    const unsigned month_number = given_.field(0);
    const unsigned day_number = given_.field(1);
    put_in_year([=](int year) { return stretch_of(year, month_number, day_number, Unit::kDay); });
  }

  // "the 21st": of the month that is there, else of the document's month or one beside it.
  void day() {
    const unsigned number = given_.field(0);
    if (there() && precision_is({Precision::kMonth})) {
      return put(stretch_of(year_of(*there()), month_of(*there()), number, Unit::kDay));
    }
    const auto document = document_day();
    if (!document) return;
    const int step = context_.tense == Tense::kFuture ? 1 : -1;
    for (int month = 0; month < 3; ++month) {
      const auto start = plus_months(*date_of(year_of(*document), month_of(*document), 1), step * month);
      const auto found = start ? date_of(year_of(*start), month_of(*start), number) : std::nullopt;
      if (found && (step > 0 ? *found >= *document : *found <= *document)) {
        return put(stretch_around(*found, Unit::kDay));
      }
    }
    fail();
  }

  void season() {
    const std::string name = given_.word(0);
    put_in_year([&](int year) {
      auto moment = stretch_of(year, first_month_of_season(name), 1, Unit::kMonth);
      if (!moment) return moment;
      moment->precision = Precision::kSeason;
      moment->part = name;
      return moment;
    });
  }

  void quarter() {
    const unsigned number = given_.field(0);
    put_in_year([number](int year) {
      if (number < 1 || number > 4) return std::optional<Moment>();
      return stretch_of(year, number * 3 - 2, 1, Unit::kQuarter);
    });
  }

  void half() {
    const unsigned number = given_.field(0);
    put_in_year([number](int year) {
      auto moment = stretch_of(year, number == 1 ? 1 : 7, 1, Unit::kMonth);
      if (moment) moment->precision = Precision::kHalf;
      return moment;
    });
  }

  void weekday() {
    const unsigned number = given_.field(0);
    if (there() && precision_is({Precision::kWeek, Precision::kWeekend})) {
      const auto date = plus_days(*there(), static_cast<long>(number) - kMonday);
      return put(date ? stretch_around(*date, Unit::kDay) : std::nullopt);
    }
    if (const auto document = document_day()) {
      put(choose_weekday(*document, reading_.direction, context_.tense, number));
    }
  }

  void named_day() {
    const std::string rule = given_.word(0);
    put_in_year([&](int year) {
      const auto date = holiday(rule, year);
      return date ? stretch_around(*date, Unit::kDay) : std::nullopt;
    });
  }

  void month_after() {
    const auto start = there();
    if (!start) return fail();
    const unsigned number = given_.field(0);
    put(choose(*start, Direction::kNext, Tense::kFuture,
               [number](int year) { return stretch_of(year, number, 1, Unit::kMonth); }));
  }

  void weekday_after() {
    const auto start = there();
    if (!start) return fail();
    put(choose_weekday(*start, Direction::kNext, Tense::kFuture, given_.field(0)));
  }

  void week_of_year() {
    const int number = given_.whole(0).value_or(0);
    if (!there()) {
      const auto document = document_day();
      if (!document) return;
      reading_.moment = stretch_around(*document, Unit::kYear);
    }
    const auto last = last_day(*reading_.moment);
    if (!last || number < 1 || !precision_is({Precision::kYear})) return fail();
    nth_week(*there(), *last, number);
  }

  void fiscal() {
    if (reading_.moment) reading_.moment->fiscal = true;
  }

  void years() {
    const auto start = there();
    const int count = given_.whole(0).value_or(0);
    const auto moved = start ? plus_months(*start, 12L * count) : std::nullopt;
    if (!moved) return fail();
    Moment moment = *reading_.moment;
    moment.first = moved;
    put(moment);
  }

  void direction() {
    const int sign = given_.whole(0).value_or(0);
    reading_.direction = sign < 0 ? Direction::kLast : sign > 0 ? Direction::kNext : Direction::kThis;
  }

  void move(double count, Unit by) {
    const auto start = there();
    put(start ? stretch_after(*start, count, by) : std::nullopt);
  }

  void shift() {
    const Amount count = given_.amount(0);
    if (count.vague) return fail();
    move(count.number, given_.unit(1));
  }

  // "four years ago". Hours and less stay a length: the hour that they are counted from is not known.
  void move_by_duration(int sign) {
    Reading length;
    if (const Node* duration = given_.node(0)) Normaliser(*duration, context_, length).run();
    if (!length.duration) return fail();
    reading_.mod = length.mod;
    if (length.duration->amount.vague) {
      reading_.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
      reading_.anchor = Anchor::kNone;
      reading_.moment.reset();
      return;
    }
    Unit by = length.duration->unit;
    if (by < Unit::kDay) {
      reading_.duration = length.duration;
      reading_.moment.reset();
      reading_.anchor = Anchor::kNone;
      return;
    }
    double count = length.duration->amount.number * sign;
    if (by == Unit::kDecade || by == Unit::kCentury) {
      count *= by == Unit::kDecade ? 10 : 100;
      by = Unit::kYear;
    }
    move(count, by);
  }

  void back() { move_by_duration(-1); }
  void ahead() { move_by_duration(1); }

  // "the second week of March", "the last day of 2019".
  void nth() {
    const auto start = there();
    const int number = given_.whole(0).value_or(0);
    const Unit by = given_.unit(1);
    const auto last = start ? last_day(*reading_.moment) : std::nullopt;
    if (!last || number == 0) return fail();
    if (by == Unit::kWeek) return nth_week(*start, *last, number);
    if (number < 0) return put(stretch_around(*last, by));
    const auto moved = stretch_after(*start, number - 1, by);
    if (!moved || !moved->first || *moved->first > *last) return fail();
    put(moved);
  }

  // A week belongs to the month or year that holds its Thursday (as in ISO 8601).
  void nth_week(Date first, Date last, int number) {
    const auto week = number < 0 ? choose_weekday(last, Direction::kByTense, Tense::kPast, kThursday)
                                 : choose_weekday(first, Direction::kByTense, Tense::kFuture, kThursday);
    if (!week || !week->first) return fail();
    const auto thursday = number < 0 ? week->first : plus_days(*week->first, 7L * (number - 1));
    if (!thursday || *thursday < first || *thursday > last) return fail();
    put(stretch_around(*thursday, Unit::kWeek));
  }

  // Of the past: the last one that has begun; of the future: the next one that has not ended.
  void weekend() {
    const auto document = document_day();
    if (!document) return;
    const bool back = reading_.direction == Direction::kLast ||
                      (reading_.direction == Direction::kByTense && context_.tense == Tense::kPast);
    const unsigned edge = back ? kSaturday : kSunday;
    const auto day =
        choose_weekday(*document, Direction::kByTense, back ? Tense::kPast : Tense::kFuture, edge);
    put(day && day->first ? stretch_around(*day->first, Unit::kWeekend) : std::nullopt);
  }

  // The day that a time of day belongs to: the one that is there, else one of the text; may be none.
  Moment day_of_time() {
    if (reading_.moment) return *reading_.moment;
    Moment moment;
    moment.precision = Precision::kDay;
    reading_.day_assumed = true;
    if (context_.same_sentence) {
      reading_.anchor = Anchor::kText;
      moment.first = context_.same_sentence->first;
    } else if (context_.document) {
      reading_.anchor = Anchor::kDocument;
      moment.first = context_.document;
    }
    return moment;
  }

  void part() {
    Moment moment = day_of_time();
    moment.precision = Precision::kPartOfDay;
    moment.part = given_.word(0);
    reading_.moment = moment;
  }

  void clock() {
    Moment moment = day_of_time();
    moment.precision = given_.has(1) ? Precision::kMinute : Precision::kHour;
    moment.part.clear();
    moment.hour = given_.field(0);
    moment.minute = given_.has(1) ? given_.field(1) : 0;
    if (moment.hour > 24 || moment.minute > 59) return fail();
    reading_.moment = moment;
  }

  // "0735": hours and minutes in four digits.
  void military() {
    Moment moment = day_of_time();
    moment.precision = Precision::kMinute;
    moment.hour = given_.field(0) / 100;
    moment.minute = given_.field(0) % 100;
    reading_.moment = moment;
  }

  // "9 p.m.", "9 in the evening" (whose parts are AM or PM too).
  void half_day() {
    if (!reading_.moment) return;
    const bool afternoon =
        given_.word(0) == "PM" || given_.word(0) == "AF" || given_.word(0) == "EV" || given_.word(0) == "NI";
    unsigned& hour = reading_.moment->hour;
    if (hour > 12) return;
    if (afternoon && hour < 12) hour += 12;
    if (!afternoon && hour == 12) hour = 0;
  }

  void zone() {
    const std::string name = given_.word(0);
    if (reading_.moment && name != "local") reading_.moment->zone = name == "UTC" ? "Z" : name;
  }

  void offset() {
    if (!reading_.moment || given_.field(1) > kLargestOffset) return;
    reading_.moment->zone = fmt::format("{}{:02}:00", given_.word(0), given_.field(1));
  }

  void duration() { reading_.duration = Duration{given_.amount(0), given_.unit(1)}; }
  void duration_and_half() {
    duration();
    reading_.duration->amount.number += 0.5;
  }
  void vague() { reading_.duration = Duration{{0, true}, given_.unit(0)}; }
  void every() { reading_.value = value_of(Duration{given_.amount(0), given_.unit(1)}); }
  void every_season() { reading_.value = "XXXX-" + given_.word(0); }
  void every_weekday() { reading_.value = "XXXX-WXX-" + given_.word(0); }
  void every_month() { reading_.value = fmt::format("XXXX-{:02}", given_.field(0)); }
  void every_part() { reading_.value += "T" + given_.word(0); }

  void value() {
    reading_.value = given_.word(0);
    reading_.moment.reset();
  }

  void mod() { reading_.mod = given_.word(0); }

  const Node& node_;
  const Context& context_;
  Reading& reading_;
  StepArguments given_;  // those of the step that is being done
};

const Normaliser::Verb* Normaliser::verb_named(std::string_view name) {
  static constexpr Verb kVerbs[] = {
      {"document", 0, 0, &Normaliser::document},
      {"text", 1, 1, &Normaliser::text},
      {"year", 1, 1, &Normaliser::year},
      {"yy", 1, 1, &Normaliser::short_year},
      {"decade", 1, 1, &Normaliser::decade},
      {"century", 1, 1, &Normaliser::century},
      {"month", 1, 1, &Normaliser::month},
      {"date", 2, 2, &Normaliser::date},
      {"day", 1, 1, &Normaliser::day},
      {"solar_era", 1, 1, &Normaliser::solar_era},
      {"solar_year", 1, 1, &Normaliser::solar_year},
      {"solar_month", 1, 1, &Normaliser::solar_month},
      {"solar_date", 2, 2, &Normaliser::solar_date},
      {"lunar_year", 1, 1, &Normaliser::lunar_year},
      {"lunar_month", 1, 1, &Normaliser::lunar_month},
      {"lunar_date", 2, 2, &Normaliser::lunar_date},
      {"season", 1, 1, &Normaliser::season},
      {"quarter", 1, 1, &Normaliser::quarter},
      {"half", 1, 1, &Normaliser::half},
      {"weekday", 1, 1, &Normaliser::weekday},
      {"holiday", 1, 1, &Normaliser::named_day},
      {"month_after", 1, 1, &Normaliser::month_after},
      {"weekday_after", 1, 1, &Normaliser::weekday_after},
      {"iso_week", 1, 1, &Normaliser::week_of_year},
      {"fiscal", 0, 0, &Normaliser::fiscal},
      {"years", 1, 1, &Normaliser::years},
      {"direction", 1, 1, &Normaliser::direction},
      {"shift", 2, 2, &Normaliser::shift},
      {"back", 1, 1, &Normaliser::back},
      {"ahead", 1, 1, &Normaliser::ahead},
      {"nth", 2, 2, &Normaliser::nth},
      {"weekend", 0, 0, &Normaliser::weekend},
      {"part", 1, 1, &Normaliser::part},
      {"clock", 1, 2, &Normaliser::clock},
      {"military", 1, 1, &Normaliser::military},
      {"half_day", 1, 1, &Normaliser::half_day},
      {"zone", 1, 1, &Normaliser::zone},
      {"offset", 2, 2, &Normaliser::offset},
      {"duration", 2, 2, &Normaliser::duration},
      {"and_half", 2, 2, &Normaliser::duration_and_half},
      {"vague", 1, 1, &Normaliser::vague},
      {"every", 2, 2, &Normaliser::every},
      {"every_season", 1, 1, &Normaliser::every_season},
      {"every_weekday", 1, 1, &Normaliser::every_weekday},
      {"every_month", 1, 1, &Normaliser::every_month},
      {"every_part", 1, 1, &Normaliser::every_part},
      {"value", 1, 1, &Normaliser::value},
      {"mod", 1, 1, &Normaliser::mod},
  };
  for (const Verb& verb : kVerbs) {
    if (verb.name == name) return &verb;
  }
  return nullptr;
}

}  // namespace

bool is_step(const Step& step) {
  if (step.verb.starts_with('<')) return step.arguments.empty();
  const auto* verb = Normaliser::verb_named(step.verb);
  return verb != nullptr && step.arguments.size() >= verb->least && step.arguments.size() <= verb->most;
}

Reading read(const Node& node, const Context& context) {
  Reading reading;
  Normaliser(node, context, reading).run();
  return reading;
}

}  // namespace diurna::times
