// Every row of the French and Spanish lexicons carries an example: the engine must read it as the row says.
#include <gtest/gtest.h>

#include "engine/testing_examples.h"
#include "statements/cue_lexicon.h"
#include "statements/romance/lexicon.h"

namespace diurna {
namespace {

using testing_engine::expect_addressee;
using testing_engine::expect_channel;
using testing_engine::expect_statement;
using testing_engine::Opening;

class RomanceLexicon : public ::testing::TestWithParam<Opening> {
 protected:
  static Record read(const std::string& example) {
    return testing_engine::read(GetParam().words + "\n\n" + example);
  }
  static base::Table table(const std::string& name, const std::vector<std::string>& columns) {
    return testing_engine::table(name + "_" + GetParam().language + ".tsv", columns);
  }
};

TEST_P(RomanceLexicon, EveryCueIsReadAsItsRowSays) {
  const base::Table cues = table("cues", statements::cue_columns());
  EXPECT_GE(cues.rows().size(), 150u);
  for (const auto& row : cues.rows()) {
    const auto& cells = row.cells;
    expect_statement(read(cells[5]), {cells[6], cells[7], cells[8], cells[4]},
                     cells[0] + " (" + cells[3] + ")");
  }
}

TEST_P(RomanceLexicon, EveryNonAnswerIsReadAsItsRowSays) {
  const base::Table silence = table("non_answers", statements::romance::silence_columns());
  for (const auto& row : silence.rows()) {
    const auto& cells = row.cells;
    const Record record = read(cells[2]);
    expect_statement(record, {cells[3], cells[4], cells[5], cells[1]}, cells[0]);
    expect_addressee(record, cells[6]);
  }
}

TEST_P(RomanceLexicon, EveryChannelIsReadAsItsRowSays) {
  const base::Table channels = table("channels", {"noun", "kind", "example", "phrase"});
  for (const auto& row : channels.rows()) expect_channel(read(row.cells[2]), row.cells[1], row.cells[3]);
}

INSTANTIATE_TEST_SUITE_P(Languages, RomanceLexicon,
                         ::testing::Values(testing_engine::kFrench, testing_engine::kSpanish),
                         [](const auto& opening) { return opening.param.language; });

}  // namespace
}  // namespace diurna
