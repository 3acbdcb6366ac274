// The content of a cue verb: the quotations and clauses that it reports.
#pragma once

#include <optional>
#include <vector>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

struct Content {
  std::string_view rule;            // how it was found; static storage
  const CueEntry* entry = nullptr;  // the row of the lexicon that it fits
  std::vector<TokenSpan> pieces;
  std::vector<std::uint32_t> quotations;     // indices into Context::quotations
  std::optional<std::uint32_t> preposition;  // that opens the content and belongs to the cue ("called for")
  std::optional<Phrase> addressee;
  std::optional<Phrase> about;
  Act act = Act::kSay;
};

// What `verb` reports, by the first of its entries whose frame is filled: quotations beside the reporting
// clause, then clauses, then infinitives, objects and prepositional phrases.
std::optional<Content> content_of_verb(const Context& context, std::uint32_t verb,
                                       const std::vector<CueEntry>& entries,
                                       const std::optional<Phrase>& source);

// Whether the particle stands right behind the verb or a few words on ("turned the offer down"); 0: none is
// asked.
bool has_particle(const Context& context, std::uint32_t verb, StringId particle);

// Widens a piece so that a quotation which it cuts is inside it whole, unless that takes in `barrier`.
TokenSpan with_whole_quotations(const Context& context, TokenSpan piece, TokenSpan barrier);

// The cue with the preposition of its content, if that stands right behind it.
TokenSpan cue_with_preposition(TokenSpan cue, const Content& content);

// Records which quotations lie inside the pieces.
void note_quotations(const Context& context, Content& content);

// Whether it ends with a question mark, inside or outside of the last quotation marks.
bool is_question(const Context& context, const std::vector<TokenSpan>& pieces);

}  // namespace diurna::statements
