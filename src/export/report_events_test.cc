#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/sample_event_test.h"
#include "export/sample_record_test.h"
#include "export/testing_report.h"

namespace diurna::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ReportOfEvents, HasALineForEachInAColumnOfDates) {
  EXPECT_THAT(
      report(sample_with_events(), {Colour::kOff, Detail::kBrief, 120}),
      HasSubstr("\nEvents\n"
                "  2025-03-04  the builders (GBR BUS), Two officials  AGREE  Ines Varga (GOV)  “promised”\n"
                "  2025        (nobody named)  ACCUSE  about the report  “denied”  negated\n"
                "Dates  "));
}

TEST(ReportOfEvents, AreCountedInTheHeadline) {
  Record record = sample_with_events();
  EXPECT_THAT(report(record), HasSubstr("6 statements · 2 events\n"));
  record.events.resize(1);
  EXPECT_THAT(report(record), HasSubstr("6 statements · 1 event\n"));
  EXPECT_THAT(report(sample().record), Not(HasSubstr("event")));
  EXPECT_THAT(report(sample().record), Not(HasSubstr("Events")));
}

TEST(ReportOfEvents, EvidenceComesWithWhatIsKnownAndWhyTheRestIsNot) {
  const std::string text = report(sample_with_events(), {Colour::kOff, Detail::kEvidence, 300});
  EXPECT_THAT(
      text, HasSubstr("              │ She said that the builders had promised a new pier.\n"
                      "              confidence 0.80 · events/frame · v:1 · mode visit · context economic · "
                      "CAMEO 030 · crowd: at least 40 · when: 2025-03-04 (clause, “Tuesday”) · "
                      "at Harbour Herald · said in s:2 · no about_place: none named\n"));
  EXPECT_THAT(text, HasSubstr(" · v:2 · when: 2025 (sentence) · no actor: nobody is named for it\n"));
}

TEST(ReportOfEvents, ColoursThePartiesAndTheTrigger) {
  const std::string text = report(sample_with_events(), {Colour::kOn, Detail::kEvidence, 300});
  EXPECT_THAT(text,
              HasSubstr("She said that \x1b[1;36mthe builders\x1b[0m had \x1b[33mpromised\x1b[0m a new"));
}

TEST(ReportOfEvents, ACodeThatIsCountryAndSectorStandsOnce) {
  Record record = sample_with_events();
  record.events[0].actors.resize(1);
  record.events[0].actors[0].country = record.events[0].actors[0].sector = "IGO";
  EXPECT_THAT(report(record), HasSubstr("  the builders (IGO)  AGREE"));
  record.events[0].actors[0].sector.clear();
  EXPECT_THAT(report(record), HasSubstr("  the builders (IGO)  AGREE"));
}

TEST(ReportOfEvents, LongNamesLeaveRoomForTheOtherSide) {
  Record record = sample_with_events();
  record.events[0].actors[0].name = std::string(90, 'N');
  EXPECT_THAT(report(record), HasSubstr("N…  AGREE  Ines Varga (GOV)  “promised”\n"));
  record.events[0].recipients[0].name = std::string(90, 'R');
  record.events[0].modality = Modality::kNegated;
  for (const std::uint32_t width : {70u, 100u, 140u}) {
    EXPECT_THAT(report(record, {Colour::kOff, Detail::kBrief, width}),
                HasSubstr("R…  “promised”  negated\n"));
  }
}

}  // namespace
}  // namespace diurna::exporting
