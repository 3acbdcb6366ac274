// Which frame fits a trigger: of those whose needs are met the most particular one.
#pragma once

#include <optional>

#include "events/frame_lexicon.h"
#include "events/slots.h"

namespace diurna::events {

class FrameMatcher {
 public:
  // All must outlive it.
  FrameMatcher(const doc::Tokens& tokens, const FrameLexicon& lexicon, const Slots& slots)
      : tokens_(tokens), lexicon_(lexicon), slots_(slots) {}

  // Null: none fits.
  const Frame* best(const Trigger& trigger) const;

 private:
  // How particular the frame is; nothing if the trigger lacks what it needs.
  std::optional<int> fit(const Trigger& trigger, const Frame& frame) const;
  bool has_prefix(std::uint32_t token, const Frame& frame) const;
  bool has(const Trigger& trigger, const Need& need) const;
  bool has_word(std::uint32_t token, const Need& need) const;

  const doc::Tokens& tokens_;
  const FrameLexicon& lexicon_;
  const Slots& slots_;
};

}  // namespace diurna::events
