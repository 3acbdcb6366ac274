// A regular expression of a token pattern, searched for in one attribute's string (PCRE2, UTF-8, Unicode
// classes: the reading of Python's `re` for the patterns that pipelines hold).
//
// Thread-safety: a const PatternRegex may be used by many threads at once, each with its own
// PatternRegexScratch.
#pragma once

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <memory>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::nlp {

// What a search writes to; never shared between threads.
class PatternRegexScratch {
 public:
  PatternRegexScratch();
  pcre2_match_data* data() { return data_.get(); }

 private:
  struct Free {
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
  };
  std::unique_ptr<pcre2_match_data, Free> data_;
};

class PatternRegex {
 public:
  // Errors: kModelBroken, with PCRE2's reason and the byte of the pattern.
  static Result<PatternRegex> compile(std::string_view pattern);

  // Whether some part of `subject` matches. A search that exceeds PCRE2's limits finds nothing.
  bool search(std::string_view subject, PatternRegexScratch& scratch) const;

 private:
  struct Free {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
  };
  explicit PatternRegex(pcre2_code* code) : code_(code) {}

  std::unique_ptr<pcre2_code, Free> code_;
};

}  // namespace diurna::nlp
