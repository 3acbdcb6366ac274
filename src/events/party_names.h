// The fullest names of the persons that an article names: "Rivlin" is "Reuven Rivlin".
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "doc/tokens.h"
#include "events/parties.h"

namespace diurna::events {

class PartyNames {
 public:
  PartyNames(std::string_view text, const doc::Tokens& tokens);

  // The name of the person whom the phrase's head names; empty: no person, or nobody whose name is known.
  std::string_view full_name(const Phrase& phrase) const;

 private:
  const doc::Tokens& tokens_;
  std::unordered_map<text::StringId, std::string> by_surname_;
};

}  // namespace diurna::events
