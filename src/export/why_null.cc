#include "export/why_null.h"

#include <algorithm>
#include <span>
#include <utility>

namespace diurna::exporting {
namespace {

using Field = std::pair<std::string_view, bool>;  // its name, and whether it is empty

std::vector<Reason> reasons_of(std::span<const Field> fields, const std::vector<Reason>& given) {
  std::vector<Reason> reasons;
  for (const auto& [field, is_null] : fields) {
    const std::string_view name = field;
    const auto found = std::ranges::find(given, name, &Reason::field);
    if (is_null && found != given.end()) reasons.push_back(*found);
  }
  return reasons;
}

}  // namespace

std::vector<Reason> reasons_for_null(const Statement& statement) {
  const Field fields[] = {
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
  return reasons_of(fields, statement.why_null);
}

std::vector<Reason> reasons_for_null(const Event& event) {
  const Field fields[] = {
      {"mode", event.mode.empty()},
      {"context", event.contexts.empty()},
      {"cameo", event.cameo.empty()},
      {"actor", event.actors.empty()},
      {"recipient", event.recipients.empty()},
      {"about", !event.about},
      {"date", !event.date},
      {"place", !event.place},
      {"about_place", !event.about_place},
      {"counts.dead", !event.counts.dead},
      {"counts.injured", !event.counts.injured},
      {"counts.arrested", !event.counts.arrested},
      {"counts.crowd", !event.counts.crowd},
      {"statement", !event.statement},
  };
  return reasons_of(fields, event.why_null);
}

}  // namespace diurna::exporting
