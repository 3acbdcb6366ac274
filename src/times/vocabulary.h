// The words of a language's time expressions and their classes (data/times/words*.tsv).
//
// A word may be in several classes, with a value in each: "second" is an ORDINAL of value 2 and a UNIT of
// value "second". Patterns name classes in capitals. Classes of bare digits are not in the table; they
// are computed (see piece.h). A row may hold several words, cut as a text is ("fin de semana"); they are
// one piece wherever they stand together. A row that ends in "*" speaks of all words that begin so, have at
// least three letters more, and are in no row of their own. Words that patterns name, and classes, have
// numbers, so that a text is compared with all patterns without comparing strings. Thread-safety: const after
// loading.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/string_hash.h"
#include "base/table.h"
#include "diurna/status.h"

namespace diurna::times {

// The number of a word or class; 0: of none.
using Symbol = std::uint32_t;

// Classes that are known without a table. CAPITAL is that of every piece that begins with a capital letter;
// it has no value, and no pattern begins with it. Those up to TENYY are computed from digits. The others are
// named here because numbers are read from them.
enum BuiltIn : Symbol {
  kNoSymbol,
  kCapital,
  kDigits,
  kDay,
  kDayTooLarge,
  kMonthNumber,
  kHour,
  kMinute,
  kTwoDigits,
  kClock,
  kYear,
  kModern,
  kSolarYear,
  kHijriYear,
  kTenYear,
  kTenYy,
  kOnes,
  kTens,
  kScale,
  kVague,
  kOrdinal,
  kOrdinalSuffix,
  kNumberJoin,
  kTensJoin,
  kHalfWord,
  kVagueJoin,
  kDecimalSign,
  kGroupSign,
  kClitic,
  kFutureCue,
  kClauseStart,
  kLooksAhead,
  kImplicative,
  kBuiltIns,
};

// How a word of the table must be written to be meant: "May" and "Sat." only with a capital.
enum class Spelling : unsigned char { kAny, kCapital };

struct WordClass {
  Symbol name = kNoSymbol;  // MONTH
  std::string value;        // "8"
  Spelling spelling = Spelling::kAny;
};

class Vocabulary {
 public:
  struct Entry {
    Symbol symbol = kNoSymbol;  // as a word that a pattern names
    std::vector<WordClass> classes;
    std::vector<std::vector<std::string>> longer;  // what may follow to make a row of several words
  };

  Vocabulary();
  // `table`: "times/words_fr.tsv". Errors: kBadData, kNotFound, kUnreadable.
  static Result<Vocabulary> load(const std::string& folder, const std::string& table);

  // What is known of a word in normal form (piece.h); null: nothing.
  const Entry* find(std::string_view word) const;
  // The class of a word that is in no row, by how it begins; null: none.
  const WordClass* class_by_beginning(std::string_view word) const;
  // Null: no such class.
  const Symbol* class_named(std::string_view name) const;
  // The number of a word that a pattern names; to be called before any text is read.
  Symbol number_of(std::string_view word);
  Symbol symbols() const { return next_; }
  // Whether particles are written together with the words behind them.
  bool has_clitics() const { return has_clitics_; }
  bool has_rows_of_words() const { return has_rows_of_words_; }

 private:
  template <typename T>
  using Map = std::unordered_map<std::string, T, base::StringHash, std::equal_to<>>;

  // What is wrong with the row; empty: nothing.
  std::string add(const std::vector<std::string>& cells);

  Map<Entry> words_;
  Map<Symbol> classes_;
  std::vector<std::pair<std::string, WordClass>> beginnings_;
  Symbol next_ = kBuiltIns;
  bool has_clitics_ = false;
  bool has_rows_of_words_ = false;
};

}  // namespace diurna::times
