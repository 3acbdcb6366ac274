// What the networks see of the words of one text besides orth, lower and norm, and the ids that they embed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "diurna/span.h"
#include "doc/tokens.h"
#include "nlp/tok2vec/attribute.h"

namespace diurna::nlp {

class LexemeColumns {
 public:
  // Reads the forms of the tokens of `text`.
  void fill(const doc::Tokens& tokens, TokenSpan text);

  // One entry for each token of the text.
  std::span<const std::uint8_t> is_space() const { return is_space_; }
  // Writes `attributes` of these tokens to `ids`, row by row. `tokens` and `text` are those of fill().
  void write_ids(const doc::Tokens& tokens, TokenSpan text, const std::vector<Attribute>& attributes,
                 std::vector<std::uint64_t>& ids) const;

 private:
  std::uint64_t id_of(const doc::Tokens& tokens, TokenSpan text, std::uint32_t i, Attribute attribute) const;

  std::vector<text::StringId> prefix_;
  std::vector<text::StringId> suffix_;
  std::vector<text::StringId> shape_;
  std::vector<std::uint8_t> is_space_;
};

}  // namespace diurna::nlp
