#include "statements/romance/extractor.h"

#include <utility>

#include "statements/assemble.h"
#include "statements/romance/circumstances.h"
#include "statements/romance/finder.h"
#include "statements/romance/speakers.h"

namespace diurna::statements::romance {

Result<Extractor> Extractor::load(const std::string& data_folder, std::string_view language) {
  auto lexicon = Lexicon::load(data_folder, language);
  if (!lexicon) return lexicon.error();
  return Extractor(std::make_unique<const Lexicon>(std::move(*lexicon)));
}

std::vector<Statement> Extractor::extract(const Article& article, const doc::Tokens& tokens) const {
  const Context context(article, tokens, lexicon_->cues);
  const View view(context, *lexicon_);
  const std::vector<Draft> drafts = find_drafts(view);
  const std::vector<Speaker> speakers = identify_speakers(view, drafts);
  std::vector<Statement> statements;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const Circumstances circumstances = read_circumstances(view, drafts, d);
    Statement statement = assemble(context, drafts[d], speakers[d], circumstances, lexicon_->confidence);
    statement.language = lexicon_->language;
    statement.addressee = publisher_that_asked(article, drafts[d].act);
    if (circumstances.addressee) {
      statement.addressee = Addressee{doc::bytes_of(tokens, circumstances.addressee->span), {}};
    }
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace diurna::statements::romance
