// The statements of one language that is read with the rules for French and Spanish.
//
// Their pipelines label with Universal Dependencies, and their parses of quotations and incises are not to be
// relied on. So these rules go by the order of words and by what the words are, and ask the tree for subjects
// alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "diurna/record.h"
#include "diurna/status.h"
#include "doc/tokens.h"
#include "statements/romance/lexicon.h"

namespace diurna::statements::romance {

class Extractor {
 public:
  // `language`: "fr" or "es". Errors: kBadData, kNotFound.
  static Result<Extractor> load(const std::string& data_folder, std::string_view language);

  // The statements that the article's prose reports, without ids, order and nesting.
  std::vector<Statement> extract(const Article& article, const doc::Tokens& tokens) const;

 private:
  explicit Extractor(std::unique_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}

  std::unique_ptr<const Lexicon> lexicon_;
};

}  // namespace diurna::statements::romance
