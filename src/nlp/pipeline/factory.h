// The factories of spaCy's components that can be run.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diurna::nlp {

// The numbers are those of the image.
enum class Factory : std::uint8_t {
  kTok2Vec,
  kTagger,
  kMorphologizer,
  kParser,
  kSenter,
  kAttributeRuler,
  kLemmatizer,
  kNer
};
inline constexpr std::uint32_t kFactories = 8;

std::optional<Factory> factory_named(std::string_view name);
std::string_view name_of(Factory factory);

}  // namespace diurna::nlp
