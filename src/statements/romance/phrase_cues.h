// Statements without a reporting verb: "selon X", "su promesa de", "X : <<...>>".
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/romance/view.h"

namespace diurna::statements::romance {

// "Selon X, ...", "..., segun X": the object of the preposition is the source, the rest the content.
std::vector<Draft> find_according(const View& view, const std::vector<bool>& taken);

// "su promesa de", "bajo amenaza de": nouns that hold what is said.
std::vector<Draft> find_nouns(const View& view, const std::vector<bool>& taken);

// "X : <<...>>" where no verb reports it; `found` are the statements that are known already.
std::vector<Draft> find_colons(const View& view, const std::vector<Draft>& found);

}  // namespace diurna::statements::romance
