#include "statements/name_lexicon.h"

#include <algorithm>

namespace diurna::statements {
namespace {

std::optional<Gender> gender_named(std::string_view word) {
  if (word == "female") return Gender::kFemale;
  if (word == "male") return Gender::kMale;
  return word.empty() ? std::optional(Gender::kUnknown) : std::nullopt;
}

}  // namespace

Result<NameLexicon> NameLexicon::load(const std::string& data_folder) {
  const auto titles = base::load_table(data_folder, "titles.tsv", {"title", "gender", "office", "example"});
  if (!titles) return titles.error();
  const auto names = base::load_table(data_folder, "first_names.tsv", {"region", "gender", "names"});
  if (!names) return names.error();
  const auto nouns =
      base::load_table(data_folder, "gendered_nouns.tsv", {"noun", "gender", "kin", "example"});
  if (!nouns) return nouns.error();
  NameLexicon lexicon;
  for (const base::Table::Row& row : nouns->rows()) {
    const auto gender = gender_named(row.cells[1]);
    if (!gender) return nouns->error(row, "unknown gender '" + row.cells[1] + "'");
    lexicon.nouns_.emplace(text::string_id(row.cells[0]), GenderedNoun{*gender, row.cells[2] == "kin"});
  }
  for (const base::Table::Row& row : titles->rows()) {
    const auto gender = gender_named(row.cells[1]);
    if (!gender) return titles->error(row, "unknown gender '" + row.cells[1] + "'");
    lexicon.titles_.emplace(text::string_id(row.cells[0]), Title{*gender, text::string_id(row.cells[2])});
  }
  for (const base::Table::Row& row : names->rows()) {
    const auto gender = gender_named(row.cells[1]);
    if (!gender) return names->error(row, "unknown gender '" + row.cells[1] + "'");
    lexicon.add_first_names(row.cells[2], *gender);
  }
  return lexicon;
}

// A name that is given with both genders tells none.
void NameLexicon::add_first_names(std::string_view names, Gender gender) {
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find(' ', begin), names.size());
    const auto [at, added] = first_names_.emplace(text::string_id(names.substr(begin, end - begin)), gender);
    if (!added && at->second != gender) at->second = Gender::kUnknown;
    begin = end + 1;
  }
}

std::optional<Title> NameLexicon::title(text::StringId lower) const {
  const auto found = titles_.find(lower);
  return found == titles_.end() ? std::nullopt : std::optional(found->second);
}

GenderedNoun NameLexicon::noun(text::StringId lower) const {
  const auto found = nouns_.find(lower);
  return found == nouns_.end() ? GenderedNoun() : found->second;
}

Gender NameLexicon::gender_of(text::StringId first_name) const {
  const auto found = first_names_.find(first_name);
  return found == first_names_.end() ? Gender::kUnknown : found->second;
}

}  // namespace diurna::statements
