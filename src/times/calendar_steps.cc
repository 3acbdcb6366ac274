#include "times/steps.h"

#include "times/holiday.h"
#include "times/normaliser.h"

namespace diurna::times {
namespace {

constexpr long kMonday = 1;
// Two-digit years from here on belong to the century before that of most documents.
constexpr int kPivotYear = 30;

int full_year(int two_digits) {
  return two_digits + (two_digits < kPivotYear ? 2000 : 1900);
}

// The first month of a season of the northern half of the earth.
unsigned first_month_of_season(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  return season == "FA" ? 9 : 12;
}

Unit unit_of_text(Meaning& meaning) {
  const Node* duration = meaning.given().node(0);
  if (duration == nullptr) return meaning.given().unit(0);
  const Reading length = read(*duration, meaning.context());
  return length.duration ? length.duration->unit : Unit::kDay;
}

void document(Meaning& meaning) {
  if (const auto day = meaning.document_day()) meaning.put(stretch_around(*day, Unit::kDay));
}

void text(Meaning& meaning) {
  meaning.reading().narrative = true;
  const std::optional<Moment>& last = meaning.context().text.last(unit_of_text(meaning));
  if (!last) return document(meaning);
  meaning.reading().moment = last;
  meaning.reading().anchor = Anchor::kText;
}

std::optional<Moment> stretch_of_year(int number) {
  const auto date = date_of(number, 1, 1);
  return date ? stretch_around(*date, Unit::kYear) : std::nullopt;
}

std::optional<Moment> stretch_of(int number, unsigned month, unsigned day, Unit unit) {
  const auto date = date_of(number, month, day);
  return date ? stretch_around(*date, unit) : std::nullopt;
}

void year(Meaning& meaning) {
  const auto number = meaning.given().whole(0);
  meaning.put(number ? stretch_of_year(*number) : std::nullopt);
}

void short_year(Meaning& meaning) {
  const int number = static_cast<int>(meaning.given().field(0));
  meaning.put(stretch_of_year(full_year(number)));
}

void decade(Meaning& meaning) {
  const int number = static_cast<int>(meaning.given().field(0));
  const auto date = date_of(number < 100 ? full_year(number) : number, 1, 1);
  meaning.put(date ? stretch_around(*date, Unit::kDecade) : std::nullopt);
}

void century(Meaning& meaning) {
  const auto date = date_of((meaning.given().whole(0).value_or(0) - 1) * 100 + 1, 1, 1);
  meaning.put(date ? stretch_around(*date, Unit::kCentury) : std::nullopt);
}

void month(Meaning& meaning) {
  const unsigned number = meaning.given().field(0);
  meaning.put_in_year([number](int year) { return stretch_of(year, number, 1, Unit::kMonth); });
}

void date(Meaning& meaning) {
  const unsigned month_number = meaning.given().field(0);
  const unsigned day_number = meaning.given().field(1);
  meaning.put_in_year([=](int year) { return stretch_of(year, month_number, day_number, Unit::kDay); });
}

// "the 21st": of the month that is there, else of the document's month or one beside it.
void day(Meaning& meaning) {
  const unsigned number = meaning.given().field(0);
  if (meaning.there() && meaning.precision_is({Precision::kMonth})) {
    return meaning.put(stretch_of(year_of(*meaning.there()), month_of(*meaning.there()), number, Unit::kDay));
  }
  const auto document = meaning.document_day();
  if (!document) return;
  const int step = meaning.context().tense == Tense::kFuture ? 1 : -1;
  for (int month = 0; month < 3; ++month) {
    const auto start = plus_months(*date_of(year_of(*document), month_of(*document), 1), step * month);
    const auto found = start ? date_of(year_of(*start), month_of(*start), number) : std::nullopt;
    if (found && (step > 0 ? *found >= *document : *found <= *document)) {
      return meaning.put(stretch_around(*found, Unit::kDay));
    }
  }
  meaning.fail();
}

void season(Meaning& meaning) {
  const std::string name = meaning.given().word(0);
  meaning.put_in_year([&](int year) {
    auto moment = stretch_of(year, first_month_of_season(name), 1, Unit::kMonth);
    if (!moment) return moment;
    moment->precision = Precision::kSeason;
    moment->part = name;
    return moment;
  });
}

void quarter(Meaning& meaning) {
  const unsigned number = meaning.given().field(0);
  meaning.put_in_year([number](int year) {
    if (number < 1 || number > 4) return std::optional<Moment>();
    return stretch_of(year, number * 3 - 2, 1, Unit::kQuarter);
  });
}

void half(Meaning& meaning) {
  const unsigned number = meaning.given().field(0);
  meaning.put_in_year([number](int year) {
    auto moment = stretch_of(year, number == 1 ? 1 : 7, 1, Unit::kMonth);
    if (moment) moment->precision = Precision::kHalf;
    return moment;
  });
}

void weekday(Meaning& meaning) {
  const unsigned number = meaning.given().field(0);
  if (meaning.there() && meaning.precision_is({Precision::kWeek, Precision::kWeekend})) {
    const auto date = plus_days(*meaning.there(), static_cast<long>(number) - kMonday);
    return meaning.put(date ? stretch_around(*date, Unit::kDay) : std::nullopt);
  }
  if (const auto document = meaning.document_day()) {
    meaning.put(choose_weekday(*document, meaning.reading().direction, meaning.context().tense, number));
  }
}

void named_day(Meaning& meaning) {
  const std::string rule = meaning.given().word(0);
  meaning.put_in_year([&](int year) {
    const auto date = holiday(rule, year);
    return date ? stretch_around(*date, Unit::kDay) : std::nullopt;
  });
}

void month_after(Meaning& meaning) {
  const auto start = meaning.there();
  if (!start) return meaning.fail();
  const unsigned number = meaning.given().field(0);
  meaning.put(choose(*start, Direction::kNext, Tense::kFuture,
                     [number](int year) { return stretch_of(year, number, 1, Unit::kMonth); }));
}

void weekday_after(Meaning& meaning) {
  const auto start = meaning.there();
  if (!start) return meaning.fail();
  meaning.put(choose_weekday(*start, Direction::kNext, Tense::kFuture, meaning.given().field(0)));
}

void fiscal(Meaning& meaning) {
  if (meaning.reading().moment) meaning.reading().moment->fiscal = true;
}

void years(Meaning& meaning) {
  const auto start = meaning.there();
  const int count = meaning.given().whole(0).value_or(0);
  const auto moved = start ? plus_months(*start, 12L * count) : std::nullopt;
  if (!moved) return meaning.fail();
  Moment moment = *meaning.reading().moment;
  moment.first = moved;
  meaning.put(moment);
}

constexpr StepVerb kVerbs[] = {
    {"document", 0, 0, &document},
    {"text", 1, 1, &text},
    {"year", 1, 1, &year},
    {"yy", 1, 1, &short_year},
    {"decade", 1, 1, &decade},
    {"century", 1, 1, &century},
    {"month", 1, 1, &month},
    {"date", 2, 2, &date},
    {"day", 1, 1, &day},
    {"season", 1, 1, &season},
    {"quarter", 1, 1, &quarter},
    {"half", 1, 1, &half},
    {"weekday", 1, 1, &weekday},
    {"holiday", 1, 1, &named_day},
    {"month_after", 1, 1, &month_after},
    {"weekday_after", 1, 1, &weekday_after},
    {"fiscal", 0, 0, &fiscal},
    {"years", 1, 1, &years},
};

}  // namespace

std::span<const StepVerb> calendar_steps() {
  return kVerbs;
}

}  // namespace diurna::times
