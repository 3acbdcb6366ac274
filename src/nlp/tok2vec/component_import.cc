#include "nlp/tok2vec/component_import.h"

namespace diurna::nlp {

std::optional<Status> unsupported_head(const ComponentImport& component) {
  const std::string section = component.model_section();
  const auto architecture = component.config.string(section, "@architectures");
  if (!architecture) return architecture.error();
  if (*architecture == "spacy.Tagger.v2" || *architecture == "spacy.Tagger.v1") return std::nullopt;
  return component.config.error(section, "@architectures", "\"" + *architecture + "\" is not supported");
}

}  // namespace diurna::nlp
