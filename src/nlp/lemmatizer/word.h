// What a lemma is chosen by.
#pragma once

#include <string_view>

#include "text/string_id.h"

namespace diurna::nlp {

struct Word {
  std::string_view form;
  std::string_view lower;  // the form in lower case
  text::StringId pos = 0;
  text::StringId tables = 0;  // the id of the part of speech in lower case, which names its tables
  std::string_view features;  // "Number=Sing|Person=3"
  bool starts_sentence = false;
};

}  // namespace diurna::nlp
