// Every row of the French and Spanish lexicons carries an example: the engine must read it as the row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/table.h"
#include "engine/testing_engine.h"
#include "statements/cue_lexicon.h"
#include "statements/romance/lexicon.h"

namespace diurna {
namespace {

using testing_engine::content;
using testing_engine::words;

struct Expected {
  std::string source, cue, content, act;
  friend bool operator==(const Expected&, const Expected&) = default;
};

void PrintTo(const Expected& e, std::ostream* out) {
  *out << e.act << ": [" << e.source << "] [" << e.cue << "] [" << e.content << "]";
}

struct LanguageCase {
  std::string suffix;
  std::string before;  // a paragraph that shows the language, which a sentence alone may not
};

std::string name_of_case(const ::testing::TestParamInfo<LanguageCase>& tested) {
  return tested.param.suffix.substr(1, 2);
}

class RomanceLexicon : public ::testing::TestWithParam<LanguageCase> {
 protected:
  static Record read(const std::string& example) {
    return testing_engine::read(GetParam().before + "\n\n" + example);
  }
  static base::Table table(const std::string& name, const std::vector<std::string>& columns) {
    Result<base::Table> loaded = base::load_table("", name + GetParam().suffix, columns);
    EXPECT_TRUE(loaded) << loaded.error().to_string();
    return std::move(*loaded);
  }
  static std::vector<Expected> statements_of(const Record& record) {
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
};

TEST_P(RomanceLexicon, EveryCueIsReadAsItsRowSays) {
  const base::Table cues = table("cues", statements::cue_columns());
  EXPECT_GE(cues.rows().size(), 150u);
  for (const auto& row : cues.rows()) {
    const auto& cells = row.cells;
    EXPECT_THAT(statements_of(read(cells[5])),
                ::testing::Contains(Expected{cells[6], cells[7], cells[8], cells[4]}))
        << cells[0] << " (" << cells[3] << "): " << cells[5];
  }
}

TEST_P(RomanceLexicon, EveryNonAnswerIsReadAsItsRowSays) {
  const base::Table silence = table("non_answers", statements::romance::silence_columns());
  for (const auto& row : silence.rows()) {
    const auto& cells = row.cells;
    const Record record = read(cells[2]);
    EXPECT_THAT(statements_of(record), ::testing::Contains(Expected{cells[3], cells[4], cells[5], cells[1]}))
        << cells[0] << ": " << cells[2];
    const bool addressed =
        std::any_of(record.statements.begin(), record.statements.end(), [&](const Statement& s) {
          return (s.addressee ? words(record, s.addressee->span.value()) : std::string()) == cells[6];
        });
    EXPECT_TRUE(addressed) << "addressee '" << cells[6] << "': " << cells[2];
  }
}

TEST_P(RomanceLexicon, EveryChannelIsReadAsItsRowSays) {
  const base::Table channels = table("channels", {"noun", "kind", "example", "phrase"});
  for (const auto& row : channels.rows()) {
    const Record record = read(row.cells[2]);
    std::vector<std::string> found;
    for (const Statement& statement : record.statements) {
      const auto& field = row.cells[1] == "channel" ? statement.channel : statement.occasion;
      if (field) found.push_back(words(record, field->span));
    }
    EXPECT_THAT(found, ::testing::Contains(row.cells[3])) << row.cells[2];
  }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, RomanceLexicon,
    ::testing::Values(LanguageCase{"_fr.tsv",
                                   "Il pleuvait depuis trois jours sur la vallée et les chemins "
                                   "étaient couverts de boue jusque devant les portes des maisons."},
                      LanguageCase{"_es.tsv",
                                   "Llovía desde hacía tres días en el valle y los caminos estaban "
                                   "cubiertos de barro hasta las puertas de las casas."}),
    name_of_case);

}  // namespace
}  // namespace diurna
