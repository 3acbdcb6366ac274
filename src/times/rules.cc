#include "times/rules.h"

#include <fmt/format.h>

#include <set>

#include "base/table.h"
#include "times/normaliser.h"
#include "times/piece.h"

namespace diurna::times {
namespace {

// What is wrong with the names that a pattern uses; empty: nothing.
std::string unknown_class(const std::vector<Element>& elements, const Vocabulary& vocabulary) {
  for (const Element& element : elements) {
    if (element.type != Element::Type::kClass) continue;
    const std::string& name = element.words.front();
    if (name != kCapital && !is_digit_class(name) && !vocabulary.has_class(name)) return name;
  }
  return {};
}

std::string fault_of(const Rule& rule, const Vocabulary& vocabulary) {
  for (const auto* elements : {&rule.pattern.before, &rule.pattern.inside, &rule.pattern.after}) {
    const std::string name = unknown_class(*elements, vocabulary);
    if (!name.empty()) return fmt::format("no word is in class {}", name);
  }
  for (const Step& step : rule.steps) {
    if (!is_step(step))
      return fmt::format("there is no step {} with {} arguments", step.verb, step.arguments.size());
  }
  return {};
}

Result<Rule> read_rule(const base::Table& table, const base::Table::Row& row, const Vocabulary& vocabulary) {
  Rule rule;
  rule.name = row.cells[0];
  const auto kind = kind_named(row.cells[1]);
  if (rule.name.empty() || !kind)
    return table.error(row, fmt::format("no name, or no kind {}", row.cells[1]));
  rule.kind = *kind;
  Result<Pattern> pattern = parse_pattern(row.cells[2]);
  if (!pattern) return table.error(row, pattern.error().message());
  rule.pattern = *std::move(pattern);
  Result<std::vector<Step>> steps = parse_steps(row.cells[3], rule.pattern);
  if (!steps) return table.error(row, steps.error().message());
  rule.steps = *std::move(steps);
  const std::string fault = fault_of(rule, vocabulary);
  if (!fault.empty()) return table.error(row, fault);
  return rule;
}

}  // namespace

Result<std::vector<Rule>> load_rules(const std::string& folder, const Vocabulary& vocabulary) {
  Result<base::Table> table = base::load_table(folder, "times/patterns.tsv", rule_columns());
  if (!table) return table.error();
  std::vector<Rule> rules;
  std::set<std::string> names;
  for (const base::Table::Row& row : table->rows()) {
    Result<Rule> rule = read_rule(*table, row, vocabulary);
    if (!rule) return rule.error();
    if (!names.insert(rule->name).second) return table->error(row, "another row has this name");
    rules.push_back(*std::move(rule));
  }
  return rules;
}

}  // namespace diurna::times
