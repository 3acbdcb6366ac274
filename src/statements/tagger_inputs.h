// What the span tagger is told of each token: which rows of its table of embeddings describe it.
//
// A row belongs to a column (word, lemma, suffix, tag ...) and to all values of the column that share a hash
// ("hash embeddings", D. Svenstrup et al., NIPS 2017).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "statements/context.h"

namespace diurna::statements {

// Rows of each column, which follow one another in the table. Words have two columns, so that two words
// that share a row of one rarely share that of the other.
inline constexpr std::array<std::uint32_t, 9> kTaggerColumns = {8192, 8192, 4096, 2048, 2048,
                                                                512,  512,  512,  512};

using TaggerRows = std::array<std::uint32_t, kTaggerColumns.size()>;

// Of all columns.
std::uint32_t tagger_rows();

// The rows of each token.
std::vector<TaggerRows> tagger_inputs(const Context& context);

// The tokens that the tagger sees together, in order: whole blocks up to some hundred tokens, and parts of
// longer ones, so that its memory does not grow with the article.
std::vector<TokenSpan> tagger_segments(const Context& context);

}  // namespace diurna::statements
