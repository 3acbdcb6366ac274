// The analysed words of an article: structure of arrays, one entry a token.
//
// Each array is written once, by the component named beside it, then only read. Ids are those of
// text/string_id.h; `strings` gives them back as text. All token indices are into these arrays; all
// byte spans are into the article's text. A sentence never crosses a block.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diurna/span.h"
#include "text/string_id.h"
#include "text/string_store.h"

namespace diurna::doc {

using text::StringId;

enum class EntityTag : std::uint8_t { kOutside, kBegin, kInside };

// A named entity as the recogniser found it.
struct EntitySpan {
  TokenSpan tokens;
  StringId label;  // "PERSON"_id, "ORG"_id, "GPE"_id, ...
};

struct Tokens {
  text::StringStore strings;

  // tokenizer
  std::vector<ByteSpan> span;
  std::vector<std::uint8_t> space_after;  // one blank follows
  std::vector<StringId> orth;
  std::vector<StringId> norm;
  std::vector<StringId> lower;  // id of the lower-cased form
  // tagger, morphologizer, attribute ruler
  std::vector<StringId> tag;    // Penn Treebank
  std::vector<StringId> pos;    // Universal POS
  std::vector<StringId> morph;  // Universal features: "Number=Sing|Person=3"; 0 if none
  // parser; sentence_start also by the sentence recognizer
  std::vector<std::uint32_t> head;  // token index; a root is its own head
  std::vector<StringId> dep;        // ClearNLP labels; "ROOT"_id at a root
  std::vector<std::uint8_t> sentence_start;
  std::vector<std::uint32_t> left_edge;   // leftmost token of the subtree
  std::vector<std::uint32_t> right_edge;  // rightmost token of the subtree (inclusive)
  // lemmatizer
  std::vector<StringId> lemma;
  // ner
  std::vector<EntityTag> entity_tag;
  std::vector<StringId> entity_label;  // 0 outside
  std::vector<EntitySpan> entities;    // in text order
  // pipeline: one range of tokens for each text that was analysed, in order
  std::vector<TokenSpan> texts;

  std::uint32_t size() const { return static_cast<std::uint32_t>(span.size()); }
  std::string_view form(std::uint32_t i) const { return strings.get(orth[i]); }
  std::string_view lemma_text(std::uint32_t i) const { return strings.get(lemma[i]); }
};

}  // namespace diurna::doc
