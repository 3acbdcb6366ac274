// The first cut of a text: runs without white space, and runs of nothing else (spaCy, tokenizer.pyx).
//
// Of the white space behind a word a first blank is not a chunk but a mark on the word; the rest, if any, is
// one chunk. White space at the beginning of the text is one chunk whole.
#pragma once

#include <string_view>
#include <vector>

namespace diurna::nlp {

struct Chunk {
  std::string_view text;  // into the whole
  bool blank_follows = false;
};

// A longer run is cut: no search within a chunk sees more. spaCy cuts nothing.
inline constexpr std::size_t kMaxChunk = 40'000;  // bytes

// The chunks of `text`, in order. Precondition: well-formed UTF-8 (checked: a violation is an error of ours).
std::vector<Chunk> chunks_of(std::string_view text);

}  // namespace diurna::nlp
