#include "actors/choice.h"

#include <gtest/gtest.h>

namespace diurna::actors {
namespace {

Entry entry(Kind kind, std::string_view country, std::string_view sector, std::string_view from,
            std::string_view to) {
  return {kind, Cue::kNone, Code(country), Code(sector), *term_of(from, to), false, "X"};
}

std::int32_t day(std::string_view date) {
  return term_of(date, "")->first;
}

TEST(Choose, TheRowThatHoldsOnTheDayIsMeant) {
  const std::vector<Entry> rows = {entry(Kind::kBody, "AFG", "REB", "2001-11-13", "2021-08-14"),
                                   entry(Kind::kBody, "AFG", "GOV", "2021-08-15", "")};
  const std::uint32_t ids[] = {0, 1};
  EXPECT_EQ(choose(rows, ids, {}, day("2021-08-14")).sector, "REB");
  EXPECT_EQ(choose(rows, ids, {}, day("2021-08-15")).sector, "GOV");
  EXPECT_EQ(choose(rows, ids, {}, std::nullopt).sector, "GOV");
}

TEST(Choose, WhereTermsMeetTheLaterOneHolds) {
  const std::vector<Entry> rows = {entry(Kind::kBody, "KHM", "GOV", "1975", "1979-01-07"),
                                   entry(Kind::kBody, "KHM", "REB", "1979-01-07", "1999")};
  const std::uint32_t ids[] = {0, 1};
  EXPECT_EQ(choose(rows, ids, {}, day("1979-01-07")).sector, "REB");
  EXPECT_EQ(choose(rows, ids, {}, std::nullopt).sector, "REB");
}

TEST(Choose, WhoHasLeftAnOfficeIsOfTheElite) {
  const std::vector<Entry> rows = {entry(Kind::kHolder, "USA", "GOV", "2017-01-20", "2021-01-20"),
                                   entry(Kind::kHolder, "USA", "GOV", "2025-01-20", "")};
  const std::uint32_t ids[] = {0, 1};
  EXPECT_EQ(choose(rows, ids, {}, day("2016-06-01")).sector, "");
  EXPECT_EQ(choose(rows, ids, {}, day("2018-06-01")).sector, "GOV");
  EXPECT_EQ(choose(rows, ids, {}, day("2023-06-01")).sector, "ELI");
  EXPECT_EQ(choose(rows, ids, {}, day("2025-06-01")).sector, "GOV");
  EXPECT_EQ(choose(rows, ids, {}, std::nullopt).sector, "GOV");
}

TEST(Choose, AFormerRebelLeaderIsNoElite) {
  const std::vector<Entry> rows = {entry(Kind::kHolder, "COL", "REB", "2000", "2010")};
  const std::uint32_t ids[] = {0};
  EXPECT_EQ(choose(rows, ids, {}, day("2015-01-01")).sector, "REB");
}

TEST(Choose, TheCountryTellsNamesakesApart) {
  const std::vector<Entry> rows = {entry(Kind::kHolder, "SAU", "GOV", "2005", "2015"),
                                   entry(Kind::kHolder, "JOR", "GOV", "1999", "")};
  const std::uint32_t ids[] = {0, 1};
  EXPECT_EQ(choose(rows, ids, Code("SAU"), day("2010-01-01")).entry->country, "SAU");
  EXPECT_EQ(choose(rows, ids, Code("JOR"), day("2010-01-01")).entry->country, "JOR");
}

TEST(Choose, NothingToChooseFromIsNothing) {
  EXPECT_EQ(choose({}, {}, {}, std::nullopt).entry, nullptr);
}

}  // namespace
}  // namespace diurna::actors
