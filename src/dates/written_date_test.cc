#include "dates/written_date.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::dates {
namespace {

const Months& months() {
  static const Months kOpened = *Months::open("");
  return kOpened;
}

std::string iso(std::string_view text) {
  const auto date = read_date(text, months());
  return date ? date->iso() : "none";
}

TEST(ReadDate, ReadsTheUsualForms) {
  EXPECT_EQ(iso("September 9, 2024"), "2024-09-09");
  EXPECT_EQ(iso("Sept. 9, 2024 (Coastline)"), "2024-09-09");
  EXPECT_EQ(iso("9 September 2024"), "2024-09-09");
  EXPECT_EQ(iso("9th September, 2024"), "2024-09-09");
  EXPECT_EQ(iso("9. September 2024"), "2024-09-09");
  EXPECT_EQ(iso("9 de septiembre de 2024"), "2024-09-09");
  EXPECT_EQ(iso("2024-09-09"), "2024-09-09");
  EXPECT_EQ(iso("9 сентября 2024"), "2024-09-09");
}

TEST(ReadDate, MayLackTheYear) {
  const auto date = read_date("Sept 9 (Coastline)", months());
  ASSERT_TRUE(date);
  EXPECT_FALSE(date->year);
  EXPECT_EQ(date->month, 9u);
  EXPECT_EQ(date->day, 9u);
  EXPECT_EQ(date->length, 6u);
  EXPECT_EQ(date->iso(), "");
}

TEST(ReadDate, RefusesDaysThatDoNotExist) {
  EXPECT_EQ(iso("February 30, 2024"), "none");
  EXPECT_EQ(iso("February 29, 2023"), "none");
  EXPECT_EQ(iso("February 29, 2024"), "2024-02-29");
  EXPECT_EQ(iso("2024-13-01"), "none");
}

TEST(ReadDate, RefusesWhatGoesOn) {
  EXPECT_EQ(iso("March 35"), "none");
  EXPECT_EQ(iso("March 3rdly"), "none");
  EXPECT_EQ(iso("2024-09-091"), "none");
  EXPECT_EQ(iso("Marching 3, 2024"), "none");
  EXPECT_EQ(iso(""), "none");
}

TEST(IsIsoDate, IsStrict) {
  EXPECT_TRUE(is_iso_date("2024-02-29"));
  EXPECT_FALSE(is_iso_date("2023-02-29"));
  EXPECT_FALSE(is_iso_date("2024-2-9"));
  EXPECT_FALSE(is_iso_date("2024-02-09 "));
  EXPECT_FALSE(is_iso_date("yesterday"));
}

TEST(MonthsTable, ReadsTheExampleOfEachRow) {
  const auto table = base::load_table("", "dates/months.tsv", {"month", "form", "language", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const auto date = read_date(row.cells[3], months());
    ASSERT_TRUE(date) << row.cells[3];
    EXPECT_EQ(std::to_string(date->month), row.cells[0]) << row.cells[3];
    EXPECT_EQ(date->day, date->month + 9) << row.cells[3];
    EXPECT_EQ(date->year, 2024) << row.cells[3];
  }
}

}  // namespace
}  // namespace diurna::dates
