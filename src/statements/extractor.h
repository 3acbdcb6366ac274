// Who said what: the statements of an analysed article (docs/formats/record.md has the fields' meaning).
//
// Thread-safety: const after loading.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/record.h"
#include "diurna/status.h"
#include "doc/analysis.h"

namespace diurna::statements {

using doc::Analysis;

class Extractor {
 public:
  // Reads the lexicons from `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound.
  static Result<Extractor> load(const std::string& data_folder);

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // The statements of the article's prose and posts in text order, complete but for made_by.model. Analyses
  // of languages that are not read here are passed over. `times` is in text order.
  std::vector<Statement> extract(const Article& article, const std::vector<Analysis>& analyses,
                                 const std::vector<TimeExpression>& times) const;

 private:
  struct Lexicons;
  std::vector<Statement> extract_english(const Article& article, const doc::Tokens& tokens,
                                         const std::vector<TimeExpression>& times) const;
  explicit Extractor(std::unique_ptr<const Lexicons> lexicons);
  std::unique_ptr<const Lexicons> lexicons_;
};

}  // namespace diurna::statements
