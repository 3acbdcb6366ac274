#include "statements/rule_confidence.h"

#include <algorithm>
#include <charconv>

#include "base/check.h"
#include "base/table.h"

namespace diurna::statements {

Result<RuleConfidence> RuleConfidence::load(const std::string& data_folder, const std::string& name,
                                            std::span<const std::string_view> rules) {
  Result<base::Table> table = base::load_table(data_folder, name, {"rule", "confidence"});
  if (!table) return table.error();
  RuleConfidence confidence;
  for (const base::Table::Row& row : table->rows()) {
    const std::string& rule = row.cells[0];
    if (std::ranges::find(rules, rule) == rules.end())
      return table->error(row, "no rule asks for '" + rule + "'");
    const std::string& cell = row.cells[1];
    double value = -1;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (value < 0 || value > 1) return table->error(row, "'" + cell + "' is no number from 0 to 1");
    if (!confidence.by_rule_.emplace(rule, value).second)
      return table->error(row, "'" + rule + "' has a row before");
  }
  for (const std::string_view rule : rules) {
    if (!confidence.by_rule_.contains(rule))
      return Status(ErrorCode::kBadData, "no row for the rule '" + std::string(rule) + "'", table->name());
  }
  return confidence;
}

double RuleConfidence::of(std::string_view rule) const {
  const auto found = by_rule_.find(rule);
  CHECK(found != by_rule_.end(), "every rule that asks is listed in rule_confidence.h");
  return found->second;
}

}  // namespace diurna::statements
