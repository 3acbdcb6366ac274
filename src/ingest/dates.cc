#include "ingest/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "ingest/ascii.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kMaxLength = 64;
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

struct Zone {
  std::string_view name;
  std::string_view offset;
};

// RFC 5322, 4.3.
constexpr std::array<Zone, 12> kZones = {{{"UT", "Z"},
                                          {"GMT", "Z"},
                                          {"UTC", "Z"},
                                          {"Z", "Z"},
                                          {"EST", "-05:00"},
                                          {"EDT", "-04:00"},
                                          {"CST", "-06:00"},
                                          {"CDT", "-05:00"},
                                          {"MST", "-07:00"},
                                          {"MDT", "-06:00"},
                                          {"PST", "-08:00"},
                                          {"PDT", "-07:00"}}};

std::optional<unsigned> number_of(std::string_view digits, std::size_t min_size, std::size_t max_size) {
  const bool fits = digits.size() >= min_size && digits.size() <= max_size &&
                    std::all_of(digits.begin(), digits.end(), is_digit);
  if (!fits) return std::nullopt;
  return static_cast<unsigned>(*parse_number(digits));
}

bool is_leap(unsigned year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::optional<std::string> day_of(unsigned year, unsigned month, unsigned day) {
  constexpr std::array<unsigned, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  constexpr unsigned kFirstYear = 1900;
  if (year < kFirstYear || month < 1 || month > kMonths.size() || day < 1) return std::nullopt;
  const unsigned last = kDays[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
  if (day > last) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

// "14:05", "14:05:30", "14:05:30.5"; fractions are dropped.
std::optional<std::string> time_of(std::string_view written) {
  constexpr unsigned kLeapSecond = 60;
  const auto hour = number_of(next_piece(written, ':'), 1, 2);
  const auto minute = number_of(next_piece(written, ':'), 2, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  if (written.empty()) return fmt::format("{:02}:{:02}", *hour, *minute);
  const auto second = number_of(next_piece(written, '.'), 2, 2);
  if (!second || *second > kLeapSecond) return std::nullopt;
  return fmt::format("{:02}:{:02}:{:02}", *hour, *minute, *second);
}

// "Z", "GMT", "+05:30", "+0530", "+05"; empty if there is none.
std::optional<std::string> zone_of(std::string_view written) {
  if (written.empty()) return std::string();
  for (const Zone& zone : kZones) {
    if (equal_ignoring_case(written, zone.name)) return std::string(zone.offset);
  }
  if (written.front() != '+' && written.front() != '-') return std::nullopt;
  const std::string_view hours = written.substr(1, 2);
  std::string_view minutes = written.substr(std::min<std::size_t>(3, written.size()));
  if (minutes.starts_with(':')) minutes.remove_prefix(1);
  const auto hour = number_of(hours, 2, 2);
  const auto minute = minutes.empty() ? 0 : number_of(minutes, 2, 2);
  if (!hour || !minute || *hour > 14 || *minute > 59) return std::nullopt;
  return fmt::format("{}{:02}:{:02}", written.front(), *hour, *minute);
}

std::string joined(const std::optional<std::string>& day, std::string_view time, std::string_view zone) {
  if (!day) return {};
  if (time.empty()) return *day;
  const auto clock = time_of(time);
  const auto offset = zone_of(zone);
  return clock && offset ? fmt::format("{}T{}{}", *day, *clock, *offset) : *day;
}

// "2025-03-04T14:05:00Z", "2025-03-04 14:05 +0530", "2025-03-04".
std::string read_iso(std::string_view written) {
  constexpr std::size_t kDay = 10;
  if (written.size() < kDay || written[4] != '-' || written[7] != '-') return {};
  const auto year = number_of(written.substr(0, 4), 4, 4);
  const auto month = number_of(written.substr(5, 2), 2, 2);
  const auto day = number_of(written.substr(8, 2), 2, 2);
  if (!year || !month || !day) return {};
  std::string_view rest = written.substr(kDay);
  if (!rest.empty() && rest.front() != 'T' && rest.front() != 't' && rest.front() != ' ') return {};
  rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  const std::size_t zone = std::min(rest.find_first_of("Zz+- "), rest.size());
  return joined(day_of(*year, *month, *day), rest.substr(0, zone), trimmed(rest.substr(zone)));
}

unsigned month_named(std::string_view name) {
  const std::string key = lower(name.substr(0, 3));
  const auto* const found = std::find(kMonths.begin(), kMonths.end(), key);
  return found == kMonths.end() ? 0 : static_cast<unsigned>(found - kMonths.begin()) + 1;
}

// Two digits are of 1969 to 2068, as POSIX has it.
unsigned whole_year(unsigned year, std::size_t digits) {
  constexpr unsigned kPivot = 69;
  if (digits > 2) return year;
  return year < kPivot ? 2000 + year : 1900 + year;
}

// "[Tue,] 4 Mar 2025 [14:05[:00] [+0530]]", "Tuesday, 04-Mar-25 14:05:00 GMT".
std::string read_day_first(const std::vector<std::string_view>& words) {
  if (words.size() < 3) return {};
  const auto day = number_of(words[0], 1, 2);
  const auto year = number_of(words[2], 2, 4);
  if (!day || !year) return {};
  return joined(day_of(whole_year(*year, words[2].size()), month_named(words[1]), *day),
                words.size() > 3 ? words[3] : std::string_view(),
                words.size() > 4 ? words[4] : std::string_view());
}

// "Tue Mar  4 14:05:00 2025", without a zone, of HTTP's oldest form; it means GMT.
std::string read_asctime(const std::vector<std::string_view>& words) {
  if (words.size() != 5) return {};
  const auto day = number_of(words[2], 1, 2);
  const auto year = number_of(words[4], 4, 4);
  if (!day || !year) return {};
  return joined(day_of(*year, month_named(words[1]), *day), words[3], "Z");
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
  if (written.empty() || written.size() > kMaxLength) return {};
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
