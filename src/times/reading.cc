#include "times/reading.h"

namespace diurna::times {

void TextDates::add(const Moment& moment) {
  if (moment.precision >= Precision::kDay) day_ = moment;
  if (moment.precision >= Precision::kWeek) week_ = moment;
  if (moment.precision >= Precision::kMonth) month_ = moment;
  if (moment.precision >= Precision::kQuarter) quarter_ = moment;
  if (moment.precision >= Precision::kYear) year_ = moment;
}

const std::optional<Moment>& TextDates::last(Unit unit) const {
  switch (unit) {
    case Unit::kWeek:
    case Unit::kWeekend:
      return week_;
    case Unit::kMonth:
      return month_;
    case Unit::kQuarter:
      return quarter_;
    case Unit::kYear:
    case Unit::kDecade:
    case Unit::kCentury:
      return year_;
    default:
      return day_;
  }
}

std::string Reading::timex_value() const {
  if (outcome != Outcome::kKnown) return {};
  if (!value.empty()) return value;
  if (duration) return value_of(*duration);
  return moment ? value_of(*moment) : std::string();
}

}  // namespace diurna::times
