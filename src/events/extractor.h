// Who did what to whom: the events of an analysed article (docs/formats/record.md has the fields' meaning).
//
// Thread-safety: const after loading.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "actors/actor_lexicon.h"
#include "diurna/record.h"
#include "diurna/status.h"
#include "doc/analysis.h"

namespace diurna::events {

class Extractor {
 public:
  // Reads the lexicons from `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound.
  static Result<Extractor> load(const std::string& data_folder, actors::ActorLexicon actors);

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // The events of the article's English prose in text order of their triggers, complete but for
  // made_by.model. Reads the record's article, times, places and statements.
  std::vector<Event> extract(const Record& record, const std::vector<doc::Analysis>& analyses) const;

 private:
  struct Lexicons;
  explicit Extractor(std::unique_ptr<const Lexicons> lexicons);
  std::unique_ptr<const Lexicons> lexicons_;
};

}  // namespace diurna::events
