// The tables of data/actors as such: their cells, their dates, and that each name leads to its row.
#include "actors/tables.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "actors/actor_lexicon.h"
#include "actors/testing_tokens.h"
#include "base/embedded.h"
#include "doc/tree.h"

namespace diurna::actors {
namespace {

base::Table table(const std::string& name, const std::vector<std::string>& columns) {
  Result<base::Table> loaded = base::load_table("", "actors/" + name, columns);
  EXPECT_TRUE(loaded) << loaded.error().to_string();
  return std::move(*loaded);
}

const ActorLexicon& lexicon() {
  static const ActorLexicon kLexicon = [] {
    Result<ActorLexicon> loaded = ActorLexicon::load("");
    EXPECT_TRUE(loaded) << loaded.error().to_string();
    return std::move(*loaded);
  }();
  return kLexicon;
}

ActorCode code_of(std::string_view phrase) {
  const doc::Tokens tokens = tokens_of(phrase);
  const doc::Tree tree(tokens);
  return lexicon().code(tokens, tree, {0, tokens.size()}, tokens.size() - 1, {});
}

TEST(Countries, EveryNameAndPeopleLeadsToItsCountry) {
  const base::Table countries = table("countries.tsv", country_columns());
  std::set<std::string> codes;
  for (const auto& row : countries.rows()) {
    codes.insert(row.cells[0]);
    for (const std::size_t column : {1u, 2u, 3u, 4u}) {
      for (const std::string_view name : alternatives(row.cells[column])) {
        if (name.empty()) continue;
        EXPECT_EQ(code_of(name).country, row.cells[0]) << name;
      }
    }
  }
  EXPECT_GE(codes.size(), 245u);
  EXPECT_GE(countries.rows().size(), 250u);
}

TEST(Countries, EveryMetonymLeadsToItsGovernmentOrSector) {
  const base::Table countries = table("countries.tsv", country_columns());
  for (const auto& row : countries.rows()) {
    for (const std::string_view metonym : alternatives(row.cells[5])) {
      if (metonym.empty()) continue;
      const std::size_t colon = metonym.find(':');
      const ActorCode code = code_of(metonym.substr(0, colon));
      EXPECT_EQ(code.country, row.cells[0]) << metonym;
      EXPECT_EQ(code.sector, colon == metonym.npos ? "GOV" : metonym.substr(colon + 1)) << metonym;
    }
  }
}

// By name as it is written, the rows that have it.
using Terms = std::map<std::string, std::vector<std::pair<Term, std::string>>>;

void expect_no_overlap(const Terms& terms) {
  for (const auto& [name, rows] : terms) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const bool apart =
            rows[i].first.last <= rows[j].first.first || rows[j].first.last <= rows[i].first.first;
        EXPECT_TRUE(apart || rows[i].second == rows[j].second) << name;
      }
    }
  }
}

TEST(Organisations, NoNameHasTwoCodesAtOneTime) {
  const base::Table organisations = table("organisations.tsv", organisation_columns());
  EXPECT_GE(organisations.rows().size(), 600u);
  Terms terms;
  for (const auto& row : organisations.rows()) {
    const std::optional<Term> term = term_of(row.cells[3], row.cells[4]);
    ASSERT_TRUE(term) << row.cells[0];
    for (const std::string_view name : alternatives(row.cells[0]))
      terms[std::string(name)].emplace_back(*term, row.cells[1] + row.cells[2]);
  }
  expect_no_overlap(terms);
}

TEST(OfficeHolders, NobodyHoldsAnOfficeTwiceAtOneTime) {
  const base::Table holders = table("office_holders.tsv", holder_columns());
  std::set<std::string> countries;
  Terms terms;
  for (const auto& row : holders.rows()) {
    countries.insert(row.cells[0]);
    const std::optional<Term> term = term_of(row.cells[4], row.cells[5]);
    ASSERT_TRUE(term) << row.cells[2];
    const std::string key = row.cells[0] + " " + row.cells[1] + " " + row.cells[2];
    terms[key].emplace_back(*term, std::to_string(row.offset));
  }
  EXPECT_GE(countries.size(), 60u);
  expect_no_overlap(terms);
}

TEST(Sources, EveryFactNamesWhereItCanBeLookedUp) {
  const std::pair<const char*, const std::vector<std::string>*> tables[] = {
      {"countries.tsv", &country_columns()},
      {"organisations.tsv", &organisation_columns()},
      {"office_holders.tsv", &holder_columns()}};
  for (const auto& [name, columns] : tables) {
    const base::Table facts = table(name, *columns);
    for (const auto& row : facts.rows()) {
      const std::size_t colon = row.cells.back().find(':');
      EXPECT_TRUE(colon != std::string::npos && colon + 1 < row.cells.back().size())
          << name << ": " << row.cells[0] << " " << row.cells[2];
    }
  }
}

