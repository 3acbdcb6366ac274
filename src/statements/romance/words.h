// The function words of a language, by what they do in a sentence (data/words_fr.tsv, data/words_es.tsv), and
// the forms of verbs that the lemmatizer may miss (data/verb_endings_fr.tsv, data/verb_endings_es.tsv).
//
// Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table.h"
#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::statements::romance {

using text::StringId;
using text::operator""_id;

// The names are those of the tables' column `class`.
enum class Word : std::uint8_t {
  kClitic,      // clitic: a pronoun that leans on a verb
  kReflexive,   // reflexive
  kSubject,     // subject: a subject pronoun behind its verb ("-il")
  kNegation,    // negation
  kAuxiliary,   // auxiliary: a lemma
  kCopula,      // copula: the lemma that makes a passive
  kTime,        // time: a noun or adverb that says when
  kThat,        // that: opens a clause
  kQuestion,    // question: opens an indirect question
  kRelative,    // relative
  kAnd,         // and: coordinates clauses
  kAdjunct,     // adjunct: opens, after a comma, what is no longer content
  kInfinitive,  // infinitive: stands before the infinitive that is content
  kBefore,      // before: an infinitive behind it shares the subject ("avant de")
  kOf,          // of: joins a noun to a noun
  kTo,          // to: opens an addressee
  kBy,          // by: opens the agent of a passive
  kDeterminer,  // determiner
  kPossessive,  // possessive
  kHe,          // he
  kShe,         // she
  kThey,        // they
  kFirst,       // first: I and we
  kNobody,      // nobody
  kAccording,   // according: a phrase whose object is the source
  kWhat,        // what: "ce que", as an object
  kTitle,       // title: a courtesy title of a man or a woman
  kFemale,      // female: a title of a woman
  kPlace,       // place: a preposition of places
  kHearer,      // hearer: a preposition before listeners ("devant")
  kChannel,     // channel: a preposition before channels and occasions
  kAnonymity,   // anonymity: a word of clauses that withhold names
  kReason,      // reason: opens why a name is withheld
  kOutlet,      // outlet: the first persons that mean the newspaper ("nos sollicitations")
  kAsSaid,      // as_said: opens a clause that says whose words the rest of the sentence is ("segun dijo X")
  kPlainThat,   // plain_that: a word that makes a following "que" a comparison
};
constexpr std::size_t kWordClasses = 36;

// How a form of a verb is used.
enum class Form : std::uint8_t { kNone, kFinite, kParticiple, kGerund, kInfinitive };

class Words {
 public:
  // Errors: kBadData with the row's byte.
  static Result<Words> load(const std::string& data_folder, std::string_view language);

  bool is(StringId word, Word word_class) const;
  // The phrases of a class, each as the ids of its words; for "according".
  const std::vector<std::vector<StringId>>& phrases() const { return phrases_; }

  struct Ending {
    std::string infinitive;  // "-er"; without a hyphen a whole verb
    std::string form;        // "-ait"
    Form use;
  };
  const std::vector<Ending>& endings() const { return endings_; }

 private:
  std::unordered_map<StringId, std::uint64_t> classes_;  // bit sets of Word
  std::vector<std::vector<StringId>> phrases_;
  std::vector<Ending> endings_;
};

}  // namespace diurna::statements::romance
