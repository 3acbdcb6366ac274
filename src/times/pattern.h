// The notation of data/times/patterns.tsv: what an expression looks like, and what it means.
//
// A pattern is a row of elements, blanks between them, each of which takes one piece of text (piece.h):
//   ago            this word; a|b|c  one of these
//   MONTH          a word of this class (data/times/words.tsv; classes of digits: piece.h)
//   <day>          an expression that a row above has found; <day|month> one of these kinds
//   x?             may be left out          ~x   without a blank before it
//   !x             must not stand here; takes nothing
//   a [ b c ] d    only b c is the expression; a and d must stand beside it,
//                  each a single piece
// A meaning is a row of steps, each of which goes on with what the one before has made:
//   year(YEAR) month(MONTH)      arguments: a class or <kind> of the pattern, a number, or a word
// When a class or kind stands twice, the second is MONTH2, <day2>. Steps:
// normaliser.h. Thread-safety: plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/record.h"
#include "diurna/status.h"
#include "times/vocabulary.h"

namespace diurna::times {

enum class Kind : unsigned char {
  // kinds that serve other rows only
  kNumber,
  kOrdinal,
  kBareYear,
  kBareMonth,
  kBareClock,
  kName,  // what only looks like a time: it keeps its words from other rows, and is not reported
  // kinds that are reported
  kCentury,
  kDecade,
  kYear,
  kHalf,
  kSeason,
  kQuarter,
  kMonth,
  kWeek,
  kWeekend,
  kDay,
  kHoliday,
  kPart,
  kClock,
  kReference,
  kDuration,
  kSet,
};
inline constexpr std::size_t kKindCount = static_cast<std::size_t>(Kind::kSet) + 1;

std::optional<Kind> kind_named(std::string_view name);
bool is_reported(Kind kind);
// Whether an expression of the kind takes its words from others.
bool takes_words(Kind kind);
Timex timex_of(Kind kind);

struct Element {
  enum class Type : unsigned char { kWords, kClass, kKinds };
  Type type = Type::kWords;
  std::vector<std::string> words;  // the words, or the one class
  std::vector<Symbol> symbols;     // their numbers (rules.cc)
  std::vector<Kind> kinds;
  std::string name;  // in captures: "MONTH", "<day2>"; empty for words
  bool optional = false;
  bool negative = false;
  bool glued = false;
};

struct Pattern {
  std::vector<Element> before;
  std::vector<Element> inside;  // not empty
  std::vector<Element> after;
};

struct Argument {
  std::string text;  // "3", "START"; or the name of a capture
  bool capture = false;
};

struct Step {
  std::string verb;  // "month"; or "<day>": what that expression means
  std::vector<Argument> arguments;
};

// Errors: kBadData, with a message only; the caller knows the row.
Result<Pattern> parse_pattern(std::string_view text);
// Errors: as above; also for a capture that `pattern` has not.
Result<std::vector<Step>> parse_steps(std::string_view text, const Pattern& pattern);

}  // namespace diurna::times
