#include "language/telling_words.h"

#include <algorithm>
#include <cstddef>

#include "base/table.h"

namespace diurna::language {
namespace {

// So many of the first words decide. Fewer hits may stand in a name or a title that is quoted.
constexpr std::size_t kWords = 40;
constexpr std::size_t kEnough = 3;
// No word of the table is longer; bytes.
constexpr std::size_t kLongest = 8;

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || static_cast<unsigned>((byte | 0x20u) - 'a') < 26;
}

}  // namespace

Result<TellingWords> TellingWords::open(const std::string& data_folder) {
  const auto table =
      base::load_table(data_folder, "language/telling_words.tsv", {"word", "language", "example"});
  if (!table) return table.error();
  TellingWords out;
  for (const auto& row : table->rows()) {
    const std::string& word = row.cells[0];
    if (word.size() > kLongest || !std::all_of(word.begin(), word.end(), is_word_byte)) {
      return table->error(row, "a word of letters, 8 bytes at most");
    }
    if (!out.languages_.emplace(word, row.cells[1]).second)
      return table->error(row, "a word of two languages");
  }
  return out;
}

// Punctuation of several bytes counts as letters here: the word at its side is missed, and no other made up.
bool TellingWords::vouch_for(std::string_view language, std::string_view text) const {
  std::size_t hits = 0;
  std::size_t at = 0;
  for (std::size_t words = 0; words < kWords && at < text.size(); ++words) {
    while (at < text.size() && !is_word_byte(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    if (at - begin > kLongest || at == begin) continue;
    const auto found = languages_.find(text.substr(begin, at - begin));
    hits += found != languages_.end() && found->second == language ? 1 : 0;
    if (hits == kEnough) return true;
  }
  return false;
}

}  // namespace diurna::language
