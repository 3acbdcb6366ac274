#include "actors/speakers.h"

#include "actors/day.h"

namespace diurna::actors {
void code_speakers(const ActorLexicon& lexicon, const std::vector<doc::Analysis>& analyses, Record& record) {
  const auto day = day_of(day_published(record.article));
  for (const doc::Analysis& analysis : analyses) {
    if (analysis.language != "en") continue;
    const doc::Tokens& tokens = *analysis.tokens;
    const doc::Tree tree(tokens);
    for (Statement& statement : record.statements) {
      if (!statement.source || statement.language != "en") continue;
      const TokenSpan phrase = doc::tokens_in(tokens, statement.source->span);
      if (phrase.empty()) continue;
      ActorCode code = lexicon.code(tokens, tree, phrase, doc::head_of(tokens, phrase),
                                    {day, statement.source->name, true});
      statement.source->country = std::move(code.country);
      statement.source->sector = std::move(code.sector);
    }
  }
}

}  // namespace diurna::actors
