// What a pipeline knows of words before it has read any: their norms.
//
// The norm of a word is what the networks read in its place: "gonna" -> "going to", "colour" -> "color".
// It comes from the model's table lexeme_norm (vocab/lookups.bin), else from spaCy's general table
// (data/spacy/base_norms.tsv), else it is the lower-cased form. A norm that an exception of the tokenizer
// gives goes before all of these. Languages with a norm function of their own in spaCy (Hindi) have none
// here. Immutable once open; a copy shares the tables. Thread-safety: a const Vocab may be used by many
// threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "diurna/status.h"
#include "text/string_id.h"
#include "text/string_store.h"

namespace diurna::nlp {

using text::StringId;

class Vocab {
 public:
  // From the bytes of the pipeline's file vocab/lookups.bin; `path` is for messages. Errors: kModelBroken.
  static Result<Vocab> from_bytes(std::string_view lookups, const std::string& path);

  // The norms of the tables as strings: the base on which the strings of an article stand. The reference
  // stays valid as long as any copy of this vocabulary.
  const text::StringStore& strings() const { return tables_->strings; }

  // The norm that the tables give to the form of this id; nothing if they leave it to the lower-cased form.
  std::optional<StringId> table_norm(StringId orth) const;
  // The norm of `form`.
  std::string norm(std::string_view form) const;

 private:
  struct Tables {
    text::StringStore strings;
    std::unordered_map<StringId, StringId> norm_of;
  };
  explicit Vocab(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

  std::shared_ptr<const Tables> tables_;
};

}  // namespace diurna::nlp
