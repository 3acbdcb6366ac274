// Words that tell what a block is for: data/html/wording.tsv and data/html/function_words.tsv.
//
// Thread-safety: const after opening.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::html {

// The groups of data/html/wording.tsv, in the order of the model's features.
enum class WordingGroup : std::uint8_t {
  kRelated,
  kSignup,
  kShare,
  kLegal,
  kAd,
  kCredit,
  kByline,
  kDate,
  kComment,
  kConsent,
  kTags,
  kToc,
  kAuthor,
  kDonate,
  kCorrection,
  kListen,
  kTakeaway,
};
inline constexpr std::size_t kWordingGroups = 17;

std::string_view name_of(WordingGroup group);

// Sets of groups, one bit each.
struct WordingGroups {
  std::uint32_t opening = 0;  // a phrase of the group opens the block
  std::uint32_t within = 0;   // there is one in it, and the block is short
};

class Wording {
 public:
  // From `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound, kUnreadable.
  static Result<Wording> open(const std::string& data_folder);

  // `words`: hashes as count_text() gives them.
  WordingGroups groups(std::span<const std::uint32_t> words) const;
  std::uint32_t function_words(std::span<const std::uint32_t> words) const;

 private:
  struct Slot {
    std::uint32_t hash;
    std::uint8_t group;  // + 1; 0: no entry
    std::uint8_t words;
  };
  std::uint32_t find(std::uint32_t hash, std::uint32_t words) const;
  std::uint32_t at(std::span<const std::uint32_t> words) const;

  std::vector<Slot> slots_;               // a power of two, never full
  std::vector<std::uint32_t> functions_;  // likewise; 0: no entry
};

}  // namespace diurna::html
