// What kind of source a noun names (data/roles.tsv): "spokeswoman" a person's role, "police" a collective,
// "report" a document, "sources" people who are not named. Thread-safety: const after loading.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/table.h"
#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::statements {

enum class RoleKind : std::uint8_t { kPersonRole, kCollective, kDocument, kAnonymous };

class RoleNouns {
 public:
  // Errors: kBadData with the row's byte.
  static Result<RoleNouns> load(const std::string& data_folder, const std::string& name = "roles.tsv");

  // The kind of a noun by its lemma.
  std::optional<RoleKind> find(text::StringId lemma) const;
  // Several of them speak for the body that they belong to ("detectives", "prosecutors").
  bool is_officer(text::StringId lemma) const { return officers_.contains(lemma); }

 private:
  std::unordered_map<text::StringId, RoleKind> kinds_;
  std::unordered_set<text::StringId> officers_;
};

}  // namespace diurna::statements
