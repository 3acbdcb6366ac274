// All finders in their order: which drafts an article has.
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/non_answers.h"
#include "statements/nouns.h"
#include "statements/reading_model.h"
#include "statements/span_tagger.h"

namespace diurna::statements {

// In text order of their first part.
std::vector<Draft> find_statements(const Context& context, const NonAnswers& non_answers, const Nouns& nouns,
                                   const SpanTagger& tagger, const ReadingModel& model);

}  // namespace diurna::statements
