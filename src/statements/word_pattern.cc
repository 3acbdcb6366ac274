#include "statements/word_pattern.h"

#include <algorithm>
#include <optional>

#include "base/table.h"

namespace diurna::statements {
namespace {

using Sequences = std::vector<std::vector<std::string>>;

constexpr std::size_t kMaxSequences = 4096;
constexpr int kMaxDepth = 8;

class Expander {
 public:
  explicit Expander(std::string_view pattern) : rest_(pattern) {}

  std::optional<Sequences> run() {
    Sequences all = alternatives(0);
    if (!rest_.empty() || failed_) return std::nullopt;
    return all;
  }

 private:
  bool at(char c) const { return !rest_.empty() && rest_.front() == c; }
  void skip_blanks() {
    while (at(' ')) rest_.remove_prefix(1);
  }

  Sequences alternatives(int depth) {
    Sequences all = sequence(depth);
    while (at('|') && !failed_) {
      rest_.remove_prefix(1);
      for (auto& one : sequence(depth)) all.push_back(std::move(one));
      failed_ = failed_ || all.size() > kMaxSequences;
    }
    return all;
  }

  Sequences sequence(int depth) {
    Sequences built = {{}};
    for (skip_blanks(); !rest_.empty() && !at('|') && !at(')') && !failed_; skip_blanks()) {
      Sequences item = this->item(depth);
      if (at('?')) {
        rest_.remove_prefix(1);
        item.push_back({});
      }
      built = product(built, item);
    }
    return built;
  }

  Sequences item(int depth) {
    if (!at('(')) {
      const std::size_t end = std::min(rest_.find_first_of(" |()?"), rest_.size());
      Sequences word = {{std::string(rest_.substr(0, end))}};
      failed_ = failed_ || end == 0;
      rest_.remove_prefix(end);
      return word;
    }
    rest_.remove_prefix(1);
    failed_ = failed_ || depth >= kMaxDepth;
    if (failed_) return {};
    Sequences group = alternatives(depth + 1);
    failed_ = failed_ || !at(')');
    if (!failed_) rest_.remove_prefix(1);
    return group;
  }

  Sequences product(const Sequences& left, const Sequences& right) {
    Sequences all;
    failed_ = failed_ || left.size() * right.size() > kMaxSequences;
    if (failed_) return all;
    for (const auto& head : left) {
      for (const auto& tail : right) {
        all.push_back(head);
        all.back().insert(all.back().end(), tail.begin(), tail.end());
      }
    }
    return all;
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace

std::vector<std::vector<std::string>> expand_pattern(std::string_view pattern) {
  std::optional<Sequences> all = Expander(pattern).run();
  if (!all) return {};
  const bool has_empty =
      std::any_of(all->begin(), all->end(), [](const auto& words) { return words.empty(); });
  return has_empty ? Sequences() : std::move(*all);
}

const std::vector<std::string>& word_class_columns() {
  static const std::vector<std::string> kColumns = {"class", "words", "example", "cue"};
  return kColumns;
}

Result<WordClasses> WordClasses::load(const std::string& data_folder) {
  Result<base::Table> table = base::load_table(data_folder, "word_classes.tsv", word_class_columns());
  if (!table) return table.error();
  WordClasses classes;
  for (const base::Table::Row& row : table->rows()) {
    const text::StringId name = text::string_id(row.cells[0]);
    const Sequences words = expand_pattern(row.cells[1]);
    if (!row.cells[0].starts_with('@') || words.empty())
      return table->error(row, "malformed class '" + row.cells[0] + "'");
    std::vector<text::StringId>& ids = classes.words_[name];
    for (const std::vector<std::string>& word : words) {
      if (word.size() > 1) return table->error(row, "more than a word: '" + word[0] + " " + word[1] + "'");
      ids.push_back(text::string_id(word.front()));
    }
    std::sort(ids.begin(), ids.end());
  }
  return classes;
}

bool WordClasses::has(text::StringId name, text::StringId word) const {
  const auto found = words_.find(name);
  return found != words_.end() && std::binary_search(found->second.begin(), found->second.end(), word);
}

std::vector<text::StringId> WordClasses::words(text::StringId name) const {
  const auto found = words_.find(name);
  return found == words_.end() ? std::vector<text::StringId>{name} : found->second;
}

}  // namespace diurna::statements
