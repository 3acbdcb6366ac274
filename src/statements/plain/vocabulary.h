// What kind of word a word is, from the tables of one language: words (particles, prepositions, times ...),
// titles of sources, nouns of channels and occasions.
//
// Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "statements/plain/phrases.h"

namespace diurna::statements::plain {

// The names of these are the values of the column `class` or `kind` in the tables.
enum class WordClass : std::uint8_t {
  kOpener,    // opens a clause: but, also, meanwhile
  kAnd,       // joins clauses
  kThat,      // opens a content clause
  kRelative,  // opens a relative clause
  kPreposition,
  kAbout,  // opens what was asked
  kAdverb,
  kTime,
  kPronoun,
  kDeterminer,  // this, that, every: a noun phrase begins
  kQuantifier,  // one of, some of: the noun phrase goes on after it
  kNegation,
  kVerb,       // a finite verb that ends (Persian) or opens (Arabic) a clause
  kAuxiliary,  // stands between subject and verb or before the verb
  kObject,     // Persian: the postposition of the object; Arabic: begins what is said, not who says it
  kAdjective,  // goes on with a title
  kWhole,      // begins with a letter that elsewhere is a preposition of its own
  kAnaphor,    // a preposition with a pronoun: what was said before
  kAside,      // opens what the reporter adds
  kRequest,    // what waits for an answer: whose it is follows
  kReason,     // why a name is withheld
  kNameless,   // a name is withheld
  kOffice,     // titles: what one person is
  kHonorific,  // stands before a name and is no part of it
  kBody,       // an institution
  kGroup,      // people without names
  kDocument,
  kChannel,
  kPlatform,
  kOccasion,
};

// The words that Arabic writes together with the next one, "and" and "so"; what is left without them, empty
// if `form` begins with none of them or little would be left.
std::string_view without_particle(std::string_view form);

class Vocabulary {
 public:
  // `language` is the ending of the tables' names ("fa", "ar"). Errors: kBadData with the row's byte.
  static Result<Vocabulary> load(const std::string& data_folder, const std::string& language);

  // The classes of a block's words: of each word those of the longest phrase that begins there.
  struct Entry {
    std::uint32_t classes = 0;
    std::uint32_t end = 0;  // the word after the phrase
    bool with_to = false;   // Arabic: the preposition "to" is written together with it
    bool is(WordClass c) const { return (classes >> static_cast<unsigned>(c) & 1u) != 0; }
  };
  std::vector<Entry> classify(const Prose& prose) const;

  static const std::vector<std::string>& word_columns();
  static const std::vector<std::string>& title_columns();
  static const std::vector<std::string>& channel_columns();

 private:
  Entry title_behind_to(const Prose& prose, std::uint32_t at) const;
  // What is wrong, if anything is.
  std::optional<Status> add(const std::string& data_folder, const std::string& table,
                            const std::vector<std::string>& columns);
  Phrases phrases_;  // values: indices into masks_
  std::vector<std::uint32_t> masks_;
  bool joins_particles_ = false;  // Arabic: "and" is written together with the next word
};

}  // namespace diurna::statements::plain
