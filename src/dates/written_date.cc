#include "dates/written_date.h"

#include <fmt/format.h>

#include <charconv>

#include "dates/calendar.h"
#include "dates/cursor.h"

namespace diurna::dates {
namespace {

bool is_valid(const WrittenDate& date) {
  constexpr int kLeapYear = 2000;  // a date without a year may be 29 February
  return exists(date.year.value_or(kLeapYear), date.month, date.day);
}

std::optional<unsigned> read_month(Cursor& cursor, const Months& months) {
  const std::string_view word = cursor.letters();
  const auto month = months.number(word);
  if (month) cursor.literal(".");
  return month;
}

void read_ordinal(Cursor& cursor) {
  if (!(cursor.literal("st") || cursor.literal("nd") || cursor.literal("rd") || cursor.literal("th"))) {
    cursor.literal(".");
  }
}

// A year behind blanks, a comma or "de".
std::optional<int> read_year(Cursor& cursor) {
  const std::size_t before = cursor.at();
  const bool comma = cursor.literal(",");
  if (cursor.blanks() || comma) {
    if (cursor.literal("de ")) cursor.blanks();
    const auto year = cursor.number(4, 4);
    if (year && cursor.at_word_end()) return year;
  }
  cursor.rewind(before);
  return std::nullopt;
}

std::optional<WrittenDate> read_iso(Cursor cursor) {
  WrittenDate date;
  date.year = cursor.number(4, 4);
  if (!date.year || !cursor.literal("-")) return std::nullopt;
  const auto month = cursor.number(2, 2);
  if (!month || !cursor.literal("-")) return std::nullopt;
  const auto day = cursor.number(2, 2);
  if (!day || !cursor.at_word_end()) return std::nullopt;
  date.month = static_cast<unsigned>(*month);
  date.day = static_cast<unsigned>(*day);
  date.length = cursor.at();
  return date;
}

std::optional<WrittenDate> read_month_first(Cursor cursor, const Months& months) {
  WrittenDate date;
  const auto month = read_month(cursor, months);
  if (!month || !cursor.blanks()) return std::nullopt;
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  if (!cursor.at_word_end()) read_ordinal(cursor);
  if (!cursor.at_word_end()) return std::nullopt;
  date.month = *month;
  date.day = static_cast<unsigned>(*day);
  date.year = read_year(cursor);
  date.length = cursor.at();
  return date;
}

std::optional<WrittenDate> read_day_first(Cursor cursor, const Months& months) {
  WrittenDate date;
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  read_ordinal(cursor);
  if (!cursor.blanks()) return std::nullopt;
  if (cursor.literal("de ")) cursor.blanks();
  const auto month = read_month(cursor, months);
  if (!month || !cursor.at_word_end()) return std::nullopt;
  date.month = *month;
  date.day = static_cast<unsigned>(*day);
  date.year = read_year(cursor);
  date.length = cursor.at();
  return date;
}

}  // namespace

Result<Months> Months::open(const std::string& data_folder) {
  auto table = base::load_table(data_folder, "dates/months.tsv", {"month", "form", "language", "example"});
  if (!table) return table.error();
  Months months;
  for (const auto& row : table->rows()) {
    unsigned number = 0;
    const std::string& cell = row.cells[0];
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (number < 1 || number > 12) return table->error(row, fmt::format("no month: '{}'", cell));
    months.numbers_.emplace(text::lower(row.cells[1]), number);
  }
  return months;
}

std::optional<unsigned> Months::number(std::string_view word) const {
  constexpr std::size_t kLongest = 40;  // bytes; no name of a month comes near
  if (word.empty() || word.size() > kLongest) return std::nullopt;
  const auto found = numbers_.find(text::lower(word));
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::string WrittenDate::iso() const {
  return year ? fmt::format("{:04}-{:02}-{:02}", *year, month, day) : std::string();
}

std::optional<WrittenDate> read_date(std::string_view text, const Months& months) {
  const Cursor cursor(text);
  auto date = read_iso(cursor);
  if (!date) date = read_month_first(cursor, months);
  if (!date) date = read_day_first(cursor, months);
  if (!date || !is_valid(*date)) return std::nullopt;
  return date;
}

bool is_iso_date(std::string_view text) {
  const auto date = read_iso(Cursor(text));
  return date && date->length == text.size() && is_valid(*date);
}

}  // namespace diurna::dates
