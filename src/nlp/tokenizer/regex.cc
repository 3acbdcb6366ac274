#include "nlp/tokenizer/regex.h"

#include "base/check.h"
#include "nlp/tokenizer/python_regex.h"

namespace diurna::nlp {
namespace {

// Steps of backtracking, of which one costs some nanoseconds.
constexpr std::uint32_t kMatchLimit = 200'000;
constexpr std::uint32_t kHeapLimit = 16 * 1024;  // KiB, without JIT
// The JIT's own stack has 32 KiB. A URL of 30,000 characters fits into the large one.
constexpr std::size_t kSmallStack = 64u << 10;
constexpr std::size_t kLargeStack = 4u << 20;

PCRE2_SPTR units(std::string_view text) {
  return reinterpret_cast<PCRE2_SPTR>(text.data());
}

struct FreeContext {
  void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
};

struct Compiled {
  pcre2_code* code;
  int error;
};

Compiled compile_pcre2(std::string_view pattern, RegexStart start) {
  const std::unique_ptr<pcre2_compile_context, FreeContext> context(pcre2_compile_context_create(nullptr));
  CHECK(context != nullptr, "memory for compiling an expression");
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  // Python's classes may name surrogates, which no text holds.
  pcre2_set_compile_extra_options(context.get(), PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES);
  const std::uint32_t options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | (start == RegexStart::kAtBegin ? PCRE2_ANCHORED : 0u);
  Compiled compiled{nullptr, 0};
  PCRE2_SIZE offset = 0;
  compiled.code =
      pcre2_compile(units(pattern), pattern.size(), options, &compiled.error, &offset, context.get());
  return compiled;
}

Status compile_error(int code) {
  char reason[256] = {};
  pcre2_get_error_message(code, reinterpret_cast<PCRE2_UCHAR*>(reason), sizeof reason);
  return {ErrorCode::kModelBroken, std::string("regular expression: ") + reason};
}

}  // namespace

RegexScratch::RegexScratch()
    : data_(pcre2_match_data_create(1, nullptr)), context_(pcre2_match_context_create(nullptr)) {
  CHECK(data_ != nullptr && context_ != nullptr, "memory for the result of a search");
  pcre2_set_match_limit(context_.get(), kMatchLimit);
  pcre2_set_heap_limit(context_.get(), kHeapLimit);
}

bool RegexScratch::grow_stack() {
  if (stack_ != nullptr) return false;
  stack_.reset(pcre2_jit_stack_create(kSmallStack, kLargeStack, nullptr));
  if (stack_ == nullptr) return false;
  pcre2_jit_stack_assign(context_.get(), nullptr, stack_.get());
  return true;
}

Result<Regex> Regex::compile(std::string_view pattern, RegexStart start) {
  Compiled compiled{nullptr, 0};
  for (const ClassSharing sharing : {ClassSharing::kNone, ClassSharing::kShared}) {
    const Result<std::string> translated = pcre2_pattern(pattern, sharing);
    if (!translated) return translated.error();
    compiled = compile_pcre2(*translated, start);
    if (compiled.code != nullptr || compiled.error != PCRE2_ERROR_PATTERN_TOO_LARGE) break;
  }
  if (compiled.code == nullptr) return compile_error(compiled.error);
  Regex regex(compiled.code);
  // Where there is no JIT the interpreter runs: slower, with the same result.
  pcre2_jit_compile(regex.code_.get(), PCRE2_JIT_COMPLETE);
  return regex;
}

std::optional<RegexMatch> Regex::find(std::string_view subject, RegexScratch& scratch, std::size_t from,
                                      RegexEmptyMatch empty) const {
  const std::uint32_t options =
      PCRE2_NO_UTF_CHECK | (empty == RegexEmptyMatch::kNotAtBegin ? PCRE2_NOTEMPTY_ATSTART : 0u);
  int result = 0;
  do {
    result = pcre2_match(code_.get(), units(subject), subject.size(), from, options, scratch.data_.get(),
                         scratch.context_.get());
  } while (result == PCRE2_ERROR_JIT_STACKLIMIT && scratch.grow_stack());
  if (result < 0) return std::nullopt;
  const PCRE2_SIZE* bounds = pcre2_get_ovector_pointer(scratch.data_.get());
  return RegexMatch{bounds[0], bounds[1]};
}

}  // namespace diurna::nlp
