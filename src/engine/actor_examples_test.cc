// Every row of the lexicons of actors has an example: in a sentence as the pipeline reads it, the phrase has
// the codes that the row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "actors/actor_lexicon.h"
#include "actors/tables.h"
#include "engine/testing_examples.h"
#include "engine/testing_phrases.h"

namespace diurna {
namespace {

using actors::ActorCode;
using actors::Occasion;
using testing_engine::ReadPhrase;
using testing_engine::table;

std::int32_t day(int year, unsigned month, unsigned of_month) {
  const std::chrono::year_month_day date =
      std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(of_month);
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

TEST(ActorSectors, EveryExampleHasTheSectorOfItsRow) {
  const base::Table nouns = table("actors/sectors.tsv", actors::sector_columns());
  for (const auto& row : nouns.rows()) {
    const ReadPhrase phrase(row.cells[3]);
    EXPECT_EQ(phrase.code().sector, row.cells[1])
        << row.cells[0] << ", head '" << phrase.head() << "': " << row.cells[3];
    EXPECT_TRUE(phrase.is_party()) << row.cells[3];
  }
}

TEST(ActorCues, EveryExampleHasTheCodesOfItsRow) {
  // Before the Taliban governed.
  const Occasion occasion{.day = day(2019, 6, 1), .full_name = {}};
  const base::Table cues = table("actors/cues.tsv", actors::cue_columns());
  for (const auto& row : cues.rows()) {
    const ReadPhrase phrase(row.cells[4]);
    const ActorCode code = phrase.code(occasion);
    EXPECT_EQ(code.country + " " + code.sector, row.cells[2] + " " + row.cells[3])
        << row.cells[0] << ", head '" << phrase.head() << "': " << row.cells[4];
    EXPECT_TRUE(phrase.is_party()) << row.cells[4];
  }
}

struct Case {
  const char* sentence;
  const char* country;
  const char* sector;
  const char* name;
};

TEST(ActorLexicon, PutsTogetherWhatAPhraseSays) {
  const Case cases[] = {
      {"[A Turkish-backed Syrian rebels] shelled the village on Monday.", "SYR", "REB", ""},
      {"[A The former US president] urged calm after the vote.", "USA", "ELI", ""},
      {"[A The junta's foreign minister] flew to Moscow.", "", "GOV", ""},
      {"[A Kenya's parliament] rejected the tax.", "KEN", "LEG", ""},
      {"[A The Kremlin] denied the charge.", "RUS", "GOV", "Kremlin"},
      {"[A French troops] left the base.", "FRA", "MIL", ""},
      {"[A The French] withdrew their ambassador.", "FRA", "", ""},
      {"[A Islamist militants in Mali] attacked a convoy.", "MLI", "UAF", ""},
      {"[A Opposition leader Tariq Vellan] called for a march.", "", "OPP", "Tariq Vellan"},
      {"[A Two police officers] arrested the singer.", "", "COP", ""},
      {"[A UN peacekeepers] fired into the air.", "IGO", "MIL", "United Nations"},
      {"[A Amnesty International] condemned the trial.", "NGO", "NGO", "Amnesty International"},
      {"[A The EU] imposed sanctions on the generals.", "IGO", "IGO", "European Union"},
      {"[A Mali] closed its border with Niger.", "MLI", "", "Mali"},
      {"[A Protesters in Paris] threw stones at the police.", "FRA", "CVL", ""},
      {"[A Kestra's navy] seized two trawlers.", "", "MIL", ""},
      {"[A Critics of Hamas] marched through the town.", "PSE", "CVL", ""},
      {"[A Supporters of the mayor of Tarnholt] marched through the town.", "", "CVL", ""},
      {"[A Opponents of the Kremlin] marched through the town.", "RUS", "OPP", ""},
      {"[A The head of the Russian Orthodox Church] blessed the bells.", "RUS", "REL",
       "Russian Orthodox Church"},
      {"[A Tarnholt's mayor, Leo Brandt,] closed the bridge.", "", "GOV", "Leo Brandt"},
      {"[A The Democratic Republic of Congo's army] retook two towns.", "COD", "MIL", ""},
      {"[A The WHO] sent nurses to Uganda.", "IGO", "IGO", "World Health Organization"},
      {"[A Students from Dhaka University] clashed with police.", "BGD", "EDU", "University of Dhaka"},
      {"[A Jordan] expelled the envoy.", "JOR", "", "Jordan"},
      {"[A Marcus Jordan] sued the broadcaster.", "", "", "Marcus Jordan"},
      {"[A A Siemens executive, Anna Boroski,] apologised.", "DEU", "MNC", "Anna Boroski"},
      {"[A New Zealand's Labour Party] opposed the mine.", "NZL", "PTY", "Labour Party"},
      {"[A The Philippine Congress] passed the bill.", "PHL", "LEG", "Philippine Congress"},
      {"[A A Paris based charity] closed its clinic.", "FRA", "NGO", ""},
      {"[A The Malian armed forces] retook the town.", "MLI", "MIL", ""},
      {"[A Congress] passed the bill.", "USA", "LEG", "US Congress"},
      {"[A Hundreds of Iraqi refugees] crossed into Jordan.", "IRQ", "REF", ""},
      {"[A Members of the opposition in Togo] blocked the road.", "TGO", "OPP", ""},
  };
  for (const Case& expected : cases) {
    const ReadPhrase phrase(expected.sentence);
    const ActorCode code = phrase.code();
    EXPECT_EQ(code.country, expected.country) << expected.sentence;
    EXPECT_EQ(code.sector, expected.sector) << expected.sentence;
    EXPECT_EQ(code.name, expected.name) << expected.sentence;
    EXPECT_TRUE(phrase.is_party()) << expected.sentence;
  }
}

TEST(ActorLexicon, TheDayDecidesWhatABodyIs) {
  const ReadPhrase taliban("[A The Taliban] entered the city.");
  EXPECT_EQ(taliban.code({.day = day(2021, 8, 14), .full_name = {}}).sector, "REB");
  EXPECT_EQ(taliban.code({.day = day(2021, 8, 15), .full_name = {}}).sector, "GOV");
  EXPECT_EQ(taliban.code().sector, "GOV");
  EXPECT_EQ(taliban.code().country, "AFG");
  const ReadPhrase spokesman("[A A spokesman for the Taliban] rejected the offer.");
  EXPECT_EQ(spokesman.code({.day = day(2015, 1, 1), .full_name = {}}).sector, "REB");
  EXPECT_EQ(spokesman.code({.day = day(2025, 1, 1), .full_name = {}}).sector, "GOV");
}

TEST(ActorLexicon, TheDayDecidesWhoHoldsAnOffice) {
  const ReadPhrase rouhani("[A President Hassan Rouhani] met the inspectors.");
  EXPECT_EQ(rouhani.code({.day = day(2015, 7, 14), .full_name = {}}).sector, "GOV");
  EXPECT_EQ(rouhani.code({.day = day(2015, 7, 14), .full_name = {}}).country, "IRN");
  EXPECT_EQ(rouhani.code({.day = day(2023, 7, 14), .full_name = {}}).sector, "ELI");
  EXPECT_EQ(rouhani.code().name, "Hassan Rouhani");
}

TEST(ActorLexicon, TheFullNameOfASurnameIsLookedUp) {
  const ReadPhrase trump("[A Trump] threatened to raise the tariffs.");
  EXPECT_EQ(trump.code({.day = day(2019, 5, 5), .full_name = "Donald Trump"}).sector, "GOV");
  EXPECT_EQ(trump.code({.day = day(2022, 5, 5), .full_name = "Donald Trump"}).sector, "ELI");
  EXPECT_EQ(trump.code({.day = day(2026, 5, 5), .full_name = "Donald Trump"}).country, "USA");
  const ReadPhrase he("[A He] threatened to raise the tariffs.");
  EXPECT_EQ(he.code({.day = day(2019, 5, 5), .full_name = "Donald Trump"}).name, "Donald Trump");
}

TEST(ActorLexicon, ACapitalThatActsIsItsGovernment) {
  const ReadPhrase washington("[A Washington] recalled its envoy.");
  EXPECT_EQ(washington.code().sector, "");
  EXPECT_EQ(washington.code({.day = {}, .full_name = {}, .acts = true}).sector, "GOV");
  EXPECT_EQ(washington.code().country, "USA");
}

TEST(ActorLexicon, WhoeverIsOnlyCountedIsAParty) {
  EXPECT_TRUE(ReadPhrase("[A Dozens] were arrested after the match.").is_party());
  EXPECT_TRUE(ReadPhrase("Police arrested [A hundreds] after the match.").is_party());
}

TEST(ActorLexicon, ThingsAreNoParties) {
  EXPECT_FALSE(ReadPhrase("[A The bridge] collapsed in the storm.").is_party());
  EXPECT_FALSE(ReadPhrase("[A Heavy rain] flooded the market.").is_party());
  EXPECT_FALSE(ReadPhrase("[A Dozens of bridges] collapsed in the storm.").is_party());
}

}  // namespace
}  // namespace diurna
