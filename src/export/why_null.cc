#include "export/why_null.h"

#include <algorithm>
#include <utility>

namespace diurna::exporting {

std::vector<Reason> reasons_for_null(const Statement& statement) {
  const std::pair<std::string_view, bool> fields[] = {
      {"content", statement.content.empty()},
      {"cue", !statement.cue},
      {"source", !statement.source},
      {"source.name", statement.source && statement.source->name.empty()},
      {"source.role", statement.source && statement.source->role.empty()},
      {"addressee", !statement.addressee},
      {"channel", !statement.channel && statement.channel_name.empty()},
      {"occasion", !statement.occasion},
      {"place", !statement.place},
      {"about", !statement.about},
      {"time", !statement.time},
      {"inside", !statement.inside},
  };
  std::vector<Reason> reasons;
  for (const auto& [field, is_null] : fields) {
    const std::string_view name = field;
    const auto found = std::find_if(statement.why_null.begin(), statement.why_null.end(),
                                    [&](const Reason& reason) { return reason.field == name; });
    if (is_null && found != statement.why_null.end()) reasons.push_back(*found);
  }
  return reasons;
}

}  // namespace diurna::exporting
