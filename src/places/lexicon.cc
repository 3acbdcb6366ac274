#include "places/lexicon.h"

#include "base/table.h"
#include "places/words.h"

namespace diurna::places {

Result<Lexicon> Lexicon::load(const std::string& folder) {
  const Result<base::Table> table = base::load_table(folder, "places/cues.tsv", {"word", "class", "example"});
  if (!table) return table.error();
  Lexicon lexicon;
  for (const base::Table::Row& row : table->rows()) {
    if (row.cells[0].empty() || row.cells[1].empty()) return table->error(row, "word or class is missing");
    if (key_of(row.cells[0]) != row.cells[0])
      return table->error(row, "a word as the gazetteer's keys have it");
    lexicon.classes_.try_emplace(row.cells[0], row.cells[1]);
  }
  return lexicon;
}

std::string_view Lexicon::class_of(std::string_view key) const {
  const auto found = classes_.find(key);
  return found == classes_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace diurna::places
