#include "nlp/morphologizer/morphologizer.h"

#include "base/check.h"
#include "nlp/morphology/features.h"

namespace diurna::nlp {
namespace {

using text::StringId;

constexpr std::uint32_t kMaxLabels = 1u << 20;

}  // namespace

Morphologizer Morphologizer::read(ImageReader& reader, const Kernels& kernels) {
  Morphologizer morphologizer;
  morphologizer.overwrite_ = reader.flag();
  morphologizer.extend_ = reader.flag();
  const std::uint32_t labels = reader.u32();
  if (reader.ok() && labels > kMaxLabels) reader.fail("an impossible number of labels");
  for (std::uint32_t i = 0; i < labels && reader.ok(); ++i) {
    const StringId pos = text::string_id(reader.string());
    morphologizer.labels_.push_back({pos, text::string_id(reader.string())});
  }
  morphologizer.head_ = LinearHead::read(reader, kernels);
  if (!reader.ok()) return Morphologizer();
  if (morphologizer.labels_.size() != morphologizer.head_.labels()) {
    reader.fail("a morphologizer with another number of labels");
  }
  return morphologizer;
}

StringId Morphologizer::features_of(const Label& label, std::uint32_t token, doc::Tokens& tokens) const {
  const StringId present = tokens.morph[token];
  if (present == 0) return label.morph;
  if (!extend_) return overwrite_ ? label.morph : present;
  const std::string_view own = tokens.strings.get(present);
  const std::string_view found = tokens.strings.get(label.morph);
  return tokens.strings.add(overwrite_ ? extend_features(own, found) : extend_features(found, own));
}

void Morphologizer::apply(std::span<const BatchText> batch, std::span<const float> vectors, Scratch& scratch,
                          std::vector<Decision>* decisions) const {
  const std::span<const LinearHead::Choice> choices = head_.choose(vectors, scratch);
  for (const BatchText& text : batch) {
    doc::Tokens& tokens = *text.tokens;
    CHECK(text.span.end <= tokens.pos.size() && text.span.end <= tokens.morph.size(),
          "the tokens have their size");
    for (std::uint32_t i = 0; i < text.span.size(); ++i) {
      const std::uint32_t token = text.span.begin + i;
      const LinearHead::Choice& choice = choices[text.first + i];
      const Label& label = labels_[choice.label];
      tokens.morph[token] = features_of(label, token, tokens);
      if (overwrite_ || tokens.pos[token] == 0) tokens.pos[token] = label.pos;
      if (decisions != nullptr) decisions->push_back({token, choice.margin});
    }
  }
}

}  // namespace diurna::nlp
