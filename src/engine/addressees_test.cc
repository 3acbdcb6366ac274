// To whom and through what: what the reporting clause leaves to the rest of the article.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/testing_engine.h"

namespace diurna {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using testing_engine::words;

Record read(const std::string& text, const std::string& publisher = {}) {
  Result<Record> record = testing_engine::engine().read(text, {.uri = "test", .publisher = publisher});
  EXPECT_TRUE(record) << record.error().to_string();
  return record ? std::move(*record) : Record();
}

// "cue: words of the addressee = name" for each statement.
std::vector<std::string> addressees(const Record& record) {
  std::vector<std::string> lines;
  for (const Statement& s : record.statements) {
    std::string line = s.cue ? words(record, s.cue->span) + ": " : "-: ";
    if (s.addressee && s.addressee->span) line += words(record, *s.addressee->span);
    if (s.addressee && !s.addressee->name.empty()) line += " = " + s.addressee->name;
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> channels(const Record& record) {
  std::vector<std::string> lines;
  for (const Statement& s : record.statements)
    lines.push_back(s.channel ? words(record, s.channel->span) : s.channel_name);
  return lines;
}

TEST(Addressees, SilenceIsKeptToThePublisher) {
  const Record record = read("The port authority declined to comment on the sale.", "Quay Post");
  EXPECT_THAT(addressees(record), ElementsAre("declined to comment:  = Quay Post"));
  EXPECT_FALSE(record.statements[0].addressee->span);
  EXPECT_EQ(record.article.publisher, "Quay Post");
}

TEST(Addressees, TheAgencyOfTheDatelineAskedBeforeThePublisher) {
  const Record record =
      read("CORRAN, March 4 (Vesna Wire) \u2014 The port authority declined to comment.", "Quay Post");
  EXPECT_THAT(addressees(record), ElementsAre("declined to comment:  = Vesna Wire"));
}

TEST(Addressees, WhoAskedIsNamedInTheClause) {
  const Record record = read(
      "The port authority did not reply to questions from Radio Vesna.\n\n"
      "Asked by the council whether the crane was safe, the harbour master declined to answer.",
      "Quay Post");
  EXPECT_THAT(addressees(record), IsSupersetOf({"did not reply to questions: Radio Vesna = Radio Vesna",
                                                "declined to answer: the council"}));
}

TEST(Addressees, WithoutAPublisherNobodyIsNamed) {
  EXPECT_THAT(addressees(read("The port authority declined to comment.")),
              ElementsAre("declined to comment: "));
}

TEST(Addressees, ShortNamesAndPronounsLeadToTheFullestName) {
  const Record record = read(
      "Harbour minister Mara Holt said on Monday that the crane had been sold.\n\n"
      "Per Lund told Holt that the crane was his.\n\n"
      "\u201CIt is not,\u201D she told the Post.",
      "Quay Post");
  EXPECT_THAT(addressees(record), IsSupersetOf({"told: Holt = Mara Holt", "told: the Post = Quay Post"}));
}

TEST(Addressees, WhoIsToldMayBeTheSubject) {
  EXPECT_THAT(addressees(read("The owners were warned by an engineer that the doors leaked.")),
              ElementsAre("were warned: The owners"));
}

TEST(Addressees, ClausesOfOneSubjectShareThem) {
  const Record record =
      read("In a letter to the council, the owners denied the charge and accused a guard of lying.");
  EXPECT_THAT(addressees(record), ElementsAre("denied: the council", "accused: the council"));
  EXPECT_THAT(channels(record), ElementsAre("a letter", "a letter"));
}

TEST(Addressees, WhoWasAskedIsNotTheOneWhoAsks) {
  const Record record =
      read("Dr. Poole was asked by this newspaper about the fees but declined to say what he was paid.",
           "Quay Post");
  EXPECT_THAT(addressees(record), Contains("declined to say: this newspaper = Quay Post"));
}

TEST(Channels, AGatheringIsNoAddressee) {
  const Record record = read("Ilka Soren told a news conference in Corran that the crane had been sold.");
  EXPECT_THAT(addressees(record), ElementsAre("told: "));
  EXPECT_THAT(channels(record), ElementsAre("a news conference"));
}

TEST(Channels, SomeVerbsNameThem) {
  EXPECT_THAT(channels(read("The minister tweeted that the crane had been sold.")), ElementsAre("Twitter"));
}

TEST(Channels, HowNobodyWasReachedIsNone) {
  EXPECT_THAT(channels(read("The owner could not be reached by telephone.")), ElementsAre(""));
}

TEST(Addressees, APronounIsCalledByWhatItStandsFor) {
  const Record record = read(
      "The harbour board met on Monday. The mayor told it that the crane was sold.\n\n"
      "A diver came to the quay. \"Where is the key?\" the mayor asked him.");
  EXPECT_THAT(addressees(record), Contains("told: it = harbour board"));
  EXPECT_THAT(addressees(record), Contains("asked: him = diver"));
}

TEST(Addressees, OfWrittenWordsAreTheObject) {
  EXPECT_THAT(addressees(read("Ilka Soren texted the mayor that the crane was sold.")),
              ElementsAre("texted: the mayor"));
  EXPECT_THAT(
      addressees(read("In a cable sent to the ministry, the consul warned that the port would close.")),
      ElementsAre("warned: the ministry"));
}

TEST(Channels, StandAboveTheCueToo) {
  EXPECT_THAT(channels(read("The singer took to Instagram to thank the nurses.")), Contains("Instagram"));
  EXPECT_THAT(channels(read("The owner sent a letter in which he accused the guard of theft.")),
              Contains("a letter"));
}

TEST(Channels, AreSeenThroughQuantities) {
  EXPECT_THAT(channels(read("In a series of letters, the owner said the guard was a thief.")),
              ElementsAre("letters"));
}

TEST(Channels, MediaAreKnownByTheirPlace) {
  EXPECT_THAT(channels(read("The senator said on Fox News that the bill was dead.")),
              ElementsAre("Fox News"));
  EXPECT_THAT(channels(read("Writing in the Guardian, the historian argued that the map was forged.")),
              ElementsAre("Guardian"));
}

TEST(Channels, AnAnswerAtABriefingSharesIt) {
  const Record record = read(
      "The mayor conceded at a news conference that the dam had leaked. Asked when it "
      "would be mended, he said nobody knew.");
  EXPECT_THAT(channels(record), ElementsAre("a news conference", "a news conference"));
}

TEST(Channels, IdiomsAreNone) {
  for (const std::string text : {"In response to questions, the mayor said that the dam had leaked.",
                                 "In order to save money, the mayor said, the dam must go.",
                                 "Speaking off the record, the mayor said that the dam had leaked.",
                                 "\"He is a thief,\" one viewer wrote under the video."})
    EXPECT_THAT(channels(read(text)), ::testing::Each("")) << text;
}

TEST(Occasions, SpeechesAreSomeAndConferencesWithoutThePress) {
  for (const std::string text : {"In a speech, the mayor said that the dam had leaked.",
                                 "At a conference, the mayor said that the dam had leaked.",
                                 "At the start of the talks, the mayor said that the dam had leaked."}) {
    const Record record = read(text);
    ASSERT_EQ(record.statements.size(), 1u) << text;
    EXPECT_TRUE(record.statements[0].occasion) << text;
    EXPECT_FALSE(record.statements[0].channel) << text;
  }
}

}  // namespace
}  // namespace diurna
