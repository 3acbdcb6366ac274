// A row of the lexicons of actors, as they are kept in memory.
//
// Thread-safety: plain values.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "actors/term.h"

namespace diurna::actors {

// In the order in which the meanings of one name are preferred.
enum class Kind : std::uint8_t {
  kBody,     // a row of organisations.tsv
  kHolder,   // a person of office_holders.tsv
  kMetonym,  // "the Kremlin"
  kCountry,  // "Mali"
  kCapital,  // "Bamako"
  kPeople,   // "Malian", "Malians"
  kPerson,   // nouns of sectors.tsv: "general"
  kGroup,    // "troops"
  kUnit,     // "army"
  kCue       // a word of cues.tsv
};

// What a word of cues.tsv does.
enum class Cue : std::uint8_t {
  kNone,
  kAgent,     // "spokesman": acts for the body beside it
  kFormer,    // "ex", "former"
  kBacker,    // "Turkish-backed": the word before it names somebody else
  kToward,    // "pro-Russian": so does the word behind it
  kSeat,      // "US-based": the country if nothing else names one
  kQuantity,  // "dozens of"
  kPronoun    // "they"
};

// A code of three letters, or none.
class Code {
 public:
  Code() = default;
  explicit Code(std::string_view text) {
    std::copy_n(text.begin(), std::min(text.size(), letters_.size()), letters_.begin());
  }
  bool empty() const { return letters_[0] == '\0'; }
  std::string text() const { return empty() ? std::string() : std::string(letters_.begin(), letters_.end()); }
  friend bool operator==(const Code&, const Code&) = default;
  bool operator==(std::string_view text) const {
    return empty() ? text.empty() : text == std::string_view(letters_.data(), letters_.size());
  }

 private:
  std::array<char, 3> letters_{};
};

struct Entry {
  Kind kind = Kind::kCue;
  Cue cue = Cue::kNone;
  Code country;
  Code sector;
  Term term;
  bool given = false;  // by the user, whose rows are preferred
  std::string name;    // the usual one; empty for nouns, peoples and cues
};

// A noun of sectors.tsv.
inline bool is_role(Kind kind) {
  return kind == Kind::kPerson || kind == Kind::kGroup || kind == Kind::kUnit;
}
// Says of which country a party is.
inline bool is_national(Kind kind) {
  return kind == Kind::kCountry || kind == Kind::kCapital || kind == Kind::kPeople;
}

}  // namespace diurna::actors
