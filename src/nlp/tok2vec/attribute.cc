#include "nlp/tok2vec/attribute.h"

#include <iterator>

namespace diurna::nlp {

std::optional<Attribute> attribute_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"ORTH",   "LOWER", "NORM",  "PREFIX",
                                         "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"};
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == name) return static_cast<Attribute>(i);
  }
  return std::nullopt;
}

}  // namespace diurna::nlp
