#include "statements/role_nouns.h"

#include <string_view>
#include <utility>

namespace diurna::statements {
namespace {

constexpr std::pair<std::string_view, RoleKind> kKinds[] = {{"person_role", RoleKind::kPersonRole},
                                                            {"officer", RoleKind::kPersonRole},
                                                            {"collective", RoleKind::kCollective},
                                                            {"document", RoleKind::kDocument},
                                                            {"anonymous", RoleKind::kAnonymous}};

}  // namespace

Result<RoleNouns> RoleNouns::load(const std::string& data_folder, const std::string& name) {
  Result<base::Table> table = base::load_table(data_folder, name, {"noun", "kind", "example"});
  if (!table) return table.error();
  RoleNouns nouns;
  for (const base::Table::Row& row : table->rows()) {
    bool known = false;
    for (const auto& [label, kind] : kKinds) {
      if (row.cells[1] != label) continue;
      nouns.kinds_.emplace(text::string_id(row.cells[0]), kind);
      if (name == "officer") nouns.officers_.insert(text::string_id(row.cells[0]));
      known = true;
    }
    if (!known) return table->error(row, "unknown kind '" + row.cells[1] + "'");
  }
  return nouns;
}

std::optional<RoleKind> RoleNouns::find(text::StringId lemma) const {
  const auto found = kinds_.find(lemma);
  return found == kinds_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace diurna::statements
