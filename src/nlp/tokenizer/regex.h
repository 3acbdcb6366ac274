// A regular expression in Python's syntax, compiled by PCRE2 to machine code where the CPU has a JIT.
//
// Characters are those of PCRE2's Unicode tables (14 in PCRE2 10.40-10.42, as in CPython 3.11). A search
// that exceeds the limits below finds nothing: on any text that a person wrote they are far away, and a text
// made to exceed them costs a bounded time.
// Thread-safety: a const Regex may be used by many threads at once, each with its own RegexScratch.
#pragma once

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <memory>
#include <optional>
#include <string_view>

#include "diurna/span.h"
#include "diurna/status.h"

namespace diurna::nlp {

enum class RegexStart { kAnywhere, kAtBegin };  // re.search, re.match
enum class RegexEmptyMatch { kAllowed, kNotAtBegin };

// Bytes of the subject of a search.
struct RegexMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What a search writes to; never shared between threads.
class RegexScratch {
 public:
  RegexScratch();
  RegexScratch(RegexScratch&&) = default;
  RegexScratch& operator=(RegexScratch&&) = default;

 private:
  friend class Regex;
  struct Free {
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
    void operator()(pcre2_jit_stack* stack) const { pcre2_jit_stack_free(stack); }
  };
  // Gives the machine code a larger stack; false if it has it already.
  bool grow_stack();

  std::unique_ptr<pcre2_match_data, Free> data_;
  std::unique_ptr<pcre2_match_context, Free> context_;
  std::unique_ptr<pcre2_jit_stack, Free> stack_;
};

class Regex {
 public:
  // Errors: kModelBroken; the offset is a byte of `pattern` where the fault has a place in it.
  static Result<Regex> compile(std::string_view pattern, RegexStart start);

  // The leftmost match in `subject` that begins at `from` or behind it; what stands before `from` is seen
  // by look-behind. `empty` says whether a match of no characters at `from` counts.
  // Preconditions: `subject` is well-formed UTF-8; from <= subject.size().
  std::optional<RegexMatch> find(std::string_view subject, RegexScratch& scratch, std::size_t from = 0,
                                 RegexEmptyMatch empty = RegexEmptyMatch::kAllowed) const;
  bool matches(std::string_view subject, RegexScratch& scratch) const {
    return find(subject, scratch).has_value();
  }

 private:
  struct Free {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
  };
  explicit Regex(pcre2_code* code) : code_(code) {}

  std::unique_ptr<pcre2_code, Free> code_;
};

}  // namespace diurna::nlp
