// Who is silent: where the words of a non-answer have the one who did not speak, or was not found.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/role_nouns.h"
#include "statements/word_pattern.h"

namespace diurna::statements {

// The names are those of the column `silent` of data/non_answers.tsv.
enum class Silent : std::uint8_t {
  kSubject,  // subject: "X declined to comment"
  kPerson,   // person: the same, of words that are said of things, too: "X was not available"
  kAlone,    // alone: the same, of words that mean something else with an object: "X hung up"
  kAsked,    // asked: the same, of words that are an answer only to a question: "asked about it, X shrugged"
  kRequest,  // request: "calls to X went unanswered"
  kAttempt,  // attempt: "efforts to reach X failed"
  kNone,     // none: "nobody at X answered"
  kObject,   // object: "no comment from X"
  kMissing,  // missing: "no reply was received"
};

std::optional<Silent> silent_named(std::string_view name);

struct SilenceWords {
  const WordClasses& classes;
  const RoleNouns& roles;
};

// Whether the words of the cue are a non-answer where they stand, and then whose, if the text names them.
struct SilentParty {
  bool found = false;
  std::optional<Phrase> source;
};
SilentParty silent_party(const Context& context, const SilenceWords& words, TokenSpan cue, Silent silent);

// The subject of the verb that the cue has or hangs on.
std::optional<Phrase> subject_of_cue(const Context& context, TokenSpan cue);

// A name of a person or body.
bool is_named_party(const Context& context, const Phrase& phrase);

}  // namespace diurna::statements
