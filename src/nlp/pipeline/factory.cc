#include "nlp/pipeline/factory.h"

#include <iterator>

namespace diurna::nlp {
namespace {

constexpr std::string_view kNames[] = {"tok2vec", "tagger",          "morphologizer", "parser",
                                       "senter",  "attribute_ruler", "lemmatizer",    "ner"};
static_assert(std::size(kNames) == kFactories);

}  // namespace

std::optional<Factory> factory_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == name) return static_cast<Factory>(i);
  }
  return std::nullopt;
}

std::string_view name_of(Factory factory) {
  return kNames[static_cast<std::size_t>(factory)];
}

}  // namespace diurna::nlp
