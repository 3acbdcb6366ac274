// The cues of a language without a parser: verbs in all their written forms, and fixed phrases
// (data/cues_fa.tsv, data/non_answers_fa.tsv and their Arabic sisters).
//
// Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diurna/record.h"
#include "diurna/status.h"
#include "statements/plain/conjugation.h"
#include "statements/plain/phrases.h"
#include "statements/plain/prose.h"
#include "statements/plain/vocabulary.h"

namespace diurna::statements::plain {

// How the content hangs on a cue; a row may have several. The names are the values of the column `frames`.
enum class Frame : std::uint8_t {
  kClause,  // a clause, a colon or a quotation
  kObject,  // a noun phrase
  kSource,  // the cue is a preposition: the source follows, and the content is the rest of the sentence
  kAsk,     // Persian: who is asked follows "from"; Arabic: who is asked is the object
  kPrep,    // a phrase with one of the row's prepositions
  kFrom,    // Arabic, a noun with a pronoun: the source stands before it, behind a preposition
  kNobody,  // a passive: the clause names no source
};

struct CueRow {
  std::string lemma;
  std::uint32_t frames = 0;
  std::vector<std::string> prepositions;  // in their normal form
  Act act = Act::kSay;
  // Of silence: words one of which stands before or behind the verb in its sentence.
  Phrases before;
  Phrases after;
  bool has_before = false;
  bool has_after = false;
  bool needs_negation = false;
  bool source_after = false;  // whom nobody reached follows these words
  bool silence = false;

  bool has(Frame frame) const { return (frames >> static_cast<unsigned>(frame) & 1u) != 0; }
};

// A cue in a block.
struct CueMatch {
  Words words;
  const CueRow* row = nullptr;
  Sense sense = Sense::kActive;
  bool joined = false;    // Arabic: written together with "and" or "so"
  bool suffixed = false;  // Arabic: with the pronoun of its object
  Words gap;              // of a cue in two parts: what stands between them
};

class Cues {
 public:
  // `language`: "fa" or "ar". Errors: kBadData with the row's byte.
  static Result<Cues> load(const std::string& data_folder, const std::string& language);

  // All that may be cues, in text order, none inside another; quotations are left out.
  std::vector<CueMatch> find(const Prose& prose, const std::vector<Vocabulary::Entry>& entries) const;

  static const std::vector<std::string>& cue_columns();
  static const std::vector<std::string>& non_answer_columns();

 private:
  struct Use {
    std::uint32_t row = 0;
    Sense sense = Sense::kActive;
    std::uint32_t tail = 0;  // index into tails_ and 1; 0: the cue is in one part
  };
  struct Loader;
  using Entries = std::vector<Vocabulary::Entry>;
  std::optional<CueMatch> match_at(const Prose& prose, const Entries& entries, Words sentence,
                                   std::uint32_t at) const;
  std::optional<CueMatch> choose(const Prose& prose, const Entries& entries, Words sentence,
                                 const CueMatch& found, std::uint32_t chain) const;
  bool complete(const Prose& prose, const Use& use, Words sentence, CueMatch& match) const;

  std::vector<CueRow> rows_;
  Phrases phrases_;  // values: indices into uses_
  std::vector<std::vector<Use>> uses_;
  std::vector<Phrases> tails_;  // values: senses
  bool joins_particles_ = false;
};

}  // namespace diurna::statements::plain
