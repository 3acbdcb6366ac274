#include "dates/timestamp.h"

#include <fmt/format.h>

#include <chrono>

#include "base/table.h"
#include "dates/calendar.h"
#include "dates/cursor.h"

namespace diurna::dates {
namespace {

constexpr std::size_t kLongestValue =
    120;  // bytes; "Sunday, September 21, 2025 at 2:05 p.m. Eastern ..." has 60
constexpr int kMinutesOfHour = 60;
constexpr int kHoursOfDay = 24;
constexpr int kPivot = 70;  // of years of two digits: 69 is 2069, 70 is 1970

bool exists(const Timestamp& stamp) {
  return dates::exists(stamp.year, stamp.month, stamp.day);
}

// "+05:30", "-0400", "+02"
std::optional<int> read_offset(Cursor& cursor) {
  const std::size_t before = cursor.at();
  const bool west = cursor.literal("-") || cursor.literal("\u2212");
  if (west || cursor.literal("+")) {
    const auto hours = cursor.digits() >= 2 ? cursor.fixed_number(2) : cursor.fixed_number(1);
    const bool colon = cursor.literal(":");
    const auto minutes = cursor.number(2, 2);
    constexpr int kFarthest = 14;
    if (hours && *hours <= kFarthest && (minutes || !colon) && minutes.value_or(0) < kMinutesOfHour &&
        cursor.at_word_end()) {
      const int offset = *hours * kMinutesOfHour + minutes.value_or(0);
      return west ? -offset : offset;
    }
  }
  cursor.rewind(before);
  return std::nullopt;
}

void skip_marks(Cursor& cursor) {
  constexpr std::string_view kMarks[] = {",", "|", "-", "\u2013", "\u2014", "\u2022", "\u00B7",
                                         "/", "@", ".", "(",      ":",      ";"};
  constexpr int kMostMarks = 3;
  cursor.blanks();
  for (int i = 0; i < kMostMarks; ++i) {
    for (const std::string_view mark : kMarks) {
      if (cursor.literal(mark)) break;
    }
    cursor.blanks();
  }
}

// 13 digits are milliseconds, 10 seconds: from 2001 to 2286.
std::optional<Timestamp> read_epoch(std::string_view value) {
  constexpr std::size_t kSecondsDigits = 10;
  constexpr std::size_t kMillisecondsDigits = 13;
  constexpr long kSecondsOfDay = 86400;
  if (value.size() != kSecondsDigits && value.size() != kMillisecondsDigits) return std::nullopt;
  long seconds = 0;
  for (const char c : value.substr(0, kSecondsDigits)) {
    if (c < '0' || c > '9') return std::nullopt;
    seconds = seconds * 10 + (c - '0');
  }
  using namespace std::chrono;
  const year_month_day date{sys_days{days{seconds / kSecondsOfDay}}};
  const auto rest = static_cast<unsigned>(seconds % kSecondsOfDay);
  Timestamp stamp{int(date.year()), unsigned(date.month()), unsigned(date.day()), {}, value.size()};
  stamp.time = TimeOfDay{rest / 3600, rest / 60 % 60, rest % 60, 0};
  return stamp;
}

// "2025-09-21", "2025/9/21", "2025.09.21", "20250921", "2025\u5E749\u670821\u65E5".
bool read_year_first(Cursor& cursor, Timestamp& stamp) {
  constexpr std::size_t kCompact = 8;
  const bool compact = cursor.digits() == kCompact;
  const auto year = compact ? cursor.fixed_number(4) : cursor.number(4, 4);
  if (!year) return false;
  std::string_view mark;
  for (const std::string_view known : {"-", "/", ".", "\u5E74", "\uB144"}) {
    if (!compact && cursor.literal(known)) mark = known;
  }
  if (!compact && mark.empty()) return false;
  if (mark.size() > 1) cursor.blanks();
  const auto month = compact ? cursor.fixed_number(2) : cursor.number(1, 2);
  if (mark == "\u5E74"   ? !cursor.literal("\u6708")
      : mark == "\uB144" ? !cursor.literal("\uC6D4")
                         : !cursor.literal(mark)) {
    return false;
  }
  if (mark.size() > 1) cursor.blanks();
  const auto day = cursor.number(1, 2);
  if (!month || !day) return false;
  if (!cursor.literal("\u65E5")) cursor.literal("\uC77C");
  stamp.year = *year;
  stamp.month = static_cast<unsigned>(*month);
  stamp.day = static_cast<unsigned>(*day);
  return exists(stamp);
}

bool set_day_and_month(unsigned first, unsigned second, DateOrder order, Timestamp& stamp) {
  constexpr unsigned kMonths = 12;
  if (first > kMonths) order = DateOrder::kDayFirst;
  if (second > kMonths) order = DateOrder::kMonthFirst;
  if (first == second) order = DateOrder::kDayFirst;
  if (order == DateOrder::kUnknown) return false;
  stamp.day = order == DateOrder::kDayFirst ? first : second;
  stamp.month = order == DateOrder::kDayFirst ? second : first;
  return exists(stamp);
}

// "21.09.2025", "9/21/2025", "21-9-2025", "9/21/25". With full stops the day comes first wherever the month
// is not known to.
bool read_year_last(Cursor& cursor, DateOrder order, Timestamp& stamp) {
  const auto first = cursor.number(1, 2);
  if (!first) return false;
  std::string_view mark;
  for (const std::string_view known : {".", "/", "-"}) {
    if (mark.empty() && cursor.literal(known)) mark = known;
  }
  if (mark.empty()) return false;
  const auto second = cursor.number(1, 2);
  if (!second || !cursor.literal(mark)) return false;
  auto year = cursor.number(4, 4);
  if (!year && mark == "/") {
    year = cursor.number(2, 2);
    if (year) *year += *year < kPivot ? 2000 : 1900;
  }
  if (!year) return false;
  stamp.year = *year;
  if (mark == "." && order == DateOrder::kUnknown) order = DateOrder::kDayFirst;
  return set_day_and_month(static_cast<unsigned>(*first), static_cast<unsigned>(*second), order, stamp);
}

}  // namespace

// One reading of one text. The functions leave the cursor where it was if they return false or nothing.
class TimestampGrammar {
 public:
  TimestampGrammar(const TimestampReader& reader, std::string_view text, DateOrder order)
      : reader_(reader), cursor_(text), order_(order) {}

