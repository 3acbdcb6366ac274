// The tables that the reader of metadata works with (data/html, data/dates).
//
// Thread-safety: immutable once opened.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dates/timestamp.h"
#include "diurna/status.h"

namespace diurna::html {

// Look-up by a view, without making a string of it.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <typename Value>
using WordMap = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;

enum class MetaField : std::uint8_t {
  kTitle,
  kSite,
  kStandfirst,
  kAuthor,
  kPublisher,
  kSection,
  kPublished,
  kModified,
  kDate,
  kCanonical,
  kLanguage,
  kRights,
};
inline constexpr std::size_t kMetaFields = 12;

struct MetaName {
  MetaField field;
  int rank;
};

enum class BylineWord : std::uint8_t { kOpening, kEnding, kRole, kCredential, kNone };
enum class DateLabel : std::uint8_t { kPublished, kModified, kOther };
enum class ClassWord : std::uint8_t { kAuthor, kDate, kModified, kAway, kStandfirst };

// First bytes of words: most texts and parts of addresses are told by theirs not to be in a table.
class Initials {
 public:
  void add(std::string_view word) { known_[static_cast<unsigned char>(word[0])] = true; }
  bool has(char c) const { return known_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> known_{};
};

struct MetadataLexicon {
  // From `data_folder`, or as compiled in if that is empty. Errors: kBadData, kNotFound, kUnreadable.
  static Result<MetadataLexicon> open(const std::string& data_folder);

  explicit MetadataLexicon(dates::TimestampReader reader) : timestamps(std::move(reader)) {}

  dates::TimestampReader timestamps;
  WordMap<MetaName> meta_names;
  WordMap<int> article_types;             // ranks
  WordMap<std::string> agencies;          // names by folded form
  WordMap<BylineWord> byline_parts;       // roles by lower-cased word; credentials, nones by folded part
  WordMap<BylineWord> byline_phrases;     // openings and endings, lower-cased
  WordMap<bool> opening_words;            // the first words of openings
  Initials opening_initials;              // of them, small and capital
  std::size_t longest_phrase = 0;         // words
  WordMap<DateLabel> date_labels;         // lower-cased
  WordMap<dates::DateOrder> date_orders;  // "domain de", "region us", "language fr"
  std::array<std::vector<std::pair<std::string, ClassWord>>, 26> class_words;  // by first letter
  std::array<std::array<bool, 32>, 32> class_pairs{};  // their first two letters, by the low five bits
  WordMap<bool> author_paths;
  Initials path_initials;
  std::vector<std::string> title_labels;
};

}  // namespace diurna::html
