// When an English word is its own lemma (spaCy, lang/en/lemmatizer.py).
#pragma once

#include <string_view>

#include "text/string_id.h"

namespace diurna::nlp {

// `features` are Universal features, "Number=Sing|Person=3".
bool is_english_base_form(text::StringId pos, std::string_view features);

}  // namespace diurna::nlp