  // Weekday and time may stand in front of the date, or the time behind it.
  std::optional<Timestamp> read() {
    Timestamp stamp;
    cursor_.blanks();
    skip_weekday();
    if (read_date_into(stamp)) {
      if (!stamp.time) stamp.time = read_time_behind();
    } else {
      const auto time = read_time();
      if (!time) return std::nullopt;
      skip_marks(cursor_);
      skip_weekday();
      if (!read_date_into(stamp)) return std::nullopt;
      stamp.time = time;
    }
    stamp.length = cursor_.at();
    return stamp;
  }

 private:
  using WordKind = TimestampReader::WordKind;

  // A word of letters in front of a date that is no month: "Sunday, ", "Thu ", "\u0432\u0441\u043A. ".
  void skip_weekday() {
    constexpr std::size_t kLongest = 30;  // bytes
    const std::size_t before = cursor_.at();
    const std::string_view word = cursor_.letters();
    if (!word.empty() && word.size() <= kLongest && !reader_.months().number(word)) {
      if (!cursor_.literal(",")) cursor_.literal(".");
      if (cursor_.blanks()) return;
    }
    cursor_.rewind(before);
  }

  bool read_date_into(Timestamp& stamp) {
    const std::size_t before = cursor_.at();
    if (read_year_first(cursor_, stamp) && ends_date()) return true;
    cursor_.rewind(before);
    if (read_year_last(cursor_, order_, stamp) && cursor_.at_word_end()) return true;
    cursor_.rewind(before);
    if (read_words(stamp) || read_time_before_year(stamp) || read_hyphenated(stamp)) return true;
    cursor_.rewind(before);
    return false;
  }

  // An ISO date may be followed by "T" and the time.
  bool ends_date() const {
    return cursor_.at_word_end() || cursor_.rest().starts_with("T") || cursor_.rest().starts_with("t");
  }

  bool read_words(Timestamp& stamp) {
    const auto date = read_date(cursor_.rest(), reader_.months());
    if (!date || !date->year) return false;
    cursor_.rewind(cursor_.at() + date->length);
    stamp.year = *date->year;
    stamp.month = date->month;
    stamp.day = date->day;
    return true;
  }

  // "Sep 21 14:05:09 2025", "Sep 21 14:05:09 EDT 2025", "Sep 21 14:05:09 -0400 2025".
  bool read_time_before_year(Timestamp& stamp) {
    const std::size_t before = cursor_.at();
    const auto date = read_date(cursor_.rest(), reader_.months());
    if (date) {
      cursor_.rewind(before + date->length);
      cursor_.blanks();
      const auto time = read_time();
      cursor_.blanks();
      const auto year = time ? cursor_.number(4, 4) : std::nullopt;
      if (year && cursor_.at_word_end()) {
        stamp = {*year, date->month, date->day, time, 0};
        if (exists(stamp)) return true;
      }
    }
    cursor_.rewind(before);
    return false;
  }

