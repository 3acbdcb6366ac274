// A statement in the making, in tokens: what the finders give and the later steps complete.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/record.h"
#include "diurna/span.h"

namespace diurna::statements {

// A noun phrase: its words and its head.
struct Phrase {
  TokenSpan span;
  std::uint32_t head = 0;
};

struct Draft {
  std::string_view rule;  // which finder made it; static storage
  Act act = Act::kSay;
  Polarity polarity = Polarity::kPositive;
  std::optional<std::uint32_t> cue_head;  // none: a quotation that continues without a cue, or a post
  TokenSpan cue;                          // empty with cue_head
  std::string lemma;
  std::optional<Phrase> source;
  std::vector<TokenSpan> content;         // ascending, not overlapping
  std::vector<std::uint32_t> quotations;  // indices of those that are part of the content
  std::optional<Phrase> addressee;
  std::optional<Phrase> about;
  bool interrupts = false;           // the cue stands inside the quotation that is its content
  std::optional<double> confidence;  // none: that of the rule
};

// Nothing was said: who it was chose not to speak, did not answer, or was not found.
inline bool is_silence(Act act) {
  return act == Act::kDecline || act == Act::kNoReply || act == Act::kUnavailable;
}

}  // namespace diurna::statements
