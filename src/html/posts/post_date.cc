#include "html/posts/post_date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace diurna::html {
namespace {

constexpr std::size_t kMaxSearched = 240;  // bytes

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// "september", "sep", "sept": 9; else 0.
unsigned month_of(std::string_view word) {
  std::string small;
  for (const char c : word) small += lower(c);
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    const bool is_short = small.size() == 3 || small == "sept";
    if (small == kMonths[i] || (is_short && kMonths[i].starts_with(small))) return i + 1;
  }
  return 0;
}

bool exists(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return year_month_day{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)}.ok();
}

// Reads one part after the other; a part that is not there leaves the reader where it was.
class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  std::optional<unsigned> number(std::size_t min_digits, std::size_t max_digits) {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end - at_ < min_digits || end - at_ > max_digits) return std::nullopt;
    unsigned value = 0;
    std::from_chars(text_.data() + at_, text_.data() + end, value);
    at_ = end;
    return value;
  }

  bool literal(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  unsigned month() {
    std::size_t end = at_;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    const unsigned found = month_of(text_.substr(at_, end - at_));
    if (found == 0) return 0;
    at_ = end;
    literal('.');
    return found;
  }

  // Blanks and no-break spaces, with a comma before them or not; false if there are none.
  bool gap() {
    const std::size_t before = at_;
    literal(',');
    for (;;) {
      if (text_.substr(at_).starts_with("\u00A0")) {
        at_ += 2;
      } else if (!(literal(' ') || literal('\n') || literal('\t'))) {
        return at_ > before;
      }
    }
  }

  bool at_end_of_word() const {
    return at_ >= text_.size() || !(is_digit(text_[at_]) || is_letter(text_[at_]));
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

struct Day {
  unsigned year, month, day;
  std::size_t end;

  std::string iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }
};

std::optional<Day> checked(std::optional<unsigned> year, unsigned month, unsigned day, std::size_t end) {
  if (!year || !exists(static_cast<int>(*year), month, day)) return std::nullopt;
  return Day{*year, month, day, end};
}

std::optional<Day> read_iso_day(DateReader reader) {
  const auto year = reader.number(4, 4);
  if (!year || !reader.literal('-')) return std::nullopt;
  const auto month = reader.number(2, 2);
  if (!month || !reader.literal('-')) return std::nullopt;
  const auto day = reader.number(2, 2);
  return day ? checked(year, *month, *day, reader.at()) : std::nullopt;
}

std::optional<Day> read_month_first(DateReader reader) {
  const unsigned month = reader.month();
  if (month == 0 || !reader.gap()) return std::nullopt;
  const auto day = reader.number(1, 2);
  if (!day || !reader.gap()) return std::nullopt;
  const auto year = reader.number(4, 4);
  return reader.at_end_of_word() ? checked(year, month, *day, reader.at()) : std::nullopt;
}

std::optional<Day> read_day_first(DateReader reader) {
  const auto day = reader.number(1, 2);
  if (!day || !reader.gap()) return std::nullopt;
  const unsigned month = reader.month();
  if (month == 0 || !reader.gap()) return std::nullopt;
  const auto year = reader.number(4, 4);
  return reader.at_end_of_word() ? checked(year, month, *day, reader.at()) : std::nullopt;
}

std::optional<Day> read_day(std::string_view text, std::size_t at) {
  const DateReader reader(text, at);
  auto day = read_iso_day(reader);
  if (!day) day = read_month_first(reader);
  return day ? day : read_day_first(reader);
}

// "Z", "+05:30" or "+0530", as "Z" or "+05:30"; empty if there is none.
std::string read_zone(DateReader& reader) {
  if (reader.literal('Z')) return "Z";
  const bool minus = reader.literal('-');
  if (!minus && !reader.literal('+')) return {};
  const auto hours = reader.number(2, 4);
  if (!hours) return {};
  const bool joined = *hours > 99;
  const bool colon = !joined && reader.literal(':');
  const unsigned minutes = colon ? reader.number(2, 2).value_or(0) : joined ? *hours % 100 : 0;
  return fmt::format("{}{:02}:{:02}", minus ? '-' : '+', joined ? *hours / 100 : *hours, minutes);
}

}  // namespace

std::optional<PostDate> find_post_date(std::string_view text) {
  text = text.substr(0, kMaxSearched);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool inside = at > 0 && (is_digit(text[at - 1]) || is_letter(text[at - 1]));
    if (inside) continue;
    if (const auto day = read_day(text, at)) return PostDate{day->iso(), at, day->end};
  }
  return std::nullopt;
}

std::string iso_datetime(std::string_view value) {
  while (!value.empty() && (value.front() == ' ' || value.front() == '\n')) value.remove_prefix(1);
  const auto day = read_iso_day(DateReader(value, 0));
  if (!day) return {};
  DateReader reader(value, day->end);
  if (!reader.literal('T') && !reader.literal(' ')) return day->iso();
  const auto hour = reader.number(2, 2);
  if (!hour || *hour > 23 || !reader.literal(':')) return day->iso();
  const auto minute = reader.number(2, 2);
  if (!minute || *minute > 59) return day->iso();
  std::string out = fmt::format("{}T{:02}:{:02}", day->iso(), *hour, *minute);
  if (reader.literal(':')) {
    const auto second = reader.number(2, 2);
    if (second && *second <= 60) out += fmt::format(":{:02}", *second);
    if (reader.literal('.')) reader.number(1, 9);
  }
  return out + read_zone(reader);
}

}  // namespace diurna::html
