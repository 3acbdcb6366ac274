// The file "tokenizer" of a spaCy pipeline: expressions that cut a word, and words with a cut of their own.
//
// MessagePack: {prefix_search, suffix_search, infix_finditer, token_match, url_match: Python expression or
// nil; exceptions: {form: [{65 or "ORTH": piece, 67 or "NORM": norm}...]}; faster_heuristics: bool}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/tokenizer/regex.h"

namespace diurna::nlp {

struct ExceptionToken {
  std::string orth;
  std::string norm;  // empty: the vocabulary decides
};

// The tokens' forms, joined, are the form.
struct TokenizerException {
  std::string form;
  std::vector<ExceptionToken> tokens;
};

// An expression that a pipeline does not have never matches.
struct TokenizerRules {
  std::optional<Regex> prefix;
  std::optional<Regex> suffix;
  std::optional<Regex> infix;
  std::optional<Regex> token_match;
  std::optional<Regex> url_match;
  std::vector<TokenizerException> exceptions;
  bool faster_heuristics = true;
};

// Reads `bytes`; `path` is for messages. Errors: kModelBroken, with the byte.
Result<TokenizerRules> read_tokenizer_rules(std::string_view bytes, const std::string& path);

}  // namespace diurna::nlp
