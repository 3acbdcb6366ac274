// The tables of data/actors, read into entries and the names that lead to them.
//
// Thread-safety: const after loading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actors/entry.h"
#include "actors/name_table.h"
#include "base/table.h"
#include "diurna/status.h"

namespace diurna::actors {

// The columns of each table, for its loader and its tests.
const std::vector<std::string>& country_columns();
const std::vector<std::string>& organisation_columns();
const std::vector<std::string>& holder_columns();
const std::vector<std::string>& sector_columns();
const std::vector<std::string>& cue_columns();

bool is_known_sector(std::string_view sector);
// Three capitals: a country's, or IGO, NGO, IMG, MNC.
bool is_country_code(std::string_view code);
// The parts of a cell between "|".
std::vector<std::string_view> alternatives(std::string_view cell);

struct Lexicon {
  std::vector<Entry> entries;
  NameTable names;

  // `own_table`: a file with the columns of organisations.tsv, or empty. Errors: kBadData with the row's
  // byte, kNotFound, kUnreadable.
  static Result<Lexicon> load(const std::string& data_folder, const std::string& own_table = {});
};

}  // namespace diurna::actors
