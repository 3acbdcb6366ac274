#include "nlp/pipeline/components.h"

#include <algorithm>

namespace diurna::nlp {
namespace {

struct FactoryName {
  std::string_view name;
  Factory factory;
};

constexpr FactoryName kFactories[] = {
    {"tok2vec", Factory::kTok2Vec},       {"tagger", Factory::kTagger},
    {"parser", Factory::kParser},         {"attribute_ruler", Factory::kAttributeRuler},
    {"lemmatizer", Factory::kLemmatizer}, {"ner", Factory::kNer},
};

class Opener {
 public:
  Opener(const std::string& directory, const PipelineConfig& config, const Kernels& kernels,
         text::StringStore& strings)
      : directory_(directory), config_(config), kernels_(kernels), strings_(strings) {}

  // The reason why the component could not be opened.
  std::optional<Status> open(const std::string& name);
  Components take() { return std::move(components_); }

 private:
  Result<Factory> factory_of(const std::string& name) const;
  Result<Lemmatizer> open_lemmatizer(const std::string& name) const;
  std::optional<Status> open_as(Factory factory, const std::string& name);
  // Whether `name` reads the vectors of the tok2vec component, which must have been opened, with its width.
  std::optional<Status> check_listener(const std::string& name, std::size_t width) const;

  // Moves an opened component to its place.
  template <typename Component>
  static std::optional<Status> keep(Result<Component> opened, std::optional<Component>& place) {
    if (!opened) return opened.error();
    place.emplace(*std::move(opened));
    return std::nullopt;
  }

  const std::string& directory_;
  const PipelineConfig& config_;
  const Kernels& kernels_;
  text::StringStore& strings_;
  std::string tok2vec_name_;
  Components components_;
};

Result<Factory> Opener::factory_of(const std::string& name) const {
  const std::string section = "components." + name;
  const Result<std::string> factory = config_.string(section, "factory");
  if (!factory) return factory.error();
  const auto* found = std::find_if(std::begin(kFactories), std::end(kFactories),
                                   [&](const FactoryName& entry) { return entry.name == *factory; });
  if (found == std::end(kFactories)) {
    return config_.error(
        section, "factory",
        "the component '" + name + "' has the factory '" + *factory + "', which is not supported");
  }
  if (std::ranges::find(components_.order, found->factory) != components_.order.end()) {
    return config_.error(section, "factory",
                         "the component '" + name + "' is the second of the factory '" + *factory + "'");
  }
  return found->factory;
}

std::optional<Status> Opener::open(const std::string& name) {
  const Result<Factory> factory = factory_of(name);
  if (!factory) return factory.error();
  components_.order.push_back(*factory);
  return open_as(*factory, name);
}

std::optional<Status> Opener::open_as(Factory factory, const std::string& name) {
  switch (factory) {
    case Factory::kTok2Vec:
      tok2vec_name_ = name;
      return keep(Tok2Vec::open(directory_, name, config_, kernels_), components_.tok2vec);
    case Factory::kTagger: {
      auto failed = keep(Tagger::open(directory_, name, config_, kernels_, strings_), components_.tagger);
      return failed ? failed : check_listener(name, components_.tagger->width());
    }
    case Factory::kParser: {
      auto failed = keep(Parser::open(directory_, name, config_, kernels_, strings_), components_.parser);
      return failed ? failed : check_listener(name, components_.parser->width());
    }
    case Factory::kAttributeRuler:
      return keep(AttributeRuler::open(directory_, name, strings_), components_.attribute_ruler);
    case Factory::kLemmatizer:
      return keep(open_lemmatizer(name), components_.lemmatizer);
    case Factory::kNer:
      return keep(EntityRecognizer::open(directory_, name, config_, kernels_, strings_), components_.ner);
  }
  return std::nullopt;
}

std::optional<Status> Opener::check_listener(const std::string& name, std::size_t width) const {
  const std::string section = "components." + name + ".model.tok2vec";
  const Result<std::string> upstream = config_.string(section, "upstream");
  if (!upstream) return upstream.error();
  if (!components_.tok2vec || (*upstream != "*" && *upstream != tok2vec_name_)) {
    return config_.error(section, "upstream", "there is no component '" + *upstream + "' before this one");
  }
  if (components_.tok2vec->width() != width) {
    return config_.error(section, "upstream", "the vectors of '" + *upstream + "' have another width");
  }
  return std::nullopt;
}

Result<Lemmatizer> Opener::open_lemmatizer(const std::string& name) const {
  const std::string section = "components." + name;
  const Result<std::string> language = config_.string("nlp", "lang");
  if (!language) return language.error();
  const Result<std::string> mode = config_.string(section, "mode");
  if (!mode) return mode.error();
  const Result<bool> overwrite = config_.flag(section, "overwrite");
  if (!overwrite) return overwrite.error();
  return Lemmatizer::open(directory_, name, {*language, *mode, *overwrite});
}

}  // namespace

Result<Components> open_components(const std::string& directory, const PipelineConfig& config,
                                   const Kernels& kernels, text::StringStore& strings) {
  const Result<std::vector<std::string>> names = config.components();
  if (!names) return names.error();
  Opener opener(directory, config, kernels, strings);
  for (const std::string& name : *names) {
    if (std::optional<Status> failed = opener.open(name)) return *failed;
  }
  return opener.take();
}

}  // namespace diurna::nlp
