// Every row of the tables of patterns against its own example.
#include <gtest/gtest.h>

#include <map>

#include "base/table.h"
#include "times/testing_tokens.h"
#include "times/time_finder.h"

namespace diurna::times {
namespace {

const std::string kData = std::string(DIURNA_SOURCE_DIR) + "/data";

struct Example {
  std::string language;
  std::string rule;
  std::string kind;
  std::string date;
  std::string sentence;
  std::string text;
  std::string value;
};

void PrintTo(const Example& example, std::ostream* out) {
  *out << example.sentence;
}

std::vector<Example> examples() {
  std::vector<Example> list;
  for (const RuleTables& tables : rule_tables()) {
    const Result<base::Table> table = base::load_table(kData, std::string(tables.patterns), rule_columns());
    if (!table) return {};
    for (const base::Table::Row& row : table->rows()) {
      const auto& cells = row.cells;
      list.push_back(
          {std::string(tables.language), cells[0], cells[1], cells[4], cells[5], cells[6], cells[7]});
    }
  }
  return list;
}

class PatternRow : public ::testing::TestWithParam<Example> {};

TEST_P(PatternRow, FindsWhatItsExampleSays) {
  static const Result<TimeFinder> kFinder = TimeFinder::open(kData);
  ASSERT_TRUE(kFinder) << kFinder.error().to_string();
  const Example& example = GetParam();
  testing::Fixture fixture = testing::paragraph(example.sentence, example.date);
  fixture.article.blocks[0].language = example.language;
  std::vector<doc::Analysis> analyses;
  if (example.language == "en") analyses.push_back({"en", &fixture.tokens});
  std::string all;
  bool found = false;
  for (const TimeExpression& time : kFinder->find(fixture.article, analyses)) {
    const std::string text(slice(fixture.article.text, time.span));
    all += "[" + text + " = " + time.value + " by " + time.made_by.rule + "] ";
    const auto kind = kind_named(example.kind);
    const bool by_row = time.made_by.rule == example.rule || (kind && !is_reported(*kind));
    const bool is_holiday = example.kind == "holiday";
    found |= text == example.text && time.value == example.value && (by_row || is_holiday);
  }
  if (example.kind == "name") found = all.empty();
  EXPECT_TRUE(found) << example.rule << " should find [" << example.text << " = " << example.value
                     << "], but found " << all;
}

std::string name_of_row(const ::testing::TestParamInfo<Example>& row) {
  std::string name = row.param.language + "_" + row.param.rule;
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, PatternRow, ::testing::ValuesIn(examples()), name_of_row);

TEST(Patterns, OfAllLanguagesCanBeRead) {
  for (const RuleTables& tables : rule_tables()) {
    const Result<LanguageRules> rules = LanguageRules::load(kData, tables);
    ASSERT_TRUE(rules) << rules.error().to_string();
    EXPECT_GT(rules->rules.size(), 80u) << tables.language;
  }
}

}  // namespace
}  // namespace diurna::times
