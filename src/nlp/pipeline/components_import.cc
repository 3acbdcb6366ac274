#include "nlp/pipeline/components_import.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "nlp/lemmatizer/lemmatizer_import.h"
#include "nlp/model/thinc_model.h"
#include "nlp/morphologizer/morphologizer_import.h"
#include "nlp/ner/ner_import.h"
#include "nlp/parser/parser_import.h"
#include "nlp/pipeline/factory.h"
#include "nlp/pipeline/sections.h"
#include "nlp/senter/senter_import.h"
#include "nlp/tagger/tagger_import.h"
#include "nlp/tok2vec/component_import.h"
#include "nlp/tok2vec/tok2vec_import.h"
#include "nlp/tok2vec/vector_source.h"

namespace diurna::nlp {
namespace {

class Importer {
 public:
  Importer(const PipelineFiles& files, const PipelineConfig& config, std::size_t vector_width,
           ImageWriter& writer, std::set<std::string>& strings)
      : files_(files), config_(config), vector_width_(vector_width), writer_(writer), strings_(strings) {}

  // The reason why the component cannot be run.
  std::optional<Status> add(const std::string& name) {
    const Result<Factory> factory = factory_of(name);
    if (!factory) return factory.error();
    if (*factory == Factory::kParser &&
        std::ranges::count(components_, Factory::kSenter, &Component::factory) > 0) {
      return config_.error("components." + name, "factory",
                           "a parser after a component that finds sentences is not supported");
    }
    writer_.begin_section(std::string(kComponentPrefix) + std::to_string(components_.size()));
    components_.push_back({name, *factory});
    const ComponentImport component{files_, config_, name, vector_width_, shared_, writer_, strings_};
    const Result<std::size_t> written = write(*factory, component);
    if (!written) return written.error();
    if (*factory == Factory::kTok2Vec) shared_ = {name, *written};
    return std::nullopt;
  }

  std::size_t finish() {
    writer_.begin_section(kComponentsSection);
    writer_.u32(static_cast<std::uint32_t>(components_.size()));
    for (const Component& component : components_) {
      writer_.string(component.name);
      writer_.u32(static_cast<std::uint32_t>(component.factory));
    }
    return components_.size();
  }

 private:
  struct Component {
    std::string name;
    Factory factory;
  };

  Result<Factory> factory_of(const std::string& name) const {
    const std::string section = "components." + name;
    const Result<std::string> factory = config_.string(section, "factory");
    if (!factory) return factory.error();
    const std::optional<Factory> found = factory_named(*factory);
    if (!found) {
      return config_.error(
          section, "factory",
          "the component '" + name + "' has the factory '" + *factory + "', which is not supported");
    }
    if (std::ranges::count(components_, *found, &Component::factory) > 0) {
      return config_.error(section, "factory",
                           "the component '" + name + "' is the second of the factory '" + *factory + "'");
    }
    return *found;
  }

  static Result<std::size_t> write(Factory factory, const ComponentImport& component) {
    switch (factory) {
      case Factory::kTok2Vec:
        return write_tok2vec(component);
      case Factory::kTagger:
        return write_network(import_tagger, component);
      case Factory::kParser:
        return write_network(import_parser, component);
      case Factory::kNer:
        return write_network(import_ner, component);
      case Factory::kMorphologizer:
        return write_network(import_morphologizer, component);
      case Factory::kSenter:
        return write_network(import_senter, component);
      case Factory::kAttributeRuler:
        return write_patterns(component);
      case Factory::kLemmatizer:
        break;
    }
    return import_lemmatizer(component);
  }

  static Result<std::size_t> write_tok2vec(const ComponentImport& component) {
    const Result<ThincModel> model = ThincModel::read(component.files, component.name + "/model");
    if (!model) return model.error();
    const Result<ImportedTok2Vec> imported = import_tok2vec(
        *model, component.config, component.model_section(), component.vector_width, component.writer);
    if (!imported) return imported.error();
    return imported->width;
  }

  // First the vectors, then what the component makes of them.
  static Result<std::size_t> write_network(Result<std::size_t> (*import)(const ThincModel&, std::size_t,
                                                                         const ComponentImport&),
                                           const ComponentImport& component) {
    const Result<ThincModel> model = ThincModel::read(component.files, component.name + "/model");
    if (!model) return model.error();
    const Result<std::size_t> width = import_vector_source(*model, component);
    if (!width) return width.error();
    return import(*model, *width, component);
  }

  static Result<std::size_t> write_patterns(const ComponentImport& component) {
    const Result<std::string> bytes = component.files.read(component.name + "/patterns");
    if (!bytes) return bytes.error();
    component.writer.array(std::span(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()));
    return bytes->size();
  }

  const PipelineFiles& files_;
  const PipelineConfig& config_;
  std::size_t vector_width_;
  ImageWriter& writer_;
  std::set<std::string>& strings_;
  SharedVectors shared_;
  std::vector<Component> components_;
};

}  // namespace

Result<std::size_t> import_components(const PipelineFiles& files, const PipelineConfig& config,
                                      std::size_t vector_width, ImageWriter& writer,
                                      std::set<std::string>& strings) {
  const Result<std::vector<std::string>> names = config.components();
  if (!names) return names.error();
  Importer importer(files, config, vector_width, writer, strings);
  for (const std::string& name : *names) {
    if (std::optional<Status> failed = importer.add(name)) return *failed;
  }
  return importer.finish();
}

}  // namespace diurna::nlp
