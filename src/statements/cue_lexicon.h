// The cue lexicon: the words that make a clause a statement (data/cues.tsv).
//
// A row names a lemma, its class, the complements (frames) that hold its content, and the act. Rows are
// data: adding one with its example is all that a new cue needs. Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/table.h"
#include "diurna/record.h"
#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::statements {

enum class CueClass : std::uint8_t { kVerb, kNoun, kAdjective, kPreposition };

// How the content stands to the cue. The names are those of the lexicon's column `frames`.
enum class Frame : std::uint8_t {
  kClause,        // clause: "said (that) ...", also inverted and around quotations
  kQuote,         // quote: only with quotation marks
  kTo,            // to: "vowed to ..."
  kNounPhrase,    // np: "denied the charges"
  kObjectTo,      // obj_to: "urged X to ...", X being the addressee
  kObjectClause,  // obj_clause: "told X that ...", X being the addressee
  kObjectFor,     // obj_for: "criticised X for ...", X being what it is about
  kOnTo,          // on_to: "called on X to ..."
  kPreposition,   // prep:W: "warned of ..."
  kObject,        // object: the complement of the preposition is the source ("according to X")
  kAttribute,     // attr: what somebody calls himself or something ("se dit surpris")
};

struct CueEntry {
  std::string lemma;
  CueClass cue_class = CueClass::kVerb;
  text::StringId particle = 0;               // a word that must follow; 0: none
  std::uint32_t frames = 0;                  // bit set of Frame
  std::vector<text::StringId> prepositions;  // of kPreposition
  Act act = Act::kSay;

  bool takes(Frame frame) const { return (frames >> static_cast<unsigned>(frame) & 1u) != 0; }
};

class CueLexicon {
 public:
  // From the table `name` in `data_folder`, or as compiled in if that is empty. Errors: kBadData with the
  // row's byte.
  static Result<CueLexicon> load(const std::string& data_folder, const std::string& name = "cues.tsv");

  // The entries of a lemma in a class, those with a particle first; empty if it is no cue.
  const std::vector<CueEntry>& find(text::StringId lemma, CueClass cue_class) const;
  // Whether the lemma is a cue of any class.
  bool knows(text::StringId lemma) const { return lemmas_.contains(lemma); }
  // The lemmas of a class.
  std::vector<std::string> lemmas(CueClass cue_class) const;

 private:
  struct Entries {
    std::vector<CueEntry> by_class[4];
  };
  std::unordered_map<text::StringId, Entries> lemmas_;
};

// The columns of data/cues.tsv, for its loader and its test.
const std::vector<std::string>& cue_columns();

}  // namespace diurna::statements
