// Text into words: the tokenizer of a spaCy v3 pipeline (tokenizer.pyx), with the same tokens, blanks and
// norms as spaCy 3.8. It parts from spaCy where a run without white space has more than kMaxChunk bytes
// (chunk.h), where a search exceeds the limits of regex.h, and, in theory, for the suffixes of runs of more
// than 256 bytes (chunk_splitter.h).
//
// Everything comes from the pipeline's file: the tokenizer knows no language.
// Immutable once open; a copy shares the rules. Thread-safety: a const Tokenizer may be used by many threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "diurna/status.h"
#include "doc/tokens.h"
#include "nlp/vocab/vocab.h"

namespace diurna::nlp {

class Tokenizer {
 public:
  // From the bytes of the pipeline's file "tokenizer"; `path` is for messages. Errors: kModelBroken.
  static Result<Tokenizer> from_bytes(std::string_view bytes, const std::string& path, const Vocab& vocab);

  // Appends the tokens of `text`, whose first byte is byte `offset` of the article: span, space_after, orth,
  // norm and lower. Their strings are in tokens.strings afterwards. The tokens cover every byte of `text` but
  // the blanks of space_after, and depend on nothing else that `tokens` holds.
  // Preconditions: well-formed UTF-8; offset + text.size() fits 32 bits.
  void tokenize(std::string_view text, std::uint32_t offset, doc::Tokens& tokens) const;

 private:
  struct Rules;
  explicit Tokenizer(std::shared_ptr<const Rules> rules);

  std::shared_ptr<const Rules> rules_;
};

}  // namespace diurna::nlp
