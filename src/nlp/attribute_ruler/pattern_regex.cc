#include "nlp/attribute_ruler/pattern_regex.h"

#include "base/check.h"

namespace diurna::nlp {
namespace {

PCRE2_SPTR units(std::string_view text) {
  return reinterpret_cast<PCRE2_SPTR>(text.data());
}

Status compile_error(int code, std::string_view pattern, std::size_t offset) {
  char reason[256] = {};
  pcre2_get_error_message(code, reinterpret_cast<PCRE2_UCHAR*>(reason), sizeof reason);
  return {ErrorCode::kModelBroken, "the regular expression '" + std::string(pattern) +
                                       "' is wrong at its byte " + std::to_string(offset) + ": " + reason};
}

}  // namespace

PatternRegexScratch::PatternRegexScratch() : data_(pcre2_match_data_create(1, nullptr)) {
  CHECK(data_ != nullptr, "memory for the result of a search");
}

Result<PatternRegex> PatternRegex::compile(std::string_view pattern) {
  int code = 0;
  PCRE2_SIZE offset = 0;
  PatternRegex regex(
      pcre2_compile(units(pattern), pattern.size(), PCRE2_UTF | PCRE2_UCP, &code, &offset, nullptr));
  if (regex.code_ == nullptr) return compile_error(code, pattern, offset);
  // Where there is no JIT the interpreter runs: slower, with the same result.
  pcre2_jit_compile(regex.code_.get(), PCRE2_JIT_COMPLETE);
  return regex;
}

bool PatternRegex::search(std::string_view subject, PatternRegexScratch& scratch) const {
  return pcre2_match(code_.get(), units(subject), subject.size(), 0, 0, scratch.data(), nullptr) >= 0;
}

}  // namespace diurna::nlp
