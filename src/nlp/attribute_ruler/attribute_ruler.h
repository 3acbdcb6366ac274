// Sets tags, parts of speech, features, lemmas and labels of tokens that match token patterns: the
// component "attribute_ruler" of a spaCy pipeline.
//
// All patterns are matched against the tokens as they were, then the rules are applied in the order of the
// file, so that for each attribute the last rule wins. Patterns are found through look-ups keyed on the tag
// and the lower-cased form (else either, else the label) of their first token.
// Thread-safety: a const AttributeRuler may be used by many threads at once, each with its own scratch.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "doc/tokens.h"
#include "nlp/attribute_ruler/rule_file.h"

namespace diurna::nlp {

class AttributeRuler {
 public:
  struct Match {
    std::uint32_t rule;
    std::uint32_t token;  // the one to set
  };
  struct Scratch {
    PatternRegexScratch regex;
    std::vector<Match> matches;
  };

  // From the bytes of the component's file "patterns"; `path` is for messages. Strings that rules set are
  // added to `strings`, on which the stores of all tokens must stand. Errors: kModelBroken.
  static Result<AttributeRuler> from_bytes(std::string_view bytes, const std::string& path,
                                           text::StringStore& strings);

  // Writes tag, pos, morph, lemma and dep of the tokens of `text`, which is one whole text.
  void apply(doc::Tokens& tokens, TokenSpan text, Scratch& scratch) const;

 private:
  using Candidates = std::vector<std::uint32_t>;  // indices into file_.patterns
  struct TagAndLower {
    text::StringId tag;
    text::StringId lower;
    friend bool operator==(TagAndLower, TagAndLower) = default;
  };
  struct HashTagAndLower {
    std::size_t operator()(TagAndLower key) const { return key.tag * 31 + key.lower; }
  };

  explicit AttributeRuler(RuleFile file);
  void index(std::uint32_t pattern);
  void match_at(const doc::Tokens& tokens, TokenSpan text, std::uint32_t i, Scratch& scratch) const;
  void match_candidates(const Candidates& candidates, const doc::Tokens& tokens, TokenSpan rest,
                        Scratch& scratch) const;

  RuleFile file_;
  std::unordered_map<TagAndLower, Candidates, HashTagAndLower> by_tag_and_lower_;
  std::unordered_map<text::StringId, Candidates> by_tag_;
  std::unordered_map<text::StringId, Candidates> by_lower_;
  std::unordered_map<text::StringId, Candidates> by_dep_;
  Candidates anywhere_;
};

}  // namespace diurna::nlp
