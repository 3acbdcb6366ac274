#include "language/telling_words.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::language {
namespace {

class TellingWordsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = TellingWords::open("");
    ASSERT_TRUE(opened) << opened.error().message();
    words_ = std::move(*opened);
  }
  TellingWords words_;
};

TEST_F(TellingWordsTest, VouchForTheLanguageThatIsMeant) {
  const std::string_view english =
      "The council voted late on Tuesday to close the old bridge, which had been damaged, and told the town.";
  EXPECT_TRUE(words_.vouch_for("en", english));
  EXPECT_FALSE(words_.vouch_for("fr", english));
  const std::string_view french =
      "Les élus ont décidé mardi soir de fermer le pont, qui était abîmé depuis les crues dans la vallée.";
  EXPECT_TRUE(words_.vouch_for("fr", french));
  EXPECT_FALSE(words_.vouch_for("en", french));
  EXPECT_TRUE(words_.vouch_for(
      "es", "Los vecinos han pedido que se cierre el puente, según fuentes del consejo, por las obras."));
  EXPECT_TRUE(words_.vouch_for("de", "Der Rat hat die Brücke gesperrt, und das Dorf ist nicht mit dabei."));
}

TEST_F(TellingWordsTest, DoNotForATitleInsideAForeignSentence) {
  EXPECT_FALSE(words_.vouch_for("en", "In Utrecht draait De Heer der Ringen, of „The Lord of the Rings”."));
}

TEST_F(TellingWordsTest, LeaveLanguagesThatTheyLackToTheDetector) {
  EXPECT_FALSE(words_.vouch_for("sv", "Det är inte sant att bron har varit stängd, och alla vet om det."));
}

TEST(TellingWordsTable, StandInTheirExamples) {
  const auto table = base::load_table("", "language/telling_words.tsv", {"word", "language", "example"});
  ASSERT_TRUE(table);
  for (const auto& row : table->rows()) {
    EXPECT_NE((" " + row.cells[2] + " ").find(" " + row.cells[0] + " "), std::string::npos) << row.cells[0];
  }
}

}  // namespace
}  // namespace diurna::language
