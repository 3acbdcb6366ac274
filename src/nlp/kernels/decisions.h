// By how much the networks' decisions were taken, for whoever wants to watch.
#pragma once

#include <cstdint>
#include <vector>

namespace diurna::nlp {

// By how much the best valid choice beat the next one, infinity if there was no other.
struct Decision {
  std::uint32_t
      token;  // index into doc::Tokens: the tagged one, or the first of the buffer (else the stack's top)
  float margin;
};

struct Decisions {
  std::vector<Decision> tagger;  // one a token; of the morphologizer where a pipeline has that
  std::vector<Decision> senter;  // one a token
  std::vector<Decision> parser;  // one a transition
  std::vector<Decision> ner;     // one a transition
};

}  // namespace diurna::nlp
