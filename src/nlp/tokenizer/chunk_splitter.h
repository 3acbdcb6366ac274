// Cuts one chunk of text, a run without white space or of nothing else, into tokens: spaCy's affix loop.
//
// From the two ends of the chunk, prefixes and suffixes are taken off until none is left or what is left is
// a special case or one token (token_match). What is left is a special case, a URL, or is cut at its infixes.
// In a chunk of more than kWholeSearch bytes a suffix is looked for in the last kSuffixWindow bytes, and in
// twice as many as long as it fills these: the time stays linear where spaCy's is quadratic, and the cuts are
// equal for all expressions but one that finds a suffix longer than that of which no part is a suffix too.
#pragma once

#include <string_view>
#include <vector>

#include "nlp/tokenizer/special_cases.h"
#include "nlp/tokenizer/tokenizer_rules.h"

namespace diurna::nlp {

// One token, or the tokens of a special case. The view is into the chunk.
struct ChunkPart {
  std::string_view form;
  const SpecialCase* special = nullptr;
};

// Scratch for one thread; the rules and the cases must outlive it.
class ChunkSplitter {
 public:
  static constexpr std::size_t kWholeSearch = 256;
  static constexpr std::size_t kSuffixWindow = 64;

  // `special_cases` may be null: then there are none.
  ChunkSplitter(const TokenizerRules& rules, const SpecialCases* special_cases)
      : rules_(rules), special_cases_(special_cases) {}

  // Appends the parts of `chunk` in text order. Precondition: well-formed UTF-8.
  void split(std::string_view chunk, std::vector<ChunkPart>& parts);

  // Whether a prefix, an infix or a suffix is found in `form`.
  bool has_affix(std::string_view form);

 private:
  std::string_view take_affixes(std::string_view rest, std::vector<ChunkPart>& parts);
  void split_core(std::string_view core, std::vector<ChunkPart>& parts);
  void split_at_infixes(std::string_view core, std::vector<ChunkPart>& parts);
  // Lengths in bytes; 0 if there is none.
  std::size_t prefix_size(std::string_view form);
  std::size_t suffix_size(std::string_view form);
  std::optional<RegexMatch> find_suffix(std::string_view form);
  bool is_whole(std::string_view form);
  const SpecialCase* special(std::string_view form) const;

  const TokenizerRules& rules_;
  const SpecialCases* special_cases_;
  RegexScratch scratch_;
  std::vector<std::string_view> suffixes_;  // of the chunk, outermost first
};

}  // namespace diurna::nlp