  // "21-Sep-2025", "21/Sep/2025".
  bool read_hyphenated(Timestamp& stamp) {
    const std::size_t before = cursor_.at();
    const auto day = cursor_.number(1, 2);
    if (day && (cursor_.literal("-") || cursor_.literal("/"))) {
      const auto month = reader_.months().number(cursor_.letters());
      const bool mark = cursor_.literal("-") || cursor_.literal("/");
      const auto year = month && mark ? cursor_.number(4, 4) : std::nullopt;
      if (year && cursor_.at_word_end()) {
        stamp = {*year, *month, static_cast<unsigned>(*day), {}, 0};
        if (exists(stamp)) return true;
      }
    }
    cursor_.rewind(before);
    return false;
  }

  std::optional<TimeOfDay> read_time_behind() {
    const std::size_t before = cursor_.at();
    const bool iso = cursor_.literal("T") || cursor_.literal("t");
    if (!iso) {
      skip_marks(cursor_);
      skip_links();
    }
    const auto time = iso && cursor_.digits() > 2 ? read_compact_time() : read_time();
    if (!time) cursor_.rewind(before);
    return time;
  }

  void skip_links() {
    constexpr int kMostWords = 2;  // "a las"
    for (int i = 0; i < kMostWords && word_ahead(WordKind::kLink); ++i) {
      cursor_.literal(".");
      cursor_.blanks();
    }
  }

  // Takes the next word if it is of that kind.
  const TimestampReader::ClockWord* word_ahead(WordKind kind) {
    const std::size_t before = cursor_.at();
    std::string_view word = cursor_.letters();
    if (word.size() == 1 && cursor_.literal(".")) {  // "p.m."
      const std::string_view second = cursor_.letters();
      word = second.size() == 1 ? std::string_view(word.data(), 3) : word;
      if (second.size() == 1) cursor_.literal(".");
    }
    const auto* known = reader_.clock_word(word);
    if (known != nullptr && known->kind == kind && cursor_.at_word_end()) return known;
    cursor_.rewind(before);
    return nullptr;
  }

  std::optional<TimeOfDay> read_time() {
    const std::size_t before = cursor_.at();
    auto time = read_clock();
    if (!time) cursor_.rewind(before);
    if (time) time->offset = read_zone();
    return time;
  }

  std::optional<TimeOfDay> read_clock() {
    TimeOfDay time;
    const auto hour = cursor_.number(1, 2);
    if (!hour || *hour >= kHoursOfDay) return std::nullopt;
    time.hour = static_cast<unsigned>(*hour);
    const bool minutes = read_minutes(time);
    const bool half = read_half_of_day(time);
    const std::size_t before = cursor_.at();
    cursor_.blanks();
    const bool named = word_ahead(WordKind::kHour) != nullptr;
    if (!named) cursor_.rewind(before);
    return named || minutes || half ? std::optional(time) : std::nullopt;
  }

  bool read_minutes(TimeOfDay& time) {
    const std::size_t before = cursor_.at();
    const bool french = cursor_.literal("h") || cursor_.literal("H");
    if (french || cursor_.literal(":") || cursor_.literal(".")) {
      const auto minute = cursor_.number(2, 2);
      if (minute && *minute < kMinutesOfHour) {
        time.minute = static_cast<unsigned>(*minute);
        if (!french) read_seconds(time);
        return true;
      }
    }
    cursor_.rewind(before);
    return false;
  }

  void read_seconds(TimeOfDay& time) {
    const std::size_t before = cursor_.at();
    const auto second = cursor_.literal(":") ? cursor_.fixed_number(2) : std::nullopt;
    constexpr int kLeapSecond = 60;
    if (!second || *second > kLeapSecond) return cursor_.rewind(before);
    time.second = static_cast<unsigned>(*second);
    const std::size_t fraction = cursor_.at();
    if (cursor_.literal(".") || cursor_.literal(",") || cursor_.literal(":")) {
      if (cursor_.digits() == 0) return cursor_.rewind(fraction);
      cursor_.rewind(cursor_.at() + cursor_.digits());
    }
  }

  // "140509", "1405", with a zone behind it.
  std::optional<TimeOfDay> read_compact_time() {
    const auto hour = cursor_.fixed_number(2);
    const auto minute = cursor_.fixed_number(2);
    const auto second = cursor_.fixed_number(2);
    if (!hour || !minute || *hour >= kHoursOfDay || *minute >= kMinutesOfHour) return std::nullopt;
    TimeOfDay time{static_cast<unsigned>(*hour), static_cast<unsigned>(*minute), {}, {}};
    if (second && *second < kMinutesOfHour) time.second = static_cast<unsigned>(*second);
    time.offset = read_zone();
    return time;
  }

