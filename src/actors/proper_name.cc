#include "actors/proper_name.h"

#include <optional>

#include "actors/phrase_matches.h"

namespace diurna::actors {
namespace {

using text::operator""_id;

std::string written(const doc::Tokens& tokens, TokenSpan span) {
  while (!span.empty() && tokens.pos[span.begin] == "DET"_id) ++span.begin;
  while (!span.empty() && tokens.tag[span.end - 1] == "POS"_id) --span.end;
  std::string name;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    name += tokens.form(i);
    if (tokens.space_after[i] != 0 && i + 1 < span.end) name += ' ';
  }
  return name;
}

}  // namespace

std::string proper_name(const doc::Tokens& tokens, std::uint32_t head, std::uint32_t begin, bool any) {
  const std::optional<EntityAt> entity = entity_at(tokens, head);
  // Of a noun that the lexicons know, only a longer name: "Kestra University", not "the navy".
  const bool named = entity && (entity->label == "PERSON"_id || entity->label == "ORG"_id) &&
                     (any || (entity->span.size() > 1 && tokens.pos[head] == "PROPN"_id));
  if (named) return written(tokens, entity->span);
  if (!any || tokens.pos[head] != "PROPN"_id) return {};
  TokenSpan run{head, head + 1};
  while (run.begin > begin && tokens.pos[run.begin - 1] == "PROPN"_id) --run.begin;
  while (run.end < tokens.size() && tokens.head[run.end] == head && tokens.pos[run.end] == "PROPN"_id)
    ++run.end;
  return written(tokens, run);
}

}  // namespace diurna::actors
