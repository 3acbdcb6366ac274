// Every row of a lexicon carries an example: the engine must read it as the row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/embedded.h"
#include "base/table.h"
#include "engine/testing_engine.h"
#include "statements/cue_lexicon.h"
#include "statements/non_answers.h"

namespace diurna {
namespace {

using testing_engine::content;
using testing_engine::engine;
using testing_engine::read;
using testing_engine::words;

struct Expected {
  std::string source, cue, content, act;
  friend bool operator==(const Expected&, const Expected&) = default;
};

void PrintTo(const Expected& e, std::ostream* out) {
  *out << e.act << ": [" << e.source << "] [" << e.cue << "] [" << e.content << "]";
}

std::vector<Expected> statements_of(const std::string& example, const Engine& with) {
  const Record record = read(example, with);
  std::vector<Expected> found;
  for (const Statement& statement : record.statements) {
    Expected one;
    if (statement.source) one.source = words(record, statement.source->span);
    if (statement.cue) one.cue = words(record, statement.cue->span);
    one.content = content(record, statement);
    one.act = name_of(statement.act);
    found.push_back(one);
  }
  return found;
}

base::Table table(const std::string& name, const std::vector<std::string>& columns) {
  Result<base::Table> loaded = base::load_table("", name, columns);
  EXPECT_TRUE(loaded) << loaded.error().to_string();
  return std::move(*loaded);
}

TEST(CueLexicon, EveryExampleIsReadAsItsRowSays) {
  const base::Table cues = table("cues.tsv", statements::cue_columns());
  EXPECT_GE(cues.rows().size(), 120u);
  for (const auto& row : cues.rows()) {
    const auto& cells = row.cells;
    EXPECT_THAT(statements_of(cells[5], engine()),
                ::testing::Contains(Expected{cells[6], cells[7], cells[8], cells[4]}))
        << cells[0] << " (" << cells[3] << "): " << cells[5];
  }
}

TEST(NonAnswers, EveryExampleIsReadAsItsRowSays) {
  const base::Table rows = table("non_answers.tsv", statements::non_answer_columns());
  for (const auto& row : rows.rows()) {
    const auto& cells = row.cells;
    EXPECT_THAT(statements_of(cells[2], engine()),
                ::testing::Contains(Expected{cells[3], cells[4], cells[5], cells[1]}))
        << cells[0] << ": " << cells[2];
    const Record record = read(cells[2]);
    const bool addressed =
        std::any_of(record.statements.begin(), record.statements.end(), [&](const Statement& s) {
          return (s.addressee ? words(record, s.addressee->span.value()) : std::string()) == cells[6];
        });
    EXPECT_TRUE(addressed) << "addressee '" << cells[6] << "': " << cells[2];
  }
}

TEST(Channels, EveryExampleIsReadAsItsRowSays) {
  const base::Table rows = table("channels.tsv", {"noun", "kind", "example", "phrase"});
  for (const auto& row : rows.rows()) {
    const Record record = read(row.cells[2]);
    std::vector<std::string> found;
    for (const Statement& statement : record.statements) {
      const auto& field = row.cells[1] == "occasion" ? statement.occasion : statement.channel;
      if (field) found.push_back(words(record, field->span));
      if (row.cells[1] == "cue") found.push_back(statement.channel_name);
    }
    EXPECT_THAT(found, ::testing::Contains(row.cells[3])) << row.cells[2];
  }
}

// The data files of the binary, written to a folder where a test can change them.
std::filesystem::path copy_of_data() {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "diurna-data";
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    const std::filesystem::path target = folder / file.path.substr(std::string_view("data/").size());
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << file.bytes;
  }
  return folder;
}

TEST(CueLexicon, ANewRowNeedsNoCode) {
  const std::string example = "The warden telegraphed that the gate was open.";
  const Expected expected{"The warden", "telegraphed", "that the gate was open", "announce"};
  EXPECT_THAT(statements_of(example, engine()), ::testing::Not(::testing::Contains(expected)));
  const std::filesystem::path folder = copy_of_data();
  std::ofstream(folder / "cues.tsv", std::ios::app) << "telegraph\tverb\t-\tclause\tannounce\t" << example
                                                    << "\tThe warden\ttelegraphed\tthat the gate was open\n";
  EngineOptions options = testing_engine::options();
  options.data = folder;
  Result<Engine> with_row = Engine::open(options);
  ASSERT_TRUE(with_row) << with_row.error().to_string();
  EXPECT_THAT(statements_of(example, *with_row), ::testing::Contains(expected));
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
