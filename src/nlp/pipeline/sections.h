// The sections of a pipeline's image (docs/formats/model.md).
#pragma once

#include <string_view>

namespace diurna::nlp {

inline constexpr std::string_view kPipelineSection = "pipeline";
inline constexpr std::string_view kVocabSection = "vocab";
inline constexpr std::string_view kTokenizerSection = "tokenizer";
inline constexpr std::string_view kVectorsSection = "vectors";        // if the pipeline has any
inline constexpr std::string_view kComponentsSection = "components";  // names and factories, in order
inline constexpr std::string_view kStringsSection = "strings";        // that components give to tokens
inline constexpr std::string_view kComponentPrefix = "component ";    // and its number in that order

}  // namespace diurna::nlp