  // "2:05 p.m." is 14:05, "12:05 a.m." 00:05.
  bool read_half_of_day(TimeOfDay& time) {
    constexpr unsigned kNoon = 12;
    const std::size_t before = cursor_.at();
    cursor_.blanks();
    const bool am = word_ahead(WordKind::kAm) != nullptr;
    const bool pm = !am && word_ahead(WordKind::kPm) != nullptr;
    if (!am && !pm) {
      cursor_.rewind(before);
      return false;
    }
    if (pm && time.hour < kNoon) time.hour += kNoon;
    if (am && time.hour == kNoon) time.hour = 0;
    return true;
  }

  std::optional<int> read_zone() {
    const std::size_t before = cursor_.at();
    cursor_.blanks();
    const bool bracket = cursor_.literal("(");
    if (const auto offset = read_offset(cursor_)) return offset;
    if (const auto* zone = word_ahead(WordKind::kZone)) {
      if (bracket) cursor_.literal(")");
      if (zone->offset == 0) return read_offset(cursor_).value_or(0);  // "GMT+0200"
      return zone->offset;
    }
    cursor_.rewind(before);
    return std::nullopt;
  }

  const TimestampReader& reader_;
  Cursor cursor_;
  DateOrder order_;
};

std::string Timestamp::iso() const {
  std::string written = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  if (!time) return written;
  written += fmt::format("T{:02}:{:02}", time->hour, time->minute);
  if (time->second) written += fmt::format(":{:02}", *time->second);
  if (!time->offset) return written;
  const int minutes = *time->offset;
  if (minutes == 0) return written + "Z";
  const int distance = std::abs(minutes);
  return written + fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', distance / kMinutesOfHour,
                               distance % kMinutesOfHour);
}

long Timestamp::day_number() const {
  using namespace std::chrono;
  return sys_days{std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)}
      .time_since_epoch()
      .count();
}

std::optional<int> zone_offset(std::string_view written) {
  Cursor cursor(written);
  const auto offset = read_offset(cursor);
  return cursor.at_end() ? offset : std::nullopt;
}

Result<TimestampReader> TimestampReader::open(const std::string& data_folder) {
  auto months = Months::open(data_folder);
  if (!months) return months.error();
  auto table =
      base::load_table(data_folder, "dates/clock_words.tsv", {"word", "kind", "value", "example", "reads"});
  if (!table) return table.error();
  const std::unordered_map<std::string_view, WordKind> kinds = {{"am", WordKind::kAm},
                                                                {"pm", WordKind::kPm},
                                                                {"link", WordKind::kLink},
                                                                {"hour", WordKind::kHour},
                                                                {"zone", WordKind::kZone}};
  TimestampReader reader(std::move(*months));
  for (const auto& row : table->rows()) {
    const auto kind = kinds.find(row.cells[1]);
    if (kind == kinds.end()) return table->error(row, fmt::format("no kind of word: '{}'", row.cells[1]));
    const auto offset = zone_offset(row.cells[2]);
    if (!offset && !row.cells[2].empty())
      return table->error(row, fmt::format("no offset: '{}'", row.cells[2]));
    reader.words_.emplace(text::lower(row.cells[0]), ClockWord{kind->second, offset});
  }
  return reader;
}

const TimestampReader::ClockWord* TimestampReader::clock_word(std::string_view word) const {
  constexpr std::size_t kLongest = 12;  // bytes
  if (word.empty() || word.size() > kLongest) return nullptr;
  const auto found = words_.find(text::lower(word));
  return found == words_.end() ? nullptr : &found->second;
}

std::optional<Timestamp> TimestampReader::read_value(std::string_view value, DateOrder order) const {
  if (value.size() > kLongestValue) return std::nullopt;
  while (!value.empty() && static_cast<unsigned char>(value.back()) <= ' ') value.remove_suffix(1);
  while (!value.empty() && static_cast<unsigned char>(value.front()) <= ' ') value.remove_prefix(1);
  if (const auto stamp = read_epoch(value)) return stamp;
  constexpr std::size_t kDate = 8;  // digits, of "20250921140509"
  const std::size_t digits = Cursor(value).digits();
  if (digits == value.size() && (digits == kDate + 4 || digits == kDate + 6)) {
    const std::string iso = std::string(value.substr(0, kDate)) + "T" + std::string(value.substr(kDate));
    return TimestampGrammar(*this, iso, order).read();
  }
  return TimestampGrammar(*this, value, order).read();
}

std::optional<Timestamp> TimestampReader::read_at(std::string_view text, DateOrder order) const {
  constexpr std::size_t kCompact = 6;
  if (Cursor(text).digits() > kCompact) return std::nullopt;
  if (text.size() > kLongestValue) {
    std::size_t end = kLongestValue;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  return TimestampGrammar(*this, text, order).read();
}

}  // namespace diurna::dates
