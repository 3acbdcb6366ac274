#include "article/platforms.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::article {
namespace {

const Platforms& platforms() {
  static const Platforms kOpened = *Platforms::open("");
  return kOpened;
}

TEST(PlatformsTable, EachRowIsFoundInItsExampleAndNotInItsCounterExample) {
  const auto table =
      base::load_table("", "article/platforms.tsv", {"platform", "form", "example", "counter_example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const auto found = platforms().find(row.cells[2]);
    ASSERT_EQ(found.size(), 1u) << row.cells[2];
    EXPECT_EQ(found[0].platform, row.cells[0]);
    EXPECT_EQ(slice(row.cells[2], found[0].span), row.cells[1]);
    EXPECT_TRUE(platforms().find(row.cells[3]).empty()) << row.cells[3];
  }
}

TEST(PostingWordsTable, EachRowShowsAPlatformInItsExample) {
  const auto table = base::load_table("", "article/posting_words.tsv", {"word", "role", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_EQ(platforms().find(row.cells[2]).size(), 1u) << row.cells[0] << ": " << row.cells[2];
  }
}

TEST(Platforms, AreFoundWhereTheVerbComesLater) {
  const std::string text = "On Telegram, the governor wrote that the bridge would stay shut.";
  ASSERT_EQ(platforms().find(text).size(), 1u);
}

TEST(Platforms, DoNotReachAcrossSentences) {
  EXPECT_TRUE(platforms().find("He posted bail. On X the lines cross.").empty());
}

TEST(Platforms, AreNotSingleLetters) {
  EXPECT_TRUE(platforms().find("She marked the spot with an X and said nothing.").empty());
  EXPECT_TRUE(platforms().find("The letter was signed X.").empty());
}

}  // namespace
}  // namespace diurna::article
