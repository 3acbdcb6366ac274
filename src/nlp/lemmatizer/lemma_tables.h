// The tables of a lemmatizer in an image: suffix rules, known lemmas and exceptions for each part of speech,
// and one table from form to lemma.
//
// Views point into the image, which must outlive the tables. Thread-safety: immutable once read.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/image/id_map.h"
#include "nlp/image/image.h"
#include "nlp/image/string_list.h"
#include "nlp/image/string_map.h"
#include "nlp/image/string_set.h"
#include "text/string_id.h"

namespace diurna::nlp {

struct SuffixRule {
  std::string_view old_suffix;
  std::string_view new_suffix;
};

// The rules for the words that have all of these features ("Number=Plur").
struct RuleGroup {
  text::StringId rules;  // the key of their tables
  std::vector<std::string_view> features;
};

class LemmaTables {
 public:
  std::vector<SuffixRule> rules;
  StringSet index;

  // The lemmas that the table of exceptions gives to a form; nothing if the form is not in it.
  std::optional<std::vector<std::string_view>> exceptions_of(std::string_view form) const;
  bool empty() const { return rules.empty() && index.size() == 0 && exceptions_.keys().size() == 0; }

 private:
  friend class LemmaLookups;
  static LemmaTables read(ImageReader& reader);

  StringMap exceptions_;                   // form -> place in begins_
  std::span<const std::uint32_t> begins_;  // of each form's lemmas, and the end of the last
  StringList lemmas_;
};

class LemmaLookups {
 public:
  // What write_lemma_lookups wrote; the reader fails if it is anything else.
  static LemmaLookups read(ImageReader& reader);

  // By the id of the part of speech in lower case or of a rule group; nullptr if there are none.
  const LemmaTables* tables_of(text::StringId key) const;
  // By the id of the part of speech in lower case, in the order in which they count.
  std::span<const RuleGroup> groups_of(text::StringId pos) const;
  // All keys that groups refer to.
  std::vector<text::StringId> grouped_rules() const;
  // The table from form to lemma.
  std::optional<std::string_view> lemma_of(text::StringId form) const;
  bool has_table(std::string_view name) const;

 private:
  std::unordered_map<text::StringId, LemmaTables> by_pos_;
  std::unordered_map<text::StringId, std::vector<RuleGroup>> groups_;
  IdMap lemma_of_form_;  // -> place in lemmas_
  StringList lemmas_;
  StringList tables_;  // the names of the tables that the pipeline has
};

}  // namespace diurna::nlp
