// The words of time expressions and their classes (data/times/words.tsv).
//
// A word may be in several classes, with a value in each: "second" is an ORDINAL of value 2 and a UNIT of
// value "second". Patterns name classes in capitals. Classes of bare digits are not in the table; they
// are computed (see piece.h). Thread-safety: const after loading.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table.h"
#include "diurna/status.h"

namespace diurna::times {

// How a word of the table must be written to be meant: "May" and "Sat." only with a capital.
enum class Spelling : unsigned char { kAny, kCapital };

struct WordClass {
  std::string name;   // "MONTH"
  std::string value;  // "8"
  Spelling spelling = Spelling::kAny;
};

class Vocabulary {
 public:
  // Errors: kBadData, kNotFound, kUnreadable.
  static Result<Vocabulary> load(const std::string& folder);

  // The classes of a lower-case word; empty if it is not in the table.
  const std::vector<WordClass>& classes_of(std::string_view word) const;
  bool has_class(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::vector<WordClass>> words_;
};

}  // namespace diurna::times
