#include "times/vocabulary.h"

#include <algorithm>

#include "text/unicode.h"

namespace diurna::times {

Result<Vocabulary> Vocabulary::load(const std::string& folder) {
  Result<base::Table> table = base::load_table(folder, "times/words.tsv", {"word", "class", "value", "case"});
  if (!table) return table.error();
  Vocabulary vocabulary;
  for (const base::Table::Row& row : table->rows()) {
    const std::string& word = row.cells[0];
    const std::string& spelling = row.cells[3];
    if (word.empty() || word != text::lower(word))
      return table->error(row, "a word in lower case is missing");
    if (row.cells[1].empty() || row.cells[2].empty()) return table->error(row, "class or value is missing");
    if (!spelling.empty() && spelling != "capital") return table->error(row, "case is neither - nor capital");
    vocabulary.words_[word].push_back(
        {row.cells[1], row.cells[2], spelling.empty() ? Spelling::kAny : Spelling::kCapital});
  }
  return vocabulary;
}

const std::vector<WordClass>& Vocabulary::classes_of(std::string_view word) const {
  static const std::vector<WordClass> kNone;
  const auto found = words_.find(std::string(word));
  return found == words_.end() ? kNone : found->second;
}

bool Vocabulary::has_class(std::string_view name) const {
  return std::any_of(words_.begin(), words_.end(), [&](const auto& word) {
    return std::any_of(word.second.begin(), word.second.end(),
                       [&](const WordClass& entry) { return entry.name == name; });
  });
}

}  // namespace diurna::times
