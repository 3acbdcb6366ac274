// Every row of the tables of confidence is asked for, and every rule that asks has a row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iomanip>
#include <set>

#include "engine/testing_data.h"
#include "engine/testing_examples.h"
#include "statements/cue_lexicon.h"
#include "statements/non_answers.h"
#include "statements/plain/cues.h"
#include "statements/romance/lexicon.h"
#include "statements/rule_confidence.h"

namespace diurna {
namespace {

using statements::plain::Cues;
using testing_engine::table;

using Rules = std::set<std::string, std::less<>>;

// A share with four decimals: the model of readings has none like it.
double mark_of(std::size_t row) {
  return 0.5001 + 0.0002 * static_cast<double>(row);
}

void write_marks(const std::filesystem::path& path, std::span<const std::string_view> rules) {
  std::ofstream file(path, std::ios::binary);
  file << "rule\tconfidence\n" << std::fixed << std::setprecision(4);
  for (std::size_t i = 0; i < rules.size(); ++i) file << rules[i] << '\t' << mark_of(i) << '\n';
}

Engine engine_with_marks() {
  EngineOptions options = testing_engine::options();
  const std::filesystem::path folder = testing_engine::copy_of_data();
  write_marks(folder / "confidence.tsv", statements::kRules);
  write_marks(folder / "confidence_romance.tsv", statements::kRomanceRules);
  options.data = folder;
  Result<Engine> opened = Engine::open(options);
  if (!opened) {
    std::cerr << opened.error().to_string() << '\n';
    std::abort();
  }
  return std::move(*opened);
}

// Those of `rules` whose confidence some statement of the texts has.
Rules asked_by(const Engine& engine, std::span<const std::string_view> rules,
               const std::vector<std::string>& texts) {
  Rules asked;
  for (const std::string& text : texts) {
    for (const Statement& statement : testing_engine::read(text, engine).statements) {
      for (std::size_t i = 0; i < rules.size(); ++i) {
        if (std::abs(statement.confidence - mark_of(i)) > 1e-6) continue;
        EXPECT_EQ(statement.made_by.rule, rules[i]) << text;
        asked.insert(statement.made_by.rule);
      }
    }
  }
  return asked;
}

void add_column(const base::Table& of, std::size_t column, const std::string& before,
                std::vector<std::string>& texts) {
  for (const auto& row : of.rows()) texts.push_back(before + row.cells[column]);
}

// What no lexicon has a row for: how blocks and marks stand.
std::vector<std::string> standing_texts() {
  const std::string interview =
      "پل‌نامه: چرا رفتید؟\n\nنیلی: خسته بودم.\n\nپل‌نامه: "
      "برمی‌گردید؟\n\nنیلی: "
      "نه.";
  const std::string post =
      "The ferry stayed in port.\n\nWe sail at six. — Port Office (@port_office) March 3, 2024\n\nAll "
      "waited.";
  const std::string rain = "باران سه روز بارید.\n\n";
  return {
      "Mayor: bridge is safe after the flood\n\nThe river fell overnight, and the road was dry by noon.",
      post,
      "شهردار بندر: پل باز می‌شود\n\n" + rain,
      rain + interview,
      rain + "«آب نیست و درخت‌ها خشک شدند.»",
      "نیلی گفت: پل بسته است.",
      "نیلی گفت پل بسته است.",
      rain + "مهین کیان (@mahin_k) — توییتر، ۳ تیر ۱۳۹۸\n\nباران آمد.\n\n" + rain,
  };
}

TEST(RuleConfidence, EveryRowIsAskedFor) {
  std::vector<std::string> texts = standing_texts();
  add_column(table("non_answers.tsv", statements::non_answer_columns()), 2, "", texts);
  for (const std::string language : {"fa", "ar"}) {
    add_column(table("cues_" + language + ".tsv", Cues::cue_columns()), 3, "", texts);
    add_column(table("non_answers_" + language + ".tsv", Cues::non_answer_columns()), 5, "", texts);
  }
  const Engine engine = engine_with_marks();
  EXPECT_THAT(asked_by(engine, statements::kRules, texts),
              ::testing::UnorderedElementsAreArray(statements::kRules));
}

// The same for French and Spanish, whose headlines stand before what shows the language.
std::vector<std::string> standing_romance_texts() {
  const std::string french = testing_engine::kFrench.words, spanish = testing_engine::kSpanish.words;
  return {
      french + "\n\nLe pont fermera dès lundi, a dit la maire, avant les fêtes de Noël.",
      french + "\n\nSelon la maire, le pont fermera dès lundi.",
      french + "\n\n« Nous avons tout perdu dans la crue et personne n'est venu nous aider. »",
      "La maire : « Le pont fermera lundi »\n\n" + french,
      spanish + "\n\nSegún explicó la alcaldesa, el puente cerrará el lunes por la mañana.",
  };
}

TEST(RuleConfidence, EveryRowOfFrenchAndSpanishIsAskedFor) {
  std::vector<std::string> texts = standing_romance_texts();
  for (const auto& opening : {testing_engine::kFrench, testing_engine::kSpanish}) {
    const std::string ending = "_" + opening.language + ".tsv", before = opening.words + "\n\n";
    add_column(table("cues" + ending, statements::cue_columns()), 5, before, texts);
    add_column(table("non_answers" + ending, statements::romance::silence_columns()), 2, before, texts);
  }
  const Engine engine = engine_with_marks();
  EXPECT_THAT(asked_by(engine, statements::kRomanceRules, texts),
              ::testing::UnorderedElementsAreArray(statements::kRomanceRules));
}

}  // namespace
}  // namespace diurna
