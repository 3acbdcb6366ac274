#include "events/party_names.h"

namespace diurna::events {

using text::operator""_id;

PartyNames::PartyNames(std::string_view text, const doc::Tokens& tokens) : tokens_(tokens) {
  for (const doc::EntitySpan& entity : tokens.entities) {
    if (entity.label != "PERSON"_id || entity.tokens.empty()) continue;
    TokenSpan words = entity.tokens;
    while (words.size() > 1 && tokens.tag[words.end - 1] == "POS"_id) --words.end;
    const std::string_view name =
        slice(text, {tokens.span[words.begin].begin, tokens.span[words.end - 1].end});
    std::string& known = by_surname_[tokens.lower[words.end - 1]];
    // The first one with more than a surname: later ones may be relatives.
    if (known.empty() || (known.find(' ') == std::string::npos && words.size() > 1)) known = name;
  }
}

std::string_view PartyNames::full_name(const Phrase& phrase) const {
  if (tokens_.entity_label[phrase.head] != "PERSON"_id) return {};
  const auto found = by_surname_.find(tokens_.lower[phrase.head]);
  return found == by_surname_.end() ? std::string_view() : found->second;
}

}  // namespace diurna::events
