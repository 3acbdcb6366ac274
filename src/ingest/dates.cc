#include "ingest/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "dates/calendar.h"
#include "dates/cursor.h"
#include "dates/timestamp.h"
#include "ingest/ascii.h"
#include "text/utf8.h"

namespace diurna::ingest {
namespace {

using dates::Cursor;
using dates::TimeOfDay;

constexpr std::size_t kMaxLength = 64;
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

struct Zone {
  std::string_view name;
  int hours;  // east of UTC
};

// RFC 5322, 4.3: here "CST" has one meaning.
constexpr std::array<Zone, 12> kZones = {{{"UT", 0},
                                          {"GMT", 0},
                                          {"UTC", 0},
                                          {"Z", 0},
                                          {"EST", -5},
                                          {"EDT", -4},
                                          {"CST", -6},
                                          {"CDT", -5},
                                          {"MST", -7},
                                          {"MDT", -6},
                                          {"PST", -8},
                                          {"PDT", -7}}};

// All of `digits`.
std::optional<int> number_of(std::string_view digits, std::size_t min_size, std::size_t max_size) {
  Cursor cursor(digits);
  const auto number = cursor.number(min_size, max_size);
  return cursor.at_end() ? number : std::nullopt;
}

// "14:05", "14:05:30", "14:05:30.5"; fractions are dropped.
std::optional<TimeOfDay> time_of(std::string_view written) {
  constexpr int kLeapSecond = 60;
  Cursor cursor(written);
  const auto hour = cursor.number(1, 2);
  const auto minute = cursor.literal(":") ? cursor.number(2, 2) : std::nullopt;
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  TimeOfDay time{static_cast<unsigned>(*hour), static_cast<unsigned>(*minute), {}, {}};
  if (cursor.at_end()) return time;
  const auto second = cursor.literal(":") ? cursor.number(2, 2) : std::nullopt;
  if (!second || *second > kLeapSecond || !(cursor.at_end() || cursor.literal("."))) return std::nullopt;
  time.second = static_cast<unsigned>(*second);
  return time;
}

// "Z", "GMT", "+05:30", "+0530", "+05".
std::optional<int> zone_of(std::string_view written) {
  constexpr int kMinutesOfHour = 60;
  for (const Zone& zone : kZones) {
    if (equal_ignoring_case(written, zone.name)) return zone.hours * kMinutesOfHour;
  }
  return dates::zone_offset(written);
}

// The day alone where time or zone are none.
std::string joined(int year, int month, int day, std::string_view time, std::string_view zone) {
  constexpr int kFirstYear = 1900;
  dates::Timestamp stamp{year, static_cast<unsigned>(month), static_cast<unsigned>(day), {}, 0};
  if (year < kFirstYear || !dates::exists(stamp.year, stamp.month, stamp.day)) return {};
  stamp.time = time_of(time);
  if (stamp.time && !zone.empty()) {
    stamp.time->offset = zone_of(zone);
    if (!stamp.time->offset) stamp.time.reset();
  }
  return stamp.iso();
}

// "2025-03-04T14:05:00Z", "2025-03-04 14:05 +0530", "2025-03-04".
std::string read_iso(std::string_view written) {
  Cursor cursor(written);
  const auto year = cursor.number(4, 4);
  const auto month = cursor.literal("-") ? cursor.number(2, 2) : std::nullopt;
  const auto day = cursor.literal("-") ? cursor.number(2, 2) : std::nullopt;
  if (!year || !month || !day) return {};
  if (!cursor.at_end() && !cursor.literal("T") && !cursor.literal("t") && !cursor.literal(" ")) return {};
  const std::string_view rest = cursor.rest();
  const std::size_t zone = std::min(rest.find_first_of("Zz+- "), rest.size());
  return joined(*year, *month, *day, rest.substr(0, zone), trimmed(rest.substr(zone)));
}

int month_named(std::string_view name) {
  const std::string key = lower(name.substr(0, 3));
  const auto* const found = std::find(kMonths.begin(), kMonths.end(), key);
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

// Two digits are of 1969 to 2068, as POSIX has it.
int whole_year(int year, std::size_t digits) {
  constexpr int kPivot = 69;
  if (digits > 2) return year;
  return year < kPivot ? 2000 + year : 1900 + year;
}

// "[Tue,] 4 Mar 2025 [14:05[:00] [+0530]]", "Tuesday, 04-Mar-25 14:05:00 GMT".
std::string read_day_first(const std::vector<std::string_view>& words) {
  if (words.size() < 3) return {};
  const auto day = number_of(words[0], 1, 2);
  const auto year = number_of(words[2], 2, 4);
  if (!day || !year) return {};
  return joined(whole_year(*year, words[2].size()), month_named(words[1]), *day,
                words.size() > 3 ? words[3] : std::string_view(),
                words.size() > 4 ? words[4] : std::string_view());
}

// "Tue Mar  4 14:05:00 2025", without a zone, of HTTP's oldest form; it means GMT.
std::string read_asctime(const std::vector<std::string_view>& words) {
  if (words.size() != 5) return {};
  const auto day = number_of(words[2], 1, 2);
  const auto year = number_of(words[4], 4, 4);
  if (!day || !year) return {};
  return joined(*year, month_named(words[1]), *day, words[3], "Z");
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::string_view word = next_piece(text, ' ');
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

}  // namespace

std::string iso_date(std::string_view written) {
  written = trimmed(written);
  if (written.empty() || written.size() > kMaxLength || !text::is_well_formed(written)) return {};
  if (is_digit(written.front()) && written.size() > 4 && written[4] == '-') return read_iso(written);
  if (const std::size_t comma = written.find(',');
      comma != std::string_view::npos && is_letter(written.front())) {
    written.remove_prefix(comma + 1);
  }
  std::string spaced(written);
  const std::size_t clock = std::min(spaced.find(':'), spaced.size());
  std::replace(spaced.begin(), spaced.begin() + static_cast<std::ptrdiff_t>(clock), '-', ' ');
  const std::vector<std::string_view> words = words_of(spaced);
  if (words.empty()) return {};
  return is_letter(words.front().front()) ? read_asctime(words) : read_day_first(words);
}

}  // namespace diurna::ingest
