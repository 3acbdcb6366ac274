#include "article/headline.h"

#include <gtest/gtest.h>

namespace diurna::article {
namespace {

constexpr std::string_view kStory =
    "The harbour office said on Monday that the northern pier would stay shut.";

bool headline(std::string_view first, std::string_view next = kStory) {
  static const Rules kRules = *Rules::open("");
  return is_headline(first, next, kRules);
}

TEST(Headline, IsALineWithoutAFullStop) {
  EXPECT_TRUE(headline("Harbour office keeps the northern pier shut"));
  EXPECT_TRUE(headline("Who owns the northern pier?",
                       "HARWICK, March 3 (Coastline) - The office said so on Monday."));
  EXPECT_TRUE(headline("港务局继续关闭北码头"));
  EXPECT_TRUE(headline("Ana Ferro: Harbour Council Afraid of Its Own Voters"));
}

TEST(Headline, MayEndInAFullStopIfItIsTitleCased) {
  EXPECT_TRUE(headline("Harbour Office Keeps the Northern Pier Shut."));
  EXPECT_TRUE(headline("Mary J. Ferro Sings for the U.S. Navy in St. Clair."));
  EXPECT_FALSE(headline("Harbour office keeps the northern pier shut."));
}

TEST(Headline, MayEndInAFullStopBeforeADateline) {
  EXPECT_TRUE(headline("Harbour office keeps the northern pier shut.",
                       "HARWICK, Essex, March 3 (Coastline) — The office said so on Monday."));
}

TEST(Headline, HasNoSecondSentenceUnlessBeforeADateline) {
  EXPECT_TRUE(headline("The harbour has a new head. Again.", "HARWICK - The office said so on Monday."));
  EXPECT_FALSE(headline("The Pier Is Shut Again. The Ferries Sail From The Quay"));
}

TEST(Headline, IsNoLeadBylineOrAnnouncement) {
  EXPECT_FALSE(headline("By Ana Ferro and Tom Okafor"));
  EXPECT_FALSE(headline("These are the facts:"));
  EXPECT_FALSE(headline("Key Takeaways"));
  EXPECT_FALSE(headline("HARWICK, March 3 (Coastline) - The pier is shut and will stay so"));
  EXPECT_FALSE(headline("Harbour\noffice"));
  EXPECT_FALSE(headline("Harbour office keeps", "the northern pier shut."));
  EXPECT_FALSE(headline(std::string(201, 'a') + " b"));
  EXPECT_FALSE(headline("***"));
}

}  // namespace
}  // namespace diurna::article
