// Statements in languages that no parser reads here (Persian, Dari, Arabic): from words, marks and lexicons.
//
// Thread-safety: const after loading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/record.h"
#include "diurna/status.h"
#include "statements/plain/cues.h"
#include "statements/plain/vocabulary.h"
#include "statements/rule_confidence.h"

namespace diurna::statements::plain {

// Whether blocks of this language (BCP 47) are read.
bool reads(std::string_view language);
// Whether the article has such blocks.
bool reads(const Article& article);

// Whether no model had a part in it: the rule is one of this folder.
bool is_plain(const Statement& statement);

class PlainExtractor {
 public:
  // Reads the lexicons from `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound.
  static Result<PlainExtractor> load(const std::string& data_folder);

  // The statements of the blocks in these languages, in text order, complete but for ids and nesting. The
  // time is linear in the text, but for a factor that the number of named people bounds.
  std::vector<Statement> extract(const Article& article, const RuleConfidence& confidence) const;

 private:
  struct Lexicon {
    Vocabulary vocabulary;
    Cues cues;
  };
  PlainExtractor(Lexicon persian, Lexicon arabic)
      : persian_(std::move(persian)), arabic_(std::move(arabic)) {}
  static Result<Lexicon> load_lexicon(const std::string& data_folder, const std::string& language);

  Lexicon persian_;
  Lexicon arabic_;
};

}  // namespace diurna::statements::plain
