// Silence on record: "n'a pas souhaite commenter", "no respondio a las preguntas", "etait injoignable".
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/romance/view.h"

namespace diurna::statements::romance {

// In text order.
std::vector<Draft> find_silence(const View& view, const std::vector<bool>& taken);

}  // namespace diurna::statements::romance
