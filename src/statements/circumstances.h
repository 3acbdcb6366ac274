// To whom, through what, where, when and on what occasion something was said: the adjuncts of a reporting
// clause.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diurna/record.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/nouns.h"

namespace diurna::statements {

struct Circumstances {
  std::optional<Phrase> addressee;
  std::optional<Phrase> asker;  // whom it answers, where it has no addressee
  std::optional<ByteSpan> channel;
  std::string channel_name;  // where the cue says it without naming it: "tweeted"
  std::optional<ByteSpan> occasion;
  std::optional<ByteSpan> place;
  std::optional<TimeOfSaying> time;  // named in the reporting clause
};

// Reads the words below the cue that are no part of the content. `times` is in text order.
Circumstances read_circumstances(const Context& context, const Nouns& nouns, const Draft& draft,
                                 const std::vector<TimeExpression>& times);

}  // namespace diurna::statements
