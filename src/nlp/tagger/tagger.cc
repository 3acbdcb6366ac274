#include "nlp/tagger/tagger.h"

#include "base/check.h"
#include "nlp/image/string_list.h"

namespace diurna::nlp {

Tagger Tagger::read(ImageReader& reader, const Kernels& kernels) {
  Tagger tagger;
  const StringList labels = StringList::read(reader);
  tagger.head_ = LinearHead::read(reader, kernels);
  if (!reader.ok()) return Tagger();
  if (labels.size() != tagger.head_.labels()) reader.fail("a tagger with another number of labels");
  for (std::size_t i = 0; i < labels.size(); ++i) tagger.labels_.push_back(text::string_id(labels[i]));
  return tagger;
}

void Tagger::tag(std::span<const BatchText> batch, std::span<const float> vectors, Scratch& scratch,
                 std::vector<Decision>* decisions) const {
  const std::span<const LinearHead::Choice> choices = head_.choose(vectors, scratch);
  for (const BatchText& text : batch) {
    CHECK(text.span.end <= text.tokens->tag.size(), "the tokens have their size");
    for (std::uint32_t i = 0; i < text.span.size(); ++i) {
      const LinearHead::Choice& choice = choices[text.first + i];
      text.tokens->tag[text.span.begin + i] = labels_[choice.label];
      if (decisions != nullptr) decisions->push_back({text.span.begin + i, choice.margin});
    }
  }
}

}  // namespace diurna::nlp
