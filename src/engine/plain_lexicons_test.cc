// Every row of the Persian and Arabic lexicons carries an example: the engine must read it as the row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/testing_examples.h"
#include "statements/plain/conjugation.h"
#include "statements/plain/cues.h"
#include "statements/plain/vocabulary.h"

namespace diurna {
namespace {

using statements::plain::Conjugation;
using statements::plain::Cues;
using statements::plain::Vocabulary;
using testing_engine::expect_addressee;
using testing_engine::expect_channel;
using testing_engine::expect_statement;
using testing_engine::read;
using testing_engine::table;

class PlainLexicons : public ::testing::TestWithParam<std::string> {};

TEST_P(PlainLexicons, EveryCueIsReadAsItsRowSays) {
  const base::Table cues = table("cues_" + GetParam() + ".tsv", Cues::cue_columns());
  EXPECT_GE(cues.rows().size(), 150u);
  for (const auto& row : cues.rows()) {
    const auto& cells = row.cells;
    expect_statement(read(cells[3]), {cells[4], cells[5], cells[6], cells[2]}, cells[0]);
  }
}

TEST_P(PlainLexicons, EverySilenceIsReadAsItsRowSays) {
  const base::Table rows = table("non_answers_" + GetParam() + ".tsv", Cues::non_answer_columns());
  for (const auto& row : rows.rows()) {
    const auto& cells = row.cells;
    const Record record = read(cells[5]);
    expect_statement(record, {cells[6], cells[7], cells[8], cells[4]}, cells[0]);
    expect_addressee(record, cells[9]);
  }
}

TEST_P(PlainLexicons, EveryTitleIsReadAsItsRowSays) {
  const base::Table rows = table("titles_" + GetParam() + ".tsv", Vocabulary::title_columns());
  for (const auto& row : rows.rows()) {
    const Record record = read(row.cells[2]);
    std::vector<std::pair<std::string, std::string>> found;
    for (const Statement& s : record.statements) {
      if (s.source) found.emplace_back(s.source->name, s.source->role);
    }
    EXPECT_THAT(found, ::testing::Contains(std::pair(row.cells[3], row.cells[4])))
        << row.cells[0] << ": " << row.cells[2];
  }
}

TEST_P(PlainLexicons, EveryChannelIsReadAsItsRowSays) {
  const base::Table rows = table("channels_" + GetParam() + ".tsv", Vocabulary::channel_columns());
  for (const auto& row : rows.rows()) expect_channel(read(row.cells[2]), row.cells[1], row.cells[3]);
}

TEST_P(PlainLexicons, EveryRowOfTheConjugationMakesItsForm) {
  const std::string name = "conjugation_" + GetParam() + ".tsv";
  const base::Table rows = table(name, Conjugation::columns());
  const auto conjugation = Conjugation::load("", name);
  ASSERT_TRUE(conjugation);
  for (const auto& row : rows.rows()) {
    const std::string& stem = row.cells[4];
    const std::string parts = row.cells[0] == "past"      ? stem
                              : row.cells[0] == "present" ? "- " + stem
                                                          : "- - " + stem;
    std::vector<std::string> forms;
    for (const auto& form : conjugation->forms(parts)) forms.push_back(form.words);
    EXPECT_THAT(forms, ::testing::Contains(row.cells[5]));
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, PlainLexicons, ::testing::Values("fa", "ar"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace diurna
