// What the names that a site gave to its elements say: data/html/names.tsv.
//
// Names are looked up word by word ("entry-content", "entryContent"), and as two words in a row
// ("entrycontent").
// Thread-safety: const after opening.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::html {

// The groups of data/html/names.tsv, in the order of the model's features.
enum class NameGroup : std::uint8_t {
  kBody,
  kContent,
  kTitle,
  kLead,
  kCaption,
  kCredit,
  kMedia,
  kQuote,
  kLive,
  kToc,
  kComment,
  kShare,
  kRelated,
  kNav,
  kFooter,
  kHeader,
  kSidebar,
  kAd,
  kNewsletter,
  kPaywall,
  kConsent,
  kOverlay,
  kAccordion,
  kAuthor,
  kDate,
  kTags,
  kMeta,
  kCard,
  kPromo,
  kShop,
  kForm,
  kHidden,
  kNotes,
  kCorrection,
  kEmbed,
  kAlert,
  kLegal,
  kJob,
};
inline constexpr std::size_t kNameGroups = 38;

std::string_view name_of(NameGroup group);

// Hashes of the words of `value` and of its pairs of words in a row; at most kMaxNames.
inline constexpr std::size_t kMaxNames = 64;
struct NameHashes {
  std::uint32_t hash[kMaxNames];
  std::size_t size = 0;
};
void add_names(std::string_view value, NameHashes& out);

class Names {
 public:
  // From `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound, kUnreadable.
  static Result<Names> open(const std::string& data_folder);

  // One bit for each group that has one of the names.
  std::uint64_t groups(const NameHashes& names) const;

 private:
  struct Slot {
    std::uint32_t hash;
    std::uint8_t group;  // + 1; 0: no entry
  };
  void insert(std::uint32_t hash, std::uint8_t group);

  std::vector<Slot> slots_;  // a power of two, never full
};

}  // namespace diurna::html
