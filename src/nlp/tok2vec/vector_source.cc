#include "nlp/tok2vec/vector_source.h"

#include "nlp/tok2vec/tok2vec_import.h"

namespace diurna::nlp {
namespace {

constexpr std::string_view kListener = "spacy.Tok2VecListener.v1";

std::optional<Status> check_upstream(const ComponentImport& component, const std::string& section) {
  const Result<std::string> upstream = component.config.string(section, "upstream");
  if (!upstream) return upstream.error();
  const SharedVectors& shared = component.shared;
  if (shared.name.empty() || (*upstream != "*" && *upstream != shared.name)) {
    return component.config.error(section, "upstream",
                                  "there is no component '" + *upstream + "' before this one");
  }
  const Result<std::uint32_t> width = component.config.count(section, "width");
  if (!width) return width.error();
  if (*width != shared.width) {
    return component.config.error(section, "upstream",
                                  "the vectors of '" + shared.name + "' have another width");
  }
  return std::nullopt;
}

}  // namespace

Result<std::size_t> import_vector_source(const ThincModel& model, const ComponentImport& component) {
  const std::string section = component.model_section() + ".tok2vec";
  const Result<std::string> architecture = component.config.string(section, "@architectures");
  if (!architecture) return architecture.error();
  const bool listens = *architecture == kListener;
  component.writer.flag(!listens);
  if (!listens) {
    const Result<ImportedTok2Vec> own =
        import_tok2vec(model, component.config, section, component.vector_width, component.writer);
    if (!own) return own.error();
    return own->width;
  }
  if (auto failed = check_upstream(component, section)) return *failed;
  component.writer.u32(static_cast<std::uint32_t>(component.shared.width));
  return component.shared.width;
}

VectorSource VectorSource::read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels) {
  VectorSource source;
  if (reader.flag()) {
    source.own_ = Tok2Vec::read(reader, vectors, kernels);
  } else {
    source.width_ = reader.u32();
  }
  return source;
}

}  // namespace diurna::nlp
