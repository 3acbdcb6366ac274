// Patterns over words, the language of the tables of silence: "(decline|refuse) to @tell".
//
// pattern := alternative ("|" alternative)*;  alternative := item*;  item := (word | "(" pattern ")") "?"?
// A word "@name" stands for any of a class (data/word_classes.tsv). Thread-safety: const after loading.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::statements {

// All word sequences that a pattern stands for, classes unopened; empty if it is malformed or stands for more
// than 4096.
std::vector<std::vector<std::string>> expand_pattern(std::string_view pattern);

class WordClasses {
 public:
  // Errors: kBadData with the row's byte.
  static Result<WordClasses> load(const std::string& data_folder);

  // Whether the class ("@request") has the word.
  bool has(text::StringId name, text::StringId word) const;
  // The words of a class; of what is no class, itself.
  std::vector<text::StringId> words(text::StringId name) const;

 private:
  std::unordered_map<text::StringId, std::vector<text::StringId>> words_;  // by class, sorted
};

// The columns of data/word_classes.tsv, for its loader and its test.
const std::vector<std::string>& word_class_columns();

}  // namespace diurna::statements
