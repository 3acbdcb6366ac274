// What the extraction of French and Spanish statements knows: cues, words, non-answers, roles and channels.
//
// Thread-safety: const after loading.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diurna/record.h"
#include "statements/channel_nouns.h"
#include "statements/cue_lexicon.h"
#include "statements/role_nouns.h"
#include "statements/romance/words.h"
#include "statements/rule_confidence.h"

namespace diurna::statements::romance {

// A form of a cue verb.
struct VerbForm {
  StringId lemma;
  Form use;
};

// The words of a non-answer in a row, and what they amount to.
struct SilencePattern {
  std::vector<StringId> words;
  Act act;
};

struct Lexicon {
  // Errors: kBadData with the row's byte.
  static Result<Lexicon> load(const std::string& data_folder, std::string_view language);

  // The lemma and use of a form of a cue verb, as its ending shows; null if it is none.
  const VerbForm* form(StringId lower) const;
  // The text of a lemma that `forms` gives; `otherwise` if it is none of those.
  std::string_view text_of(StringId lemma, std::string_view otherwise) const;
  // Whether a form of a cue verb may be used so.
  bool may_be(StringId lower, Form use) const;

  std::string language;
  CueLexicon cues;
  Words words;
  RoleNouns roles;
  std::unordered_map<StringId, std::vector<VerbForm>> forms;
  std::unordered_map<StringId, std::string> lemmas;                   // those of `forms`
  std::unordered_map<StringId, std::vector<SilencePattern>> silence;  // by the first word
  std::unordered_map<StringId, ChannelNouns::Kind> channels;
  RuleConfidence confidence;
  CueEntry any_verb{};  // of a verb that reports a quotation and has no row
};

// The columns of data/non_answers_fr.tsv and the like, for their loader and their test.
const std::vector<std::string>& silence_columns();

}  // namespace diurna::statements::romance
