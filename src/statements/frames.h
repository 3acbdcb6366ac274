// The frames of a cue verb: one function for each way in which its content may hang on it.
//
// Each gives the content that it finds, with the frame's name as `rule`, or nothing if the frame is not
// filled.
#pragma once

#include <optional>
#include <vector>

#include "statements/content.h"

namespace diurna::statements {

// What a frame is looked for around.
struct Report {
  const Context& context;
  std::uint32_t verb;
  TokenSpan core;  // subject, auxiliaries, verb
};

// Quotations beside the reporting clause.
std::optional<Content> quoted(const Report& report);
// A finite clause, before or after the cue or around it. `particle`: a word that must not be taken for it; 0:
// none.
std::optional<Content> clause(const Report& report, StringId particle);
// "vowed to ...".
std::optional<Content> infinitive(const Report& report);
// "urged X to ...": the content begins at the object, who is addressed.
std::optional<Content> object_infinitive(const Report& report);
// "called on X to ...".
std::optional<Content> on_infinitive(const Report& report);
// "criticised X for ...": from the object to the end of what is said about it.
std::optional<Content> judged_object(const Report& report);
// The first phrase with one of these prepositions.
std::optional<Content> prepositional(const Report& report, const std::vector<StringId>& prepositions);
// "denied the charges".
std::optional<Content> noun_phrase_object(const Report& report);
// The object that is told something.
std::optional<Phrase> object_addressee(const Report& report);

}  // namespace diurna::statements
