#include "actors/body_sector.h"

#include <gtest/gtest.h>

namespace diurna::actors {
namespace {

std::string sector(std::string_view body, std::string_view noun, bool agent = false) {
  return sector_in_body(Code(body), Code(noun), agent).text();
}

TEST(SectorInBody, AnAgentIsOfTheBody) {
  EXPECT_EQ(sector("REB", "", true), "REB");
  EXPECT_EQ(sector("LAB", "GOV", true), "LAB");
  EXPECT_EQ(sector("", "GOV", true), "GOV");
}

TEST(SectorInBody, WhoFightsForRebelsIsARebel) {
  EXPECT_EQ(sector("REB", "MIL"), "REB");
  EXPECT_EQ(sector("CRM", "UAF"), "CRM");
  EXPECT_EQ(sector("REB", "CVL"), "CVL");
}

TEST(SectorInBody, PeacekeepersBearArms) {
  EXPECT_EQ(sector("IGO", "MIL"), "MIL");
  EXPECT_EQ(sector("IGO", "GOV"), "IGO");
  EXPECT_EQ(sector("NGO", "HLH"), "NGO");
  EXPECT_EQ(sector("MNC", "LAB"), "LAB");
}

TEST(SectorInBody, AMovementThatGovernsHasAnArmy) {
  EXPECT_EQ(sector("GOV", "REB"), "MIL");
  EXPECT_EQ(sector("GOV", "COP"), "COP");
}

}  // namespace
}  // namespace diurna::actors
