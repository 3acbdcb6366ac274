// From drafts to statements: spans in bytes, the form, who, to whom, when, inside what, and why a field is
// empty.
#pragma once

#include <vector>

#include "statements/circumstances.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/rule_confidence.h"
#include "statements/speakers.h"

namespace diurna::statements {

// The statement of one draft; `inside` is left to link_nested.
Statement assemble(const Context& context, const Draft& draft, const Speaker& speaker,
                   const Circumstances& circumstances, const RuleConfidence& confidence);

// Whoever keeps silent was asked by the publisher where nobody else is named; nothing of other acts.
std::optional<Addressee> publisher_that_asked(const Article& article, Act act);

// The statements of the article's embedded posts.
std::vector<Statement> statements_of_posts(const Article& article, const RuleConfidence& confidence);

// Puts the statements in text order and links each to the innermost one whose content holds its cue.
void order_and_nest(std::vector<Statement>& statements);

}  // namespace diurna::statements
