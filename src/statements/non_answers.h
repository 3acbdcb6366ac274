// Silence on the record: "declined to comment", "did not reply to questions from X", "could not be reached".
//
// The patterns are data (data/non_answers.tsv), written in the language of statements/word_pattern.h: words
// by lemma or lower-case form, and classes of words. Between two words of a pattern an article may have
// adverbs, determiners, adjectives, numbers, owners and days. Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diurna/status.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/silent_parties.h"
#include "statements/word_pattern.h"

namespace diurna::statements {

class NonAnswers {
 public:
  // Errors: kBadData with the row's byte.
  static Result<NonAnswers> load(const std::string& data_folder);

  // In text order; the words of each cue are marked in `taken`.
  std::vector<Draft> find(const Context& context, const RoleNouns& roles, std::vector<bool>& taken) const;

 private:
  struct Sequence {
    std::vector<StringId> words;
    Act act;
    Silent silent;
  };
  struct Match {
    TokenSpan cue;
    Act act = Act::kDecline;
    Silent silent = Silent::kSubject;
    std::optional<Phrase> source;
  };
  explicit NonAnswers(WordClasses classes) : classes_(std::move(classes)) {}
  bool is_word(const Context& context, std::uint32_t token, StringId word) const;
  std::optional<std::uint32_t> end_of_match(const Context& context, std::uint32_t at,
                                            const std::vector<StringId>& words) const;
  Match longest_match(const Context& context, const RoleNouns& roles, std::uint32_t at) const;
  std::optional<Draft> match(const Context& context, const RoleNouns& roles, std::uint32_t at) const;

  WordClasses classes_;
  std::unordered_map<StringId, std::vector<Sequence>> by_first_word_;
};

// The columns of data/non_answers.tsv, for its loader and its test.
const std::vector<std::string>& non_answer_columns();

}  // namespace diurna::statements
