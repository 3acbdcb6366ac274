#include "times/rules.h"

#include <fmt/format.h>

#include <set>

#include "base/table.h"
#include "times/normaliser.h"

namespace diurna::times {
namespace {

// Looks the words and classes of the elements up; gives a class that there is not, or nothing.
std::string number_words(std::vector<Element>& elements, Vocabulary& vocabulary) {
  for (Element& element : elements) {
    if (element.type == Element::Type::kClass) {
      const Symbol* symbol = vocabulary.class_named(element.words.front());
      if (symbol == nullptr) return element.words.front();
      element.symbols = {*symbol};
    } else {
      for (const std::string& word : element.words) element.symbols.push_back(vocabulary.number_of(word));
    }
  }
  return {};
}

// The first element that must be there can stand first, and the optional ones before it.
void find_beginnings(Rule& rule) {
  for (const Element& element : rule.pattern.inside) {
    if (element.negative) continue;
    rule.begins_with.insert(rule.begins_with.end(), element.symbols.begin(), element.symbols.end());
    rule.begins_with_kinds.insert(rule.begins_with_kinds.end(), element.kinds.begin(), element.kinds.end());
    if (!element.optional) break;
  }
}

std::string fault_of(Rule& rule, Vocabulary& vocabulary) {
  for (auto* elements : {&rule.pattern.before, &rule.pattern.inside, &rule.pattern.after}) {
    const std::string name = number_words(*elements, vocabulary);
    if (!name.empty()) return fmt::format("no word is in class {}", name);
  }
  for (const Step& step : rule.steps) {
    if (!is_step(step))
      return fmt::format("there is no step {} with {} arguments", step.verb, step.arguments.size());
  }
  return {};
}

Result<Rule> read_rule(const base::Table& table, const base::Table::Row& row, Vocabulary& vocabulary) {
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
  find_beginnings(rule);
  return rule;
}

}  // namespace

Result<std::vector<Rule>> load_rules(const std::string& folder, const std::string& name,
                                     Vocabulary& vocabulary) {
  Result<base::Table> table = base::load_table(folder, name, rule_columns());
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
