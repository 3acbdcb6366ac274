// Silence on the record: "declined to comment", "did not reply to questions from X", "could not be reached".
//
// The patterns are data (data/non_answers.tsv): words by lemma or lower-case form, "(a|b)" alternatives, "?"
// after a word or a group that may be missing. Between two words of a pattern an article may have adverbs,
// determiners, adjectives and numbers. Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diurna/status.h"
#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

class NonAnswers {
 public:
  // Errors: kBadData with the row's byte.
  static Result<NonAnswers> load(const std::string& data_folder);

  // In text order; the words of each cue are marked in `taken`.
  std::vector<Draft> find(const Context& context, std::vector<bool>& taken) const;

 private:
  // Where a pattern's cue has the one who was silent; the names are those of the table's column.
  enum class Silent : std::uint8_t {
    kSubject,  // subject: "X declined to comment"
    kRequest,  // request: "calls to X went unanswered"
    kAttempt,  // attempt: "efforts to reach X failed"
    kNone,     // none: "nobody at X answered"
    kObject,   // object: "no comment from X"
  };
  struct Sequence {
    std::vector<StringId> words;
    Act act;
    Silent silent;
  };
  static std::optional<Silent> silent_named(std::string_view name);
  static std::optional<Phrase> silent_source(const Context& context, TokenSpan cue, Silent silent);
  std::optional<Draft> match(const Context& context, std::uint32_t at) const;

  std::unordered_map<StringId, std::vector<Sequence>> by_first_word_;
};

// The columns of data/non_answers.tsv, for its loader and its test.
const std::vector<std::string>& non_answer_columns();

// All word sequences that a pattern stands for; empty if it is malformed or stands for more than 4096.
std::vector<std::vector<std::string>> expand_pattern(std::string_view pattern);

}  // namespace diurna::statements
