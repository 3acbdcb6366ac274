#include "times/vocabulary.h"

#include <algorithm>

#include "text/utf8.h"
#include "times/normal_word.h"

namespace diurna::times {
namespace {

// In the order of the enumeration.
constexpr std::string_view kBuiltInNames[kBuiltIns] = {
    "",          "CAPITAL",    "DIGITS",      "DAY",           "DAYTOOLARGE", "MONTHNUM",
    "HOUR",      "MINUTE",     "YY",          "CLOCK",         "YEAR",        "MODERN",
    "SOLARYEAR", "HIJRIYEAR",  "TENYEAR",     "TENYY",         "ONES",        "TENS",
    "SCALE",     "VAGUE",      "ORDINAL",     "ORDINALSUFFIX", "NUMBERJOIN",  "TENSJOIN",
    "HALFWORD",  "VAGUEJOIN",  "DECIMALSIGN", "GROUPSIGN",     "CLITIC",      "FUTURECUE",
    "CLAUSE",    "LOOKSAHEAD", "IMPLICATIVE"};

std::vector<std::string> words_of(std::string_view cell) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', begin), cell.size());
    if (end > begin) words.push_back(normal_word(cell.substr(begin, end - begin)));
    begin = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

}  // namespace

Vocabulary::Vocabulary() {
  for (Symbol name = kCapital; name < kBuiltIns; ++name) classes_.emplace(kBuiltInNames[name], name);
}

std::string Vocabulary::add(const std::vector<std::string>& cells) {
  const std::string& spelling = cells[3];
  const std::vector<std::string> words = words_of(cells[0]);
  if (words.empty() || cells[1].empty() || cells[2].empty()) return "word, class or value is missing";
  if (!spelling.empty() && spelling != "capital") return "case is neither - nor capital";
  const auto [name, is_new] = classes_.try_emplace(cells[1], next_);
  if (is_new) ++next_;
  has_clitics_ |= name->second == kClitic;
  if (words.size() == 1 && words.front().ends_with('*')) {
    beginnings_.push_back({words.front().substr(0, words.front().size() - 1), {name->second, cells[2]}});
    return {};
  }
  words_[joined(words)].classes.push_back(
      {name->second, cells[2], spelling.empty() ? Spelling::kAny : Spelling::kCapital});
  if (words.size() == 1) return {};
  has_rows_of_words_ = true;
  std::vector<std::vector<std::string>>& longer = words_[words.front()].longer;
  std::vector<std::string> rest(words.begin() + 1, words.end());
  if (std::find(longer.begin(), longer.end(), rest) == longer.end()) longer.push_back(std::move(rest));
  return {};
}

Result<Vocabulary> Vocabulary::load(const std::string& folder, const std::string& name) {
  Result<base::Table> table = base::load_table(folder, name, {"word", "class", "value", "case"});
  if (!table) return table.error();
  Vocabulary vocabulary;
  for (const base::Table::Row& row : table->rows()) {
    const std::string fault = vocabulary.add(row.cells);
    if (!fault.empty()) return table->error(row, fault);
  }
  for (auto& [word, entry] : vocabulary.words_) {
    std::stable_sort(entry.longer.begin(), entry.longer.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
  return vocabulary;
}

const Vocabulary::Entry* Vocabulary::find(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second;
}

const WordClass* Vocabulary::class_by_beginning(std::string_view word) const {
  constexpr std::size_t kMore = 3;  // letters
  for (const auto& [beginning, its_class] : beginnings_) {
    if (word.starts_with(beginning) && text::count_code_points(word.substr(beginning.size())) >= kMore)
      return &its_class;
  }
  return nullptr;
}

const Symbol* Vocabulary::class_named(std::string_view name) const {
  const auto found = classes_.find(name);
  return found == classes_.end() ? nullptr : &found->second;
}

Symbol Vocabulary::number_of(std::string_view word) {
  Entry& entry = words_[normal_word(word)];
  if (entry.symbol == kNoSymbol) entry.symbol = next_++;
  return entry.symbol;
}

}  // namespace diurna::times
