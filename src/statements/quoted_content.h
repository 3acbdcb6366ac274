// Quotations that stand beside a reporting clause: "...," X said. X said: "..." X said, "..."
#pragma once

#include <optional>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// The quotation that ends right before the reporting clause `core` of `verb` and is reported by it.
std::optional<std::uint32_t> quotation_before(const Context& context, std::uint32_t verb, TokenSpan core);

// The quotation that begins after the reporting clause, behind a comma, a colon or the verb itself; after a
// colon at the end of a paragraph, the one that opens the next paragraph.
// `interrupted`: a quotation stands before the clause, so that this one may go on in lower case.
std::optional<std::uint32_t> quotation_after(const Context& context, std::uint32_t verb, TokenSpan core,
                                             bool interrupted);

// The quotation with the words of the same sentence that lead into it ("The plan is "reckless," he said").
TokenSpan with_lead_in(const Context& context, const QuotedTokens& quotation);

// Whether a quotation reads as a whole utterance rather than as a few quoted words.
bool is_utterance(const Context& context, const QuotedTokens& quotation);

}  // namespace diurna::statements
