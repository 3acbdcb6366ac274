// Scratch memory of the networks, kept between texts, and what a caller may want to watch.
//
// One Workspace serves one thread at a time.
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
  std::vector<Decision> tagger;  // one a token
  std::vector<Decision> parser;  // one a transition
  std::vector<Decision> ner;     // one a transition
};

struct Workspace {
  // Contextual vectors: rows of embeddings, results of a layer before the maxout, two layers' rows.
  std::vector<float> embedded;
  std::vector<float> hidden;
  std::vector<float> rows;
  std::vector<float> next_rows;
  // Transitions: the vectors of the recogniser, hidden layer for each token, state and scores.
  std::vector<float> vectors;
  std::vector<float> projected;
  std::vector<float> precomputed;
  std::vector<float> state;
  std::vector<float> state_vector;
  std::vector<float> scores;

  Decisions* decisions = nullptr;  // if set, components append to it
};

}  // namespace diurna::nlp
