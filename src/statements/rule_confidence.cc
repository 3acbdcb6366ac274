#include "statements/rule_confidence.h"

#include <charconv>

#include "base/check.h"
#include "base/table.h"

namespace diurna::statements {

Result<RuleConfidence> RuleConfidence::load(const std::string& data_folder, const std::string& name) {
  Result<base::Table> table = base::load_table(data_folder, name, {"rule", "confidence"});
  if (!table) return table.error();
  RuleConfidence confidence;
  for (const base::Table::Row& row : table->rows()) {
    const std::string& cell = row.cells[1];
    double value = -1;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (value < 0 || value > 1) return table->error(row, "'" + cell + "' is no number from 0 to 1");
    confidence.by_rule_.emplace(row.cells[0], value);
  }
  return confidence;
}

double RuleConfidence::of(std::string_view rule) const {
  const auto found = by_rule_.find(rule);
  CHECK(found != by_rule_.end(), "every rule has a row in data/confidence.tsv");
  return found->second;
}

}  // namespace diurna::statements
