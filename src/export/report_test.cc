#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/sample_record_test.h"
#include "export/styled_text.h"
#include "export/testing_report.h"

namespace diurna::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Report, ListsStatementsUnderTheirSpeakers) {
  EXPECT_EQ(report(sample().record),
            "Ferry pier closes for a week      English, a post in Persian · 4 Mar 2025 · 6 statements\n"
            "warning: 1 broken UTF-8 sequence read as U+FFFD\n"
            "Ines Varga  Harbour minister\n"
            "  said       to the Harbour Herald  that “the pier is safe”\n"
            "  said       that the builders had promised a new pier\n"
            "               └ the builders  had promised  a new pier\n"
            "  no reply   to the Harbour Herald  about the repair bill\n"
            "two officials  who feared for their jobs\n"
            "  denied     the report\n"
            "Omid Rahimi\n"
            "  on X       اسکله بندر بسته است…\n"
            "Dates  2025-03-04 “Tuesday” · 2025-03-04 “March 4, 2025”\n"
            "Durations  P1W “a week”\n");
}

TEST(Report, EvidenceComesWithTheReasonsOfEmptyFields) {
  const std::string text = report(sample().record, {Colour::kOff, Detail::kEvidence, 80});
  EXPECT_THAT(text, HasSubstr("\npier.txt d:00112233445566778899aabbccddeeff\n"));
  EXPECT_THAT(text,
              HasSubstr("  said       to the Harbour Herald  that “the pier is safe”\n"
                        "             │ Harbour minister Ines Varga told the Harbour Herald on Tuesday\n"
                        "             │ that “the pier is safe”.\n"
                        "             confidence 0.90 · statements/cue-verb · s:1 · when: 2025-03-04\n"
                        "             (clause) · no channel, place: none named\n"));
  EXPECT_THAT(text, HasSubstr("                 │ She said that the builders had promised a new pier.\n"));
}

TEST(Report, ColoursSourceCueAndContentInTheSentence) {
  const std::string text = report(sample().record, {Colour::kOn, Detail::kEvidence, 200});
  EXPECT_THAT(text,
              HasSubstr("\x1b[1;36mTwo officials, who feared for their jobs\x1b[0m, \x1b[33mdenied\x1b[0m "
                        "\x1b[32mthe report\x1b[0m."));
  EXPECT_THAT(report(sample().record, {Colour::kOff, Detail::kEvidence, 200}), Not(HasSubstr("\x1b")));
}

TEST(Report, NoLineIsWiderThanThePage) {
  std::istringstream lines(report(sample().record, {Colour::kOff, Detail::kBrief, 44}));
  std::string all;
  for (std::string line; std::getline(lines, line);) {
    StyledText measured;
    measured.append(Style::kPlain, line);
    EXPECT_LE(measured.columns(), 44u) << line;
    all += line + "\n";
  }
  EXPECT_THAT(all, HasSubstr("  said       to the Harbour Herald  that …\n"));
  EXPECT_THAT(all, HasSubstr("Dates  2025-03-04 “Tuesday” · 2025-03-04\n       “March 4, 2025”\n"));
}

TEST(Report, SetsApartAnAddresseeWithWhichTheContentBegins) {
  Record record = sample().record;
  Statement& statement = record.statements[1];
  statement.act = Act::kUrge;
  statement.content[0].begin = span_of(record.article.text, "the builders").begin;
  statement.addressee = Addressee{span_of(record.article.text, "the builders"), {}};
  EXPECT_THAT(report(record), HasSubstr("  urged      the builders  had promised a new pier\n"));
}

TEST(Report, TellsPlatformsFromOtherChannelsAndNegatedSayings) {
  Record record = sample().record;
  Statement& statement = record.statements[1];
  statement.channel = Mention{span_of(record.article.text, "questions")};
  EXPECT_THAT(report(record), HasSubstr("  said       via questions  that the builders"));
  statement.channel.reset();
  statement.channel_name = "Telegram";
  EXPECT_THAT(report(record), HasSubstr("  on Telegram  that the builders"));
  statement.polarity = Polarity::kNegative;
  EXPECT_THAT(report(record), HasSubstr("  did not say  on Telegram  that the builders"));
}

TEST(Report, AnArticleWithoutTitleIsKnownByItsFirstWords) {
  Record record = sample().record;
  record.article.title.clear();
  record.statements.resize(1);
  EXPECT_THAT(report(record), HasSubstr("Harbour minister Ines Varga told the Harbour …\nEnglish, a post"));
  EXPECT_THAT(report(record, {Colour::kOff, Detail::kBrief, 120}),
              HasSubstr("Harbour minister Ines Varga told the Harbour …      English, a post"));
  EXPECT_THAT(report(record), HasSubstr(" · 1 statement\n"));
}

TEST(Report, ARoleThatTheNameHoldsIsNotRepeated) {
  Record record = sample().record;
  record.statements = {record.statements[4]};
  record.statements[0].source->anonymous = false;
  record.statements[0].source->anonymous_reason.clear();
  record.statements[0].source->role = "officials";
  EXPECT_THAT(report(record), HasSubstr("\nTwo officials, who feared for their jobs\n  denied "));
}

TEST(Report, StatementsWithoutSourceAreListedToo) {
  Record record = sample().record;
  record.statements = {record.statements[1]};
  record.statements[0].source.reset();
  EXPECT_THAT(report(record), HasSubstr("\n(no source named)\n  said       that the builders"));
}

}  // namespace
}  // namespace diurna::exporting
