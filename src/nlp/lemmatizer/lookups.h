// The tables of a lemmatizer: suffix rules, known lemmas and exceptions for each part of speech, or one
// table from form to lemma.
//
// The file is a MessagePack map {table: {key: value}}, in which a key is a string or its id. Views in these
// tables point into the bytes that the tables were read from.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::nlp {

struct SuffixRule {
  std::string_view old_suffix;
  std::string_view new_suffix;
};

struct LemmaTables {
  std::vector<SuffixRule> rules;
  std::unordered_set<std::string_view> index;
  std::unordered_map<std::string_view, std::vector<std::string_view>> exceptions;

  bool empty() const { return rules.empty() && index.empty() && exceptions.empty(); }
};

struct LemmaLookups {
  // lemma_rules, lemma_index, lemma_exc, by the id of the part of speech in lower case.
  std::unordered_map<text::StringId, LemmaTables> by_pos;
  // lemma_lookup, by the id of the form.
  std::unordered_map<text::StringId, std::string_view> lemma_of_form;
  bool has_rules = false;
  bool has_lookup = false;
};

// Reads `bytes`, which must outlive the tables; `path` is for messages. Errors: kModelBroken, with the byte.
Result<LemmaLookups> read_lemma_lookups(std::string_view bytes, const std::string& path);

}  // namespace diurna::nlp
