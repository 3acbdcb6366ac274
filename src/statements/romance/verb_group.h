// A cue verb with what belongs to it: auxiliaries, clitics, negation, an inverted pronoun, a particle.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "statements/romance/view.h"

namespace diurna::statements::romance {

struct VerbGroup {
  std::uint32_t verb = 0;
  Form form = Form::kNone;
  TokenSpan span;  // from the first clitic or auxiliary to the last word of it
  TokenSpan cue;
  bool negated = false;
  bool passive = false;
  bool reflexive = false;
  bool has_auxiliary = false;
  std::optional<std::uint32_t> pronoun;  // the inverted subject: "a-t-il dit"
  std::optional<std::uint32_t> agent;    // "par", "por"
  std::vector<const CueEntry*> entries;  // those whose particle is there
  StringId lemma = 0;

  bool takes(Frame frame) const;
  const CueEntry* entry(Frame frame) const;
};

// All groups of the article whose verb is in the lexicon, in text order. Tokens in `taken` are left alone.
std::vector<VerbGroup> find_verb_groups(const View& view, const std::vector<bool>& taken);

}  // namespace diurna::statements::romance
