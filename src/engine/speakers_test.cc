// Who the sources are, read by the whole engine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/table.h"
#include "engine/testing_engine.h"

namespace diurna {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing_engine::read;

// "name / role", "? role" if anonymous, for each statement.
std::vector<std::string> speakers(const std::string& text) {
  std::vector<std::string> lines;
  for (const Statement& s : read(text).statements) {
    if (!s.source) continue;
    lines.push_back(s.source->anonymous ? "? " + s.source->role : s.source->name + " / " + s.source->role);
  }
  return lines;
}

TEST(Speakers, TitlesAndInitialsAreNoPartOfTheName) {
  EXPECT_THAT(speakers("Dr. Mara Holt said the well was clean. Holt warned that the next one was not."),
              ElementsAre("Mara Holt / ", "Mara Holt / "));
  EXPECT_THAT(speakers("Lt Col Piet J. Roos said the road was open."), ElementsAre("Piet J. Roos / Lt Col"));
  EXPECT_THAT(
      speakers("Gov. Ingrid van der Meer said the dam would hold. Van der Meer added that it was new."),
      Contains("Ingrid van der Meer / Gov."));
}

TEST(Speakers, AppositionsGiveRoles) {
  EXPECT_THAT(speakers("Ilka Soren, a pilot from Tarnholt, said the channel was blocked."),
              ElementsAre("Ilka Soren / pilot from Tarnholt"));
  EXPECT_THAT(
      speakers(
          "The harbour master, Bo Strand, said the channel was blocked. Strand denied that it was deep."),
      ElementsAre("Bo Strand / harbour master", "Bo Strand / harbour master"));
  EXPECT_THAT(speakers("Harbour minister Leo Brandt said the channel was blocked."),
              ElementsAre("Leo Brandt / Harbour minister"));
  EXPECT_THAT(speakers("A spokesman for Governor Ada Pell, Rhys Calder, said the channel was blocked."),
              ElementsAre("Rhys Calder / spokesman for Governor Ada Pell"));
  EXPECT_THAT(speakers("Secretary of State Nora Dunmore said the count was over."),
              ElementsAre("Nora Dunmore / Secretary of State"));
}

TEST(Speakers, ARoleComesBackToItsPerson) {
  EXPECT_THAT(speakers("The mayor of Tarnholt, Ada Voss, opened the pier on Monday.\n\n"
                       "The mayor said it would last a century."),
              ElementsAre("Ada Voss / mayor"));
  EXPECT_THAT(speakers("Sen. Karl Dunmore met dockers on Monday. The senator said the strike was over."),
              ElementsAre("Karl Dunmore / senator"));
}

TEST(Speakers, ALeadDescribesWhomTheNextParagraphNames) {
  EXPECT_THAT(speakers("The engineer who built the sluice said on Monday that it had been opened by hand.\n\n"
                       "\u201CSomebody turned the wheel,\u201D Hugo Sandoval told reporters."),
              ElementsAre("Hugo Sandoval / engineer", "Hugo Sandoval / engineer"));
}

TEST(Speakers, FirstNamesTellTheGender) {
  EXPECT_THAT(speakers("Karl Brandt and Lena Voss met at the lock on Monday. She said the gate was stuck.\n\n"
                       "He denied that it had ever moved."),
              ElementsAre("Lena Voss / ", "Karl Brandt / "));
}

TEST(Speakers, TheSameLastNameIsToldApartByTitle) {
  EXPECT_THAT(speakers("Oskar Lund and his sister Greta Lund run the ferry. Ms Lund said it was full. "
                       "Mr Lund said it was not."),
              ElementsAre("Greta Lund / sister", "Oskar Lund / "));
}

TEST(Speakers, AgesAndOriginsComeBackToAPerson) {
  EXPECT_THAT(
      speakers("Carlos Medina signed for Tarnholt Rovers on Monday. The 31-year-old said he had slept well. "
               "The Spaniard promised to run."),
      Contains(::testing::StartsWith("Carlos Medina / ")).Times(2));
}

TEST(Speakers, AClauseBeforeItsSubjectWaitsForIt) {
  EXPECT_THAT(
      speakers("Karl Brandt left at noon. Asked whether he would resign, Hugo Reik said nothing had changed. "
               "He added that the talks went on."),
      Contains("Hugo Reik / ").Times(2));
}

TEST(Speakers, PronounsKeepTheirPersonOverParagraphs) {
  EXPECT_THAT(speakers("Lena Voss said the gate was stuck.\n\nShe added that the keeper had been told.\n\n"
                       "\u201CNobody came,\u201D she said."),
              ElementsAre("Lena Voss / ", "Lena Voss / ", "Lena Voss / "));
}

TEST(Speakers, APronounIsNotWhatStandsBesideIt) {
  EXPECT_THAT(
      speakers("The harbour authority rejected the claim. In a statement, it said the gate was sound."),
      Contains(::testing::HasSubstr("harbour authority")).Times(2));
}

TEST(Speakers, BodiesTakeTheirFullName) {
  EXPECT_THAT(
      speakers(
          "The Harbour Workers' Union (HWU) said the strike would go on. The HWU denied that it was short "
          "of money. The union urged the port to pay."),
      ElementsAre("Harbour Workers' Union / ", "Harbour Workers' Union / ",
                  "Harbour Workers' Union / union"));
  EXPECT_THAT(speakers("Brannock Marine Ltd said the crane was safe. The company denied that it had fallen. "
                       "Brannock added that it was new. It promised to test it again."),
              ElementsAre("Brannock Marine Ltd / ", "Brannock Marine Ltd / company",
                          "Brannock Marine Ltd / company", "Brannock Marine Ltd / company"));
  EXPECT_THAT(speakers("The insurer, Fenwick Mutual, said it would pay."),
              ElementsAre("Fenwick Mutual / insurer"));
}

TEST(Speakers, DocumentsAndBodiesWithoutANameAreCalledWhatTheyAre) {
  EXPECT_THAT(speakers("The report said the wall had been weak for years."), ElementsAre("report / report"));
  EXPECT_THAT(
      speakers("The interior ministry said two roads were closed. The ministry warned that more would be."),
      ElementsAre("interior ministry / interior ministry", "interior ministry / interior ministry"));
}

TEST(Speakers, UnnamedPeopleAreAnonymous) {
  EXPECT_THAT(speakers("Residents said the water was brown."), ElementsAre("? Residents"));
  EXPECT_THAT(speakers("Two stevedores said the rope had been cut. One of them said it was done at night."),
              ElementsAre("? Two stevedores", "? Two stevedores"));
  EXPECT_THAT(speakers("One of the divers, a mother of two, said the hull was whole."),
              ElementsAre("? mother of two"));
  EXPECT_THAT(speakers("Her lawyer said she would appeal."), ElementsAre("? Her lawyer"));
}

// The row's example names a body first and comes back to it last.
TEST(Speakers, EachClassOfBodiesComesBackToItsNames) {
  const auto table = base::load_table("", "body_classes.tsv", {"class", "words", "example"});
  ASSERT_TRUE(table);
  for (const base::Table::Row& row : table->rows()) {
    const Record record = read(row.cells[2]);
    ASSERT_FALSE(record.statements.empty()) << row.cells[2];
    const Statement& last = record.statements.back();
    ASSERT_TRUE(last.source) << row.cells[2];
    const std::size_t at = row.cells[2].find(last.source->name);
    EXPECT_TRUE(!last.source->name.empty() && at < 5) << row.cells[2] << ": " << last.source->name;
  }
}

TEST(Speakers, TheReasonForAnonymityFollowsThePerson) {
  const Record record = read(
      "A clerk at the port, who asked not to be named because she feared for her job, said the books were "
      "wrong. "
      "She said they had been wrong for years.");
  ASSERT_GE(record.statements.size(), 2u);
  for (const Statement& statement : record.statements) {
    ASSERT_TRUE(statement.source);
    EXPECT_TRUE(statement.source->anonymous);
    EXPECT_EQ(statement.source->anonymous_reason, "because she feared for her job");
  }
}

TEST(Speakers, CouplesShareALastName) {
  EXPECT_THAT(
      speakers("\u201CEverybody knew,\u201D said Bill and Ana Ortega. Mr. Ortega said he had measured it. "
               "Mrs. Ortega added that she would leave."),
      ElementsAre("Bill Ortega and Ana Ortega / ", "Bill Ortega / ", "Ana Ortega / "));
}

TEST(Speakers, FirstPersonsAreWhoeverSpeaks) {
  EXPECT_THAT(
      speakers("\u201CI told the council that the gate was stuck,\u201D said Lena Voss, the lock keeper."),
      Contains("Lena Voss / lock keeper").Times(2));
}

TEST(Speakers, SeveralSpeakTogether) {
  EXPECT_THAT(speakers("Lena Voss and Karl Brandt said the gate was stuck."),
              ElementsAre("Lena Voss and Karl Brandt / "));
}

}  // namespace
}  // namespace diurna
