// Sequences of words looked up in a text: spaCy's PhraseMatcher on ORTH, as the tokenizer uses it.
//
// Thread-safety: a const PhraseIndex may be used by many threads at once.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "diurna/span.h"
#include "text/string_id.h"

namespace diurna::nlp {

using text::StringId;

class PhraseIndex {
 public:
  // Precondition: not empty.
  void add(std::span<const StringId> phrase);

  // Where phrases stand in `words`, chosen as spaCy does: the longest first, of equal ones the leftmost; one
  // whose first or last word lies in another that came before is left out, and hides its words all the same.
  // In text order, without overlap.
  std::vector<TokenSpan> find(std::span<const StringId> words) const;

 private:
  struct Node {
    std::unordered_map<StringId, std::uint32_t> next;
    bool ends_phrase = false;
  };

  std::vector<TokenSpan> candidates(std::span<const StringId> words) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);  // 0 is the root
};

}  // namespace diurna::nlp
