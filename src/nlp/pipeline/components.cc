#include "nlp/pipeline/components.h"

#include <algorithm>

#include "nlp/pipeline/sections.h"

namespace diurna::nlp {
namespace {

constexpr std::uint32_t kMaxComponents = 64;

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class Opener {
 public:
  Opener(const Image& image, const StaticVectors* vectors, const Kernels& kernels, text::StringStore& strings)
      : image_(image), vectors_(vectors), kernels_(kernels), strings_(strings) {}

  Result<Components> run() {
    Result<ImageReader> list = image_.section(kComponentsSection);
    if (!list) return list.error();
    const std::uint32_t count = list->u32();
    if (list->ok() && count > kMaxComponents) list->fail("an impossible number of components");
    for (std::uint32_t i = 0; i < count && list->ok(); ++i) {
      list->string();
      const std::uint32_t factory = list->u32();
      if (!list->ok()) break;
      if (factory >= kFactories) {
        list->fail("a component of a factory that is not known");
        break;
      }
      if (auto failed = open(static_cast<Factory>(factory), i)) return *failed;
    }
    if (!list->ok()) return list->error();
    return std::move(components_);
  }

 private:
  std::optional<Status> open(Factory factory, std::uint32_t index) {
    Result<ImageReader> section = image_.section(std::string(kComponentPrefix) + std::to_string(index));
    if (!section) return section.error();
    if (std::ranges::count(components_.order, factory) > 0) section->fail("a second component of its kind");
    components_.order.push_back(factory);
    if (auto failed = open(factory, *section)) return failed;
    if (!section->at_end()) section->fail("the section goes on behind its last value");
    if (!section->ok()) return section->error();
    // After a parser there is nothing left to decide.
    const bool is_idle =
        factory == Factory::kSenter && components_.parser && !components_.senter->component.overwrites();
    if (is_idle) components_.order.pop_back();
    return std::nullopt;
  }

  std::optional<Status> open(Factory factory, ImageReader& section) {
    switch (factory) {
      case Factory::kTok2Vec:
        components_.tok2vec = Tok2Vec::read(section, vectors_, kernels_);
        return std::nullopt;
      case Factory::kTagger:
        read_with_vectors(section, components_.tagger);
        return std::nullopt;
      case Factory::kParser:
        read_with_vectors(section, components_.parser);
        return std::nullopt;
      case Factory::kNer:
        read_with_vectors(section, components_.ner);
        return std::nullopt;
      case Factory::kMorphologizer:
        read_with_vectors(section, components_.morphologizer);
        return std::nullopt;
      case Factory::kSenter:
        read_with_vectors(section, components_.senter);
        return std::nullopt;
      case Factory::kAttributeRuler:
        return open_ruler(section);
      case Factory::kLemmatizer:
        break;
    }
    components_.lemmatizer = Lemmatizer::read(section);
    return std::nullopt;
  }

  template <typename Component>
  void read_with_vectors(ImageReader& section, std::optional<WithVectors<Component>>& place) {
    VectorSource source = VectorSource::read(section, vectors_, kernels_);
    Component component = Component::read(section, kernels_);
    if (!section.ok()) return;
    const bool is_heard =
        source.own() != nullptr || (components_.tok2vec && components_.tok2vec->width() == source.width());
    if (!is_heard) section.fail("there are no vectors to listen to");
    if (component.width() != source.width()) section.fail("a component of another width than its vectors");
    place.emplace(WithVectors<Component>{std::move(source), std::move(component)});
  }

  std::optional<Status> open_ruler(ImageReader& section) {
    const std::span<const std::uint8_t> patterns = section.array<std::uint8_t>();
    if (!section.ok()) return std::nullopt;
    Result<AttributeRuler> ruler =
        AttributeRuler::from_bytes(as_text(patterns), image_.path() + "/attribute_ruler/patterns", strings_);
    if (!ruler) return ruler.error();
    components_.attribute_ruler.emplace(*std::move(ruler));
    return std::nullopt;
  }

  const Image& image_;
  const StaticVectors* vectors_;
  const Kernels& kernels_;
  text::StringStore& strings_;
  Components components_;
};

}  // namespace

Result<Components> open_components(const Image& image, const StaticVectors* vectors, const Kernels& kernels,
                                   text::StringStore& strings) {
  return Opener(image, vectors, kernels, strings).run();
}

}  // namespace diurna::nlp
