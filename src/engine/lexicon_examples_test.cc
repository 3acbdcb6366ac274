// Every row of a lexicon carries an example: the engine must read it as the row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "engine/testing_data.h"
#include "engine/testing_examples.h"
#include "statements/cue_lexicon.h"
#include "statements/non_answers.h"
#include "statements/word_pattern.h"

namespace diurna {
namespace {

using testing_engine::copy_of_data;
using testing_engine::engine;
using testing_engine::expect_addressee;
using testing_engine::expect_channel;
using testing_engine::expect_statement;
using testing_engine::Expected;
using testing_engine::read;
using testing_engine::statements_of;
using testing_engine::table;
using testing_engine::words;

TEST(CueLexicon, EveryExampleIsReadAsItsRowSays) {
  const base::Table cues = table("cues.tsv", statements::cue_columns());
  EXPECT_GE(cues.rows().size(), 120u);
  for (const auto& row : cues.rows()) {
    const auto& cells = row.cells;
    expect_statement(read(cells[5]), {cells[6], cells[7], cells[8], cells[4]},
                     cells[0] + " (" + cells[3] + ")");
  }
}

TEST(NonAnswers, EveryExampleIsReadAsItsRowSays) {
  const base::Table silence = table("non_answers.tsv", statements::non_answer_columns());
  for (const auto& row : silence.rows()) {
    const auto& cells = row.cells;
    const Record record = read(cells[2]);
    expect_statement(record, {cells[3], cells[4], cells[5], cells[1]}, cells[0]);
    expect_addressee(record, cells[6]);
  }
}

TEST(WordClasses, EveryExampleIsReadAsItsRowSays) {
  const base::Table rows = table("word_classes.tsv", statements::word_class_columns());
  for (const auto& row : rows.rows()) {
    const Record record = read(row.cells[2]);
    std::vector<std::string> cues;
    for (const Statement& s : record.statements) {
      const bool silent = s.act == Act::kDecline || s.act == Act::kNoReply || s.act == Act::kUnavailable;
      if (silent && s.cue) cues.push_back(words(record, s.cue->span));
    }
    const std::vector<std::string> expected(row.cells[3].empty() ? 0 : 1, row.cells[3]);
    EXPECT_EQ(cues, expected) << row.cells[0] << ": " << row.cells[2];
  }
}

TEST(Channels, EveryExampleIsReadAsItsRowSays) {
  const base::Table channels = table("channels.tsv", {"noun", "kind", "example", "phrase"});
  for (const auto& row : channels.rows()) expect_channel(read(row.cells[2]), row.cells[1], row.cells[3]);
}

TEST(CueLexicon, ANewRowNeedsNoCode) {
  const std::string example = "The warden telegraphed that the gate was open.";
  const Expected expected{"The warden", "telegraphed", "that the gate was open", "announce"};
  EXPECT_THAT(statements_of(read(example, engine())), ::testing::Not(::testing::Contains(expected)));
  const std::filesystem::path folder = copy_of_data();
  std::ofstream(folder / "cues.tsv", std::ios::app) << "telegraph\tverb\t-\tclause\tannounce\t" << example
                                                    << "\tThe warden\ttelegraphed\tthat the gate was open\n";
  EngineOptions options = testing_engine::options();
  options.data = folder;
  Result<Engine> with_row = Engine::open(options);
  ASSERT_TRUE(with_row) << with_row.error().to_string();
  EXPECT_THAT(statements_of(read(example, *with_row)), ::testing::Contains(expected));
}

TEST(CueLexicon, AMalformedRowIsNamedByItsByte) {
  const std::filesystem::path folder = copy_of_data();
  const auto size = std::filesystem::file_size(folder / "cues.tsv");
  std::ofstream(folder / "cues.tsv", std::ios::app) << "say\tverb\t-\tshouting\tsay\tx\tx\tx\tx\n";
  EngineOptions options = testing_engine::options();
  options.data = folder;
  const Result<Engine> opened = Engine::open(options);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code(), ErrorCode::kBadData);
  EXPECT_EQ(opened.error().input(), (folder / "cues.tsv").string());
  EXPECT_EQ(opened.error().offset(), size);
}

}  // namespace
}  // namespace diurna
