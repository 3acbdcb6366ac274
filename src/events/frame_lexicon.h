// The frames of events: which verb or noun, with which dependents, is an act of which type
// (data/events/frames.tsv).
//
// Thread-safety: const after loading.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diurna/event.h"
#include "diurna/status.h"
#include "doc/tokens.h"
#include "text/string_id.h"

namespace diurna::events {

using text::StringId;
using text::operator""_id;

// A place among the dependents of a trigger: "subject", "object", "indirect", "clause", "poss", or a
// preposition.
using Slot = StringId;

enum class TriggerPos : std::uint8_t { kVerb, kNoun, kAdjective };

// The head of a dependent is among the words, or is not.
struct Need {
  Slot slot = 0;
  bool wanted = true;
  std::vector<StringId> words;  // lemmas, lower-cased forms or labels of entities; sorted
};

struct Frame {
  std::vector<StringId> words;   // the trigger's lemma, then particles and fixed words
  std::vector<StringId> prefix;  // what hyphens join to the trigger: "tear" of "tear-gas"; lower-cased
  TriggerPos pos = TriggerPos::kVerb;
  std::vector<Slot> actor;      // the first that is filled
  std::vector<Slot> recipient;  // the same
  bool reciprocal = false;
  std::vector<Need> needs;
  Plover plover = Plover::kAgree;
  std::string mode;   // empty: none
  std::string cameo;  // three or four digits
  std::uint32_t row = 0;
};

class FrameLexicon {
 public:
  // From data/events/frames<suffix>.tsv and frame_classes<suffix>.tsv. Errors: kBadData with the row's byte.
  static Result<FrameLexicon> load(const std::string& data_folder, const std::string& suffix);

  // The token's lemma, right where the pipeline's rules are not ("staged": "stag").
  StringId lemma(const doc::Tokens& tokens, std::uint32_t token) const;
  // A building, a settlement or a vehicle: what may be taken, hit or closed.
  bool is_site(StringId lemma) const { return sites_.contains(lemma); }
  // The frames whose trigger has this lemma. Empty: none.
  const std::vector<Frame>& of(StringId lemma) const;

 private:
  std::unordered_map<StringId, std::vector<Frame>> frames_;
  std::unordered_set<StringId> sites_;
  std::unordered_map<StringId, StringId> lemmas_;  // by form
};

}  // namespace diurna::events
