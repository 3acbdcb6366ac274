// Whom a pronoun means, as far as its own sentence tells: "[The Taliban] said [they] would not".
#pragma once

#include <optional>

#include "events/parties.h"

namespace diurna::events {

class Antecedents {
 public:
  // All must outlive it.
  Antecedents(const doc::Tokens& tokens, const doc::Tree& tree, const Parties& parties)
      : tokens_(tokens), tree_(tree), parties_(parties) {}

  // The phrase that the pronoun stands for; the phrase itself if it is no pronoun or nobody before it fits.
  Phrase of(const Phrase& phrase) const;

 private:
  bool is_pronoun(std::uint32_t token) const;
  bool agrees(std::uint32_t pronoun, std::uint32_t head) const;
  std::optional<std::uint32_t> subject_above(std::uint32_t pronoun) const;

  const doc::Tokens& tokens_;
  const doc::Tree& tree_;
  const Parties& parties_;
};

}  // namespace diurna::events
