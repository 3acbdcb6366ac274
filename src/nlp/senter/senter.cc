#include "nlp/senter/senter.h"

#include "base/check.h"
#include "nlp/senter/labels.h"

namespace diurna::nlp {

Senter Senter::read(ImageReader& reader, const Kernels& kernels) {
  Senter senter;
  senter.overwrite_ = reader.flag();
  senter.head_ = LinearHead::read(reader, kernels);
  if (reader.ok() && senter.head_.labels() != kSenterLabels) {
    reader.fail("a sentence recogniser with another number of labels");
  }
  return senter;
}

void Senter::apply(std::span<const BatchText> batch, std::span<const float> vectors, Scratch& scratch,
                   std::vector<Decision>* decisions) const {
  const std::span<const LinearHead::Choice> choices = head_.choose(vectors, scratch);
  for (const BatchText& text : batch) {
    CHECK(text.span.end <= text.tokens->sentence_start.size(), "the tokens have their size");
    for (std::uint32_t i = 0; i < text.span.size(); ++i) {
      const LinearHead::Choice& choice = choices[text.first + i];
      const std::uint32_t token = text.span.begin + i;
      if (i > 0 || overwrite_) text.tokens->sentence_start[token] = choice.label == kSentenceStart;
      if (decisions != nullptr) decisions->push_back({token, choice.margin});
    }
  }
}

}  // namespace diurna::nlp
