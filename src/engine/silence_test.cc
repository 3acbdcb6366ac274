// Silence on record: who did not speak, in which way, to whom; and what only looks like it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/testing_engine.h"

namespace diurna {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_engine::content;
using testing_engine::read;
using testing_engine::words;

// "act: source | cue | content" for each statement that is silence.
std::vector<std::string> silences(const std::string& text) {
  const Record record = read(text);
  std::vector<std::string> lines;
  for (const Statement& s : record.statements) {
    if (s.act != Act::kDecline && s.act != Act::kNoReply && s.act != Act::kUnavailable) continue;
    std::string line = std::string(name_of(s.act)) + ": ";
    if (s.source) line += words(record, s.source->span);
    line.append(" | ").append(words(record, s.cue->span));
    const std::string about = content(record, s);
    if (!about.empty()) line.append(" | ").append(about);
    lines.push_back(std::move(line));
  }
  return lines;
}

TEST(Silence, TheCueTakesAllRequestsAndWhatTheyWereFor) {
  EXPECT_THAT(silences("The dredging firm did not respond to phone calls and text messages seeking comment."),
              ElementsAre("no_reply: The dredging firm | did not respond to phone calls and text messages "
                          "seeking comment"));
}

TEST(Silence, DaysAndWhoAskedMayStandBetweenItsWords) {
  EXPECT_THAT(
      silences("The ferry board did not respond on Friday to the Quay Post's questions about the keel."),
      ElementsAre("no_reply: The ferry board | did not respond on Friday to the Quay Post's questions | "
                  "about the keel"));
}

TEST(Silence, CallsWithoutAnAddresseeWereToWhomTheSentenceBeforeIsAbout) {
  EXPECT_THAT(silences("Ilka Soren has run the yard since May. Calls were not returned."),
              ElementsAre("no_reply: Ilka Soren | were not returned"));
}

TEST(Silence, CallsToNobodyAreKeptWithoutASource) {
  EXPECT_THAT(silences("Emails went unanswered."), ElementsAre("no_reply:  | went unanswered"));
}

TEST(Silence, RequestsLeadToWhomTheyWentToOrWereToComeFrom) {
  EXPECT_THAT(silences("A message left at Ilka Soren's home was not returned."),
              ElementsAre("no_reply: Ilka Soren | was not returned"));
  EXPECT_THAT(silences("Requests for comment from the shipyard went unanswered."),
              ElementsAre("no_reply: the shipyard | went unanswered"));
  EXPECT_THAT(silences("Efforts to obtain comment from the shipowner failed."),
              ElementsAre("unavailable: the shipowner | failed"));
}

TEST(Silence, WhoWasAskedInTheClauseNeedOnlyDecline) {
  EXPECT_THAT(silences("When reached by phone, the harbour master declined."),
              ElementsAre("decline: the harbour master | declined"));
  EXPECT_THAT(silences("Asked about the crane, the widow demurred."),
              ElementsAre("decline: the widow | demurred | about the crane"));
  EXPECT_THAT(silences("Asked to leave, the harbour master refused."), IsEmpty());
}

TEST(Silence, OfCoordinatedNobodies) {
  EXPECT_THAT(silences("Neither the mayor nor the union responded to requests for comment."),
              ElementsAre("no_reply: Neither the mayor nor the union | responded to requests for comment"));
  EXPECT_THAT(silences("None of the shipowners would say who had signed."),
              ElementsAre("decline: None of the shipowners | would say | who had signed"));
}

TEST(Silence, AVerbKeepsItsAuxiliariesAndAdverbs) {
  EXPECT_THAT(silences("The mayor has repeatedly refused to discuss the loan."),
              ElementsAre("decline: The mayor | has repeatedly refused to discuss | the loan"));
}

TEST(Silence, ThingsAreNotSilent) {
  for (const std::string text :
       {"An agreement could not be reached.", "The drug was not available in rural clinics.",
        "The patient did not respond to treatment.", "Efforts to reach a deal were unsuccessful.",
        "The race for the county seat is tight.", "The gun could not be found.",
        "The statement gave no reason for the closing.", "The room was silent.",
        "No ambulance was available.", "Rescuers were unable to reach the valley before dark."})
    EXPECT_THAT(silences(text), IsEmpty()) << text;
}

TEST(Silence, OtherSensesAreNone) {
  for (const std::string text :
       {"Shares of the bank declined 3 percent.", "He hung up his coat.", "The mayor declined the medal.",
        "The army did not return fire.", "The refugees have not returned to their homes.",
        "Many questions remain unanswered.", "Calls for reform went unanswered.",
        "He wants to remain silent.", "She sought to dodge questions about the vote.",
        "A wall would not only describe the border."})
    EXPECT_THAT(silences(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace diurna
