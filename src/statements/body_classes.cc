#include "statements/body_classes.h"

#include <algorithm>
#include <string_view>

namespace diurna::statements {
namespace {

constexpr std::size_t kMaxClasses = 64;  // bits of a BodyClassSet

}  // namespace

Result<BodyClasses> BodyClasses::load(const std::string& data_folder) {
  const auto table = base::load_table(data_folder, "body_classes.tsv", {"class", "words", "example"});
  if (!table) return table.error();
  BodyClasses classes;
  std::size_t number = 0;
  for (const base::Table::Row& row : table->rows()) {
    if (number == kMaxClasses) return table->error(row, "more classes than fit");
    const BodyClassSet bit = BodyClassSet{1} << number++;
    if (row.cells[0] == "place") classes.place_ = bit;
    if (row.cells[0] == "company") classes.company_ = bit;
    const std::string_view words = row.cells[1];
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      classes.classes_[text::string_id(words.substr(begin, end - begin))] |= bit;
      begin = end + 1;
    }
  }
  return classes;
}

BodyClassSet BodyClasses::of(text::StringId lower) const {
  const auto found = classes_.find(lower);
  return found == classes_.end() ? 0 : found->second;
}

}  // namespace diurna::statements
