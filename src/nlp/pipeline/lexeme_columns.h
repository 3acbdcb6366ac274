// What the networks see of the words of a batch besides orth, lower and norm, and the ids that they embed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nlp/layers/batch.h"
#include "nlp/tok2vec/attribute.h"

namespace diurna::nlp {

class LexemeColumns {
 public:
  // Reads the forms of the tokens of `batch`, whose texts follow one another.
  void fill(std::span<const BatchText> batch);

  // One entry for each token of the batch.
  std::span<const std::uint8_t> is_space() const { return is_space_; }
  // Writes `attributes` of these tokens to `ids`, row by row. `batch` is that of fill().
  void write_ids(std::span<const BatchText> batch, const std::vector<Attribute>& attributes,
                 std::vector<std::uint64_t>& ids) const;

 private:
  void write_column(const BatchText& text, Attribute attribute, std::uint64_t* ids, std::size_t stride) const;

  std::vector<text::StringId> prefix_;
  std::vector<text::StringId> suffix_;
  std::vector<text::StringId> shape_;
  std::vector<std::uint8_t> is_space_;
};

}  // namespace diurna::nlp
