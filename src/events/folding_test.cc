#include "events/folding.h"

#include <gtest/gtest.h>

namespace diurna::events {
namespace {

const std::string kText = "Kestra bombed Velland. Kestra shelled Velland.";

Event event(const std::string& name, std::uint32_t sentence, Modality modality = Modality::kActual) {
  Event event;
  event.plover = Plover::kAssault;
  event.modality = modality;
  event.actors = {Party{{0, 6}, name, "", ""}};
  event.evidence = {{sentence, sentence + 22}};
  return event;
}

TEST(Folding, OneActIsOneEventWithAllItsEvidence) {
  Event dated = event("Kestra", 23);
  dated.date = EventDate{"2024-03-01", "2024-03-01", "day", std::nullopt, "clause"};
  const std::vector<Event> kept = fold({event("Kestra", 0), dated}, kText);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].evidence.size(), 2U);
  ASSERT_TRUE(kept[0].date);
  EXPECT_EQ(kept[0].date->start, "2024-03-01");
}

TEST(Folding, OtherPartiesDaysAndModalitiesAreOtherActs) {
  Event monday = event("Kestra", 0);
  monday.date = EventDate{"2024-03-04", "2024-03-04", "day", std::nullopt, "clause"};
  Event friday = event("Kestra", 23);
  friday.date = EventDate{"2024-03-08", "2024-03-08", "day", std::nullopt, "clause"};
  EXPECT_EQ(fold({monday, friday}, kText).size(), 2U);
  EXPECT_EQ(fold({event("Kestra", 0), event("Velland", 23)}, kText).size(), 2U);
  EXPECT_EQ(fold({event("Kestra", 0), event("Kestra", 23, Modality::kNegated)}, kText).size(), 2U);
}

}  // namespace
}  // namespace diurna::events