TEST(Nouns, NoneIsThereTwiceAndEachStandsInItsExample) {
  const base::Table nouns = table("sectors.tsv", sector_columns());
  EXPECT_GE(nouns.rows().size(), 700u);
  std::set<std::string> seen;
  for (const auto& row : nouns.rows()) {
    EXPECT_TRUE(seen.insert(row.cells[0]).second) << row.cells[0];
    const std::string stem = text::lower(row.cells[0].substr(0, 3));
    EXPECT_NE(text::lower(row.cells[3]).find(stem), std::string::npos)
        << row.cells[0] << ": " << row.cells[3];
  }
}

std::filesystem::path folder_with(const std::string& changed, const std::string& row) {
  const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / test->name();
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (!file.path.starts_with("data/actors/")) continue;
    const std::filesystem::path target = folder / file.path.substr(std::string_view("data/").size());
    std::filesystem::create_directories(target.parent_path());
    std::ofstream out(target, std::ios::binary);
    out << file.bytes;
    if (target.filename() == changed) out << row;
  }
  return folder;
}

TEST(Load, AMalformedRowIsNamedByItsByte) {
  const std::pair<const char*, const char*> wrong[] = {
      {"countries.tsv", "XX\tA\tB\tC\tD\tE\tF\n"},
      {"countries.tsv", "XXX\tA\tB\tC\tD\tHouse:XYZ\tF\n"},
      {"countries.tsv", "XXX\t\xFF\tB\tC\tD\tE\tF\n"},
      {"organisations.tsv", "A\tFRA\tXYZ\t-\t-\tx:y\n"},
      {"organisations.tsv", "A\tFRA\tGOV\t2020-02-31\t-\tx:y\n"},
      {"organisations.tsv", "-\tFRA\tGOV\t-\t-\tx:y\n"},
      {"office_holders.tsv", "FRA\tmayor\tA\tGOV\t2020\t2019\tx:y\n"},
      {"sectors.tsv", "thing\tGOV\tobject\tx\n"},
      {"cues.tsv", "thing\tsomething\t-\t-\tx\n"}};
  for (const auto& [name, row] : wrong) {
    const std::filesystem::path folder = folder_with(name, row);
    const auto size = std::filesystem::file_size(folder / "actors" / name);
    const Result<ActorLexicon> loaded = ActorLexicon::load(folder.string());
    ASSERT_FALSE(loaded) << row;
    EXPECT_EQ(loaded.error().code(), ErrorCode::kBadData) << row;
    EXPECT_EQ(loaded.error().input(), (folder / "actors" / name).string());
    EXPECT_EQ(loaded.error().offset(), size - std::string_view(row).size()) << row;
  }
}

TEST(Load, RowsOfTheUserArePreferred) {
  const std::filesystem::path path = std::filesystem::path(::testing::TempDir()) / "own_actors.tsv";
  std::ofstream(path) << "names\tcode\tsector\tfrom\tto\tsource\n"
                      << "Kestra|Kestran\tKST\tGOV\t-\t-\tinvented:Kestra\n"
                      << "Taliban\tKST\tPTY\t-\t-\tinvented:Taliban\n";
  const Result<ActorLexicon> loaded = ActorLexicon::load("", path.string());
  ASSERT_TRUE(loaded) << loaded.error().to_string();
  for (const char* name : {"Kestra", "Kestran", "Taliban"}) {
    const doc::Tokens tokens = tokens_of(name);
    EXPECT_EQ(loaded->code(tokens, doc::Tree(tokens), {0, 1}, 0, {}).country, "KST") << name;
  }
  const Result<ActorLexicon> missing = ActorLexicon::load("", path.string() + ".none");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code(), ErrorCode::kNotFound);
}

TEST(Load, ANewRowNeedsNoCode) {
  const std::string row = "Saltmarsh Front|SMF\tKEN\tREB\t2020\t-\tinvented:Saltmarsh Front\n";
  const Result<ActorLexicon> loaded = ActorLexicon::load(folder_with("organisations.tsv", row).string());
  ASSERT_TRUE(loaded) << loaded.error().to_string();
  const doc::Tokens tokens = tokens_of("SMF fighters");
  const ActorCode code = loaded->code(tokens, doc::Tree(tokens), {0, 2}, 1, {});
  EXPECT_EQ(code.country, "KEN");
  EXPECT_EQ(code.sector, "REB");
  EXPECT_EQ(code.name, "Saltmarsh Front");
}

}  // namespace
}  // namespace diurna::actors
