// Every row of the Persian and Arabic lexicons carries an example: the engine must read it as the row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/table.h"
#include "engine/testing_engine.h"
#include "statements/plain/conjugation.h"
#include "statements/plain/cues.h"
#include "statements/plain/vocabulary.h"

namespace diurna {
namespace {

using statements::plain::Conjugation;
using statements::plain::Cues;
using statements::plain::Vocabulary;
using testing_engine::content;
using testing_engine::read;
using testing_engine::words;

base::Table table(const std::string& name, const std::vector<std::string>& columns) {
  Result<base::Table> loaded = base::load_table("", name, columns);
  EXPECT_TRUE(loaded) << loaded.error().to_string();
  return std::move(*loaded);
}

std::string words_of(const Record& record, const std::optional<ByteSpan>& span) {
  return span ? words(record, *span) : std::string();
}

struct Expected {
  std::string act, source, cue, content;
  friend bool operator==(const Expected&, const Expected&) = default;
};

void PrintTo(const Expected& e, std::ostream* out) {
  *out << e.act << ": [" << e.source << "] [" << e.cue << "] [" << e.content << "]";
}

std::vector<Expected> statements_of(const Record& record) {
  std::vector<Expected> found;
  for (const Statement& s : record.statements) {
    const std::string source = words_of(record, s.source ? std::optional(s.source->span) : std::nullopt);
    const std::string cue = words_of(record, s.cue ? std::optional(s.cue->span) : std::nullopt);
    found.push_back({std::string(name_of(s.act)), source, cue, content(record, s)});
  }
  return found;
}

class PlainLexicons : public ::testing::TestWithParam<std::string> {};

TEST_P(PlainLexicons, EveryCueIsReadAsItsRowSays) {
  const base::Table cues = table("cues_" + GetParam() + ".tsv", Cues::cue_columns());
  EXPECT_GE(cues.rows().size(), 150u);
  for (const auto& row : cues.rows()) {
    const auto& cells = row.cells;
    EXPECT_THAT(statements_of(read(cells[3])),
                ::testing::Contains(Expected{cells[2], cells[4], cells[5], cells[6]}))
        << cells[0] << ": " << cells[3];
  }
}

TEST_P(PlainLexicons, EverySilenceIsReadAsItsRowSays) {
  const base::Table rows = table("non_answers_" + GetParam() + ".tsv", Cues::non_answer_columns());
  for (const auto& row : rows.rows()) {
    const auto& cells = row.cells;
    const Record record = read(cells[5]);
    EXPECT_THAT(statements_of(record), ::testing::Contains(Expected{cells[4], cells[6], cells[7], cells[8]}))
        << cells[0] << ": " << cells[5];
    const bool addressed =
        std::any_of(record.statements.begin(), record.statements.end(), [&](const Statement& s) {
          return words_of(record, s.addressee ? std::optional(s.addressee->span) : std::nullopt) == cells[9];
        });
    EXPECT_TRUE(addressed) << "addressee '" << cells[9] << "': " << cells[5];
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
  for (const auto& row : rows.rows()) {
    const Record record = read(row.cells[2]);
    std::vector<std::string> found;
    for (const Statement& s : record.statements) {
      if (s.channel) found.push_back(words(record, s.channel->span));
    }
    EXPECT_THAT(found, ::testing::Contains(row.cells[3])) << row.cells[2];
  }
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
