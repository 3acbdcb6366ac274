// The hard cases of docs/codebook.md, read by the whole engine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/testing_engine.h"

namespace diurna {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_engine::content;
using testing_engine::read;
using testing_engine::words;

// "speaker: content" for each statement.
std::vector<std::string> said(const std::string& text) {
  const Record record = read(text);
  std::vector<std::string> lines;
  for (const Statement& s : record.statements) {
    const std::string speaker = !s.source ? "-" : s.source->name.empty() ? s.source->role : s.source->name;
    lines.push_back(speaker + ": " + content(record, s));
  }
  return lines;
}

TEST(Statements, AQuotationOverParagraphsIsOne) {
  EXPECT_THAT(
      said("\u201CThe doors leaked from the first day,\u201D said Per Lund, a deckhand.\n\n"
           "\u201CWe wrote to the owners twice. Nobody came to look at the doors.\n\n"
           "\u201CThen the water came up to the car deck,\u201D said Mara Holt, the cook.\n"),
      ElementsAre("Per Lund: \u201CThe doors leaked from the first day,\u201D",
                  "Mara Holt: \u201CWe wrote to the owners twice. Nobody came to look at the doors. | "
                  "\u201CThen the water came up to the car deck,\u201D"));
}

TEST(Statements, AnInterruptedQuotationIsOne) {
  EXPECT_THAT(
      said("\u201CThe bridge is safe,\u201D the engineer, Tomas Reik, said, \u201Cand it will stay "
           "open.\u201D"),
      ElementsAre("Tomas Reik: \u201CThe bridge is safe,\u201D | \u201Cand it will stay open.\u201D"));
}

TEST(Statements, ANewCueOpensANewOne) {
  EXPECT_THAT(said("Lena Voss said the talks had failed. She added that nobody was to blame."),
              ElementsAre("Lena Voss: the talks had failed", "Lena Voss: that nobody was to blame"));
}

TEST(Statements, WhatCarriedTheWordsIsNoPartOfThem) {
  const Record record = read(
      "The dissident claimed in a letter smuggled out of prison that he had been beaten.\n\n"
      "The union accused the firm of lying in a statement on Monday.");
  ASSERT_EQ(record.statements.size(), 2U);
  EXPECT_EQ(content(record, record.statements[0]), "that he had been beaten");
  EXPECT_EQ(content(record, record.statements[1]), "the firm of lying");
  EXPECT_EQ(words(record, record.statements[0].channel->span), "a letter");
  EXPECT_EQ(words(record, record.statements[1].channel->span), "a statement");
}

TEST(Statements, ACoordinatedCueEndsWhatWasSaidAndSharesItsChannel) {
  const Record record = read(
      "In a statement, the brewery insisted that the offer was final and accused the union of walking out.");
  ASSERT_EQ(record.statements.size(), 2U);
  EXPECT_EQ(content(record, record.statements[0]), "that the offer was final");
  EXPECT_EQ(words(record, record.statements[1].channel->span), "a statement");
}

TEST(Statements, WhatIsTurnedDownIsNoClaim) {
  EXPECT_THAT(said("The ministry rejected the company's bid to reopen the mine."), IsEmpty());
  EXPECT_THAT(said("The ministry rejected the company's claims about the mine."),
              ElementsAre("ministry: the company's claims about the mine"));
}

TEST(Statements, PronounsFollowTheSpeakerAndTheGender) {
  EXPECT_THAT(
      said("Mr. Karl Brandt met Ms. Lena Voss in the capital on Monday. She said the talks had failed.\n\n"
           "He denied that there had been any talks."),
      ElementsAre("Lena Voss: the talks had failed", "Karl Brandt: that there had been any talks"));
}

TEST(Statements, SurnamesTakeTheFullName) {
  EXPECT_THAT(said("The finance minister, Hugo Sandoval, said the tax would stay. Sandoval warned that "
                   "prices would rise."),
              ElementsAre("Hugo Sandoval: the tax would stay", "Hugo Sandoval: that prices would rise"));
}

TEST(Statements, OneInsideAnotherPointsToIt) {
  const Record record = read("The envoy said the general promised on Monday that his troops would leave.");
  ASSERT_EQ(record.statements.size(), 2u);
  EXPECT_EQ(record.statements[0].inside, std::nullopt);
  EXPECT_EQ(record.statements[1].inside, 0u);
  EXPECT_EQ(record.statements[1].act, Act::kPromise);
}

TEST(Statements, NegatedSayingIsNotSilence) {
  const Record record = read("The minister did not say whether the port would close.");
  ASSERT_EQ(record.statements.size(), 1u);
  EXPECT_EQ(record.statements[0].polarity, Polarity::kNegative);
  EXPECT_EQ(record.statements[0].act, Act::kSay);
  EXPECT_EQ(words(record, record.statements[0].cue->span), "did not say");
}

TEST(Statements, AnonymousSourcesKeepTheirDescriptionAndReason) {
  const Record record = read(
      "Two people familiar with the talks said the deal was dead. They spoke on condition of anonymity.\n\n"
      "One official said the deal could still be signed.");
  ASSERT_GE(record.statements.size(), 2u);
  const Source& people = *record.statements[0].source;
  EXPECT_TRUE(people.anonymous);
  EXPECT_EQ(people.name, "");
  EXPECT_EQ(people.role, "Two people familiar with the talks");
  const Statement& last = record.statements.back();
  EXPECT_TRUE(last.source->anonymous);
  EXPECT_EQ(last.source->role, "One official");
}

TEST(Statements, ScareQuotesAndTitlesOfWorksAreNone) {
  EXPECT_THAT(said("The so-called \u201Creform\u201D cost the town its library. His film \u201CIron "
                   "Water\u201D won two prizes."),
              IsEmpty());
}

TEST(Statements, TheReportersOwnVoiceIsNone) {
  EXPECT_THAT(said("It is unclear what was agreed. Nobody can say how many came."), IsEmpty());
  EXPECT_THAT(said("Let\u2019s talk about the crane. Let's discuss the pier. You may think that it is safe."),
              IsEmpty());
}

TEST(Statements, ChannelAndAddresseeComeFromTheClause) {
  const Record record =
      read("Ilka Soren told Radio Vesna in an interview on Friday that the crane had been sold.");
  ASSERT_EQ(record.statements.size(), 1u);
  const Statement& statement = record.statements[0];
  ASSERT_TRUE(statement.addressee && statement.channel);
  EXPECT_EQ(words(record, statement.addressee->span.value()), "Radio Vesna");
  EXPECT_EQ(words(record, statement.channel->span), "an interview");
  EXPECT_EQ(content(record, statement), "that the crane had been sold");
}

TEST(Statements, APostIsOneStatementOverItsParagraphs) {
  const Record record = read(
      "The harbour minister, Ilka Soren, said on Monday that the crane had been sold to a foreign buyer.\n\n"
      "\u041A\u0440\u0430\u043D \u043D\u0435 \u043F\u0440\u043E\u0434\u0430\u0432\u0430\u043B\u0441\u044F "
      "\u043D\u0438\u043A\u043E\u043C\u0443.\n\n"
      "\u041C\u0438\u043D\u0438\u0441\u0442\u0440 "
      "\u043E\u0448\u0438\u0431\u0430\u0435\u0442\u0441\u044F\u2026 "
      "\u2014 Anna Petrova (@portworkers) March 3, 2025\n\n"
      "The port authority declined to comment on the sale.");
  const auto post = std::find_if(record.statements.begin(), record.statements.end(),
                                 [](const Statement& s) { return s.kind == StatementKind::kPost; });
  ASSERT_NE(post, record.statements.end());
  EXPECT_EQ(post->source->name, "Anna Petrova");
  EXPECT_EQ(post->source->handle, "@portworkers");
  EXPECT_EQ(post->language, "ru");
  EXPECT_EQ(post->time->value, "2025-03-03");
  EXPECT_TRUE(post->truncated);
  EXPECT_EQ(record.statements.size(), 3u);
}

TEST(Statements, EmptyFieldsSayWhy) {
  const Record record = read("The mayor said the bridge was safe.");
  ASSERT_EQ(record.statements.size(), 1u);
  std::vector<std::string> fields;
  for (const Reason& reason : record.statements[0].why_null) {
    fields.emplace_back(reason.field);
    EXPECT_FALSE(reason.why.empty());
  }
  EXPECT_THAT(fields, ::testing::IsSupersetOf({"addressee", "channel", "occasion", "place", "time"}));
}

}  // namespace
}  // namespace diurna
