#include "events/support_verbs.h"

#include "base/table.h"

namespace diurna::events {

Result<SupportVerbs> SupportVerbs::load(const std::string& data_folder) {
  const auto table =
      base::load_table(data_folder, "events/support_verbs.tsv", {"verb", "subject", "example"});
  if (!table) return table.error();
  SupportVerbs verbs;
  for (const base::Table::Row& row : table->rows()) {
    const bool does = row.cells[1] == "actor";
    if (!does && row.cells[1] != "recipient") return table->error(row, "neither actor nor recipient");
    verbs.verbs_[text::string_id(row.cells[0])] = does ? Support::kDoes : Support::kUndergoes;
  }
  return verbs;
}

std::optional<Support> SupportVerbs::of(text::StringId lemma) const {
  const auto found = verbs_.find(lemma);
  return found == verbs_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace diurna::events
