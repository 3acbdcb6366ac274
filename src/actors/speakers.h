// For whom a speaker speaks: country and sector of the sources of statements.
#pragma once

#include <string_view>
#include <vector>

#include "actors/actor_lexicon.h"
#include "diurna/record.h"
#include "doc/analysis.h"

namespace diurna::actors {

// Fills country and sector of the sources that stand in English prose, on the day that the article appeared.
void code_speakers(const ActorLexicon& lexicon, const std::vector<doc::Analysis>& analyses, Record& record);

}  // namespace diurna::actors
