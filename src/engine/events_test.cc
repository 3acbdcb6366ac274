// The hard cases of docs/codebook-events.md, read by the whole engine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/testing_engine.h"

namespace diurna {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_engine::read;
using testing_engine::words;

std::string party(const Record& record, const Party& party) {
  const bool both = !party.country.empty() && !party.sector.empty();
  const std::string codes = party.country + (both ? " " : "") + party.sector;
  return words(record, party.span) + (codes.empty() ? "" : " (" + codes + ")");
}

std::string parties(const Record& record, const std::vector<Party>& all) {
  std::string joined;
  for (const Party& one : all) joined += (joined.empty() ? "" : " + ") + party(record, one);
  return joined.empty() ? "-" : joined;
}

// "actor: TYPE recipient", and the modality where it is not actual.
std::vector<std::string> done(const Record& record) {
  std::vector<std::string> lines;
  for (const Event& event : record.events) {
    lines.push_back(parties(record, event.actors) + ": " + std::string(name_of(event.plover)) + " " +
                    parties(record, event.recipients));
    if (event.modality != Modality::kActual) lines.back() += ", " + std::string(name_of(event.modality));
  }
  return lines;
}

std::vector<std::string> done(const std::string& text) {
  return done(read(text));
}

TEST(Events, TheDayDecidesWhoActs) {
  EXPECT_THAT(done("KABUL, September 3, 2021 - Taliban fighters entered Kabul in August 2021."),
              ElementsAre("Taliban fighters (AFG REB): ASSAULT Kabul (AFG)"));
  EXPECT_THAT(
      done("KABUL, March 4, 2025 - The Taliban rejected the demands of the United Nations on Monday."),
      ElementsAre("The Taliban (AFG GOV): REJECT the United Nations (IGO IGO)"));
}

TEST(Events, PassivesAndCoordinatedVerbsHaveTheirParties) {
  EXPECT_THAT(done("Three journalists were arrested and beaten by riot police in Nairobi."),
              ElementsAre("riot police (COP): COERCE Three journalists (MED)",
                          "riot police (COP): ASSAULT Three journalists (MED)"));
}

TEST(Events, BothSidesOfAMeetingAct) {
  const Record record = read("The French foreign minister met the president of Ghana in Accra on Friday.");
  ASSERT_EQ(record.events.size(), 1U);
  EXPECT_EQ(record.events[0].plover, Plover::kConsult);
  EXPECT_EQ(record.events[0].actors.size(), 2U);
  EXPECT_THAT(record.events[0].recipients, IsEmpty());
  ASSERT_TRUE(record.events[0].place);
  EXPECT_EQ(words(record, record.places[*record.events[0].place].span), "Accra");
}

TEST(Events, WhatIsRefusedIsNotDone) {
  EXPECT_THAT(done("The junta refused to release the opposition leader."),
              ElementsAre("The junta (GOV): REJECT the opposition leader (OPP)"));
}

TEST(Events, HelpThatIsPromisedIsAnAgreement) {
  EXPECT_THAT(done("Norway will send food to Malawi, its foreign ministry said."),
              Contains(::testing::StartsWith("Norway (NOR): AGREE Malawi (MWI)")));
}

TEST(Events, AReportedActLeadsToWhoReportsIt) {
  const Record record = read("The army said that rebels had attacked a convoy of the United Nations.");
  ASSERT_EQ(record.statements.size(), 1U);
  ASSERT_EQ(record.events.size(), 1U);
  EXPECT_EQ(record.events[0].statement, 0U);
}

TEST(Events, AnActToldTwiceIsOne) {
  const Record record = read(
      "Kenya condemned Sudan on Monday.\n\nSudan had closed the border to traders. Kenya condemned Sudan for "
      "it.");
  std::size_t accused = 0;
  for (const Event& event : record.events) {
    if (event.plover != Plover::kAccuse) continue;
    ++accused;
    EXPECT_EQ(event.evidence.size(), 2U);
  }
  EXPECT_EQ(accused, 1U);
}

TEST(Events, WordsOfWarInSportAndNatureAreNone) {
  EXPECT_THAT(done("The chess champion sacrificed a knight and won the endgame in 71 moves."), IsEmpty());
  EXPECT_THAT(done("The bacterium attacks the roots of tomato plants at night."), IsEmpty());
  EXPECT_THAT(done("Gold retreated from a six-week high on Tuesday."), IsEmpty());
}

}  // namespace
}  // namespace diurna
