#include "html/metadata/byline_names.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::html {
namespace {

const MetadataLexicon& lexicon() {
  static const MetadataLexicon kOpened = *MetadataLexicon::open("");
  return kOpened;
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : "; ") + name;
  return line;
}

BylineNames names_of(std::string_view byline) {
  BylineNames names;
  add_names(byline, lexicon(), names);
  return names;
}

// "persons | agencies"
std::string read(std::string_view byline) {
  const BylineNames names = names_of(byline);
  return joined(names.persons) + " | " + joined(names.agencies);
}

TEST(BylineNames, TellPersonsFromAgencies) {
  EXPECT_EQ(read("By Jane Roe and John Doe, Associated Press"), "Jane Roe; John Doe | Associated Press");
  EXPECT_EQ(read("AFP"), " | AFP");
  EXPECT_EQ(read("Jane Roe, A.P."), "Jane Roe | Associated Press");
  EXPECT_EQ(read("By Staff Reporter"), " | Staff Reporter");
  EXPECT_EQ(read("Von Jana Roth und dpa"), "Jana Roth | dpa");
}

TEST(BylineNames, LeaveOutWhatIsNoName) {
  EXPECT_EQ(read("By Jane Roe, City Editor | jane.roe@news.example"), "Jane Roe | ");
  EXPECT_EQ(read("Jane Roe (@janeroe)"), "Jane Roe | ");
  EXPECT_EQ(read("Jane Roe https://news.example/jane"), "Jane Roe | ");
  EXPECT_EQ(read("https://social.example/janeroe"), " | ");
  EXPECT_EQ(read("By Jane Roe, Ph.D., and John Doe, MD"), "Jane Roe; John Doe | ");
  EXPECT_EQ(read("Jane Roe PhD"), "Jane Roe | ");
  EXPECT_EQ(read("Published by Jane Roe on March 4, 2024"), "Jane Roe | ");
  EXPECT_EQ(read("March 4, 2024 by Jane Roe"), "Jane Roe | ");
  EXPECT_EQ(read("Jane Roe Mar 4"), "Jane Roe | ");
  EXPECT_EQ(read("7 min read"), " | ");
  EXPECT_EQ(read("admin"), " | ");
  EXPECT_EQ(read(std::string(1000, 'a')), " | ");
}

TEST(BylineNames, ComeOnce) {
  EXPECT_EQ(read("Jane Roe, JANE ROE & John Doe"), "Jane Roe; John Doe | ");
}

TEST(BylineNames, TurnFamilyNamesInFront) {
  EXPECT_EQ(read("Roe, Jane"), "Jane Roe | ");
  EXPECT_EQ(read("Jane, Jane"), "Jane | ");
  EXPECT_EQ(read("Jane Roe, John Doe"), "Jane Roe; John Doe | ");
}

TEST(BylineNames, KeepNamesThatLookLikePhrases) {
  EXPECT_EQ(read("In-Su Kim"), "In-Su Kim | ");
  EXPECT_EQ(read("Center for Tides and Currents"), "Center for Tides; Currents | ");
  EXPECT_EQ(read("Мария Иванова"), "Мария Иванова | ");
}

TEST(OpensByline, SeesTheOpening) {
  EXPECT_TRUE(opens_byline("By Jane Roe", lexicon()));
  EXPECT_TRUE(opens_byline("Written by", lexicon()));
  EXPECT_FALSE(opens_byline("By then the pier was closed", lexicon()));
  EXPECT_FALSE(opens_byline("Bystanders", lexicon()));
  EXPECT_FALSE(opens_byline("", lexicon()));
}

TEST(BylineWords, ReadTheExampleOfEachRow) {
  const auto table = base::load_table("", "html/byline_words.tsv", {"word", "kind", "example", "reads"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_EQ(joined(names_of(row.cells[2]).persons), row.cells[3]) << row.cells[2];
  }
}

TEST(Agencies, AreNamedInTheExampleOfEachRow) {
  const auto table = base::load_table("", "html/agencies.tsv", {"name", "form", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_EQ(joined(names_of(row.cells[2]).agencies), row.cells[0]) << row.cells[2];
  }
}

}  // namespace
}  // namespace diurna::html
