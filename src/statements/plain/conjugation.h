// The written forms of a verb, from its principal parts (data/conjugation_fa.tsv, data/conjugation_ar.tsv).
//
// Thread-safety: const after loading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::statements::plain {

enum class Sense : std::uint8_t { kActive, kNegative, kPassive, kParticiple };

struct VerbForm {
  std::string words;
  Sense sense = Sense::kActive;
};

class Conjugation {
 public:
  // Errors: kBadData with the row's byte.
  static Result<Conjugation> load(const std::string& data_folder, const std::string& table);

  // `parts` are the past, the present and perhaps the participle, with blanks between them; "-" for one that
  // the verb has not.
  std::vector<VerbForm> forms(std::string_view parts) const;

  static const std::vector<std::string>& columns();

 private:
  struct Row {
    std::size_t part = 0;
    std::u32string ends;        // the last letter is one of these; empty: any
    bool ends_negated = false;  // is none of these
    std::string form;           // "*": the part, "~": the part without its last letter
    Sense sense = Sense::kActive;
  };
  std::vector<Row> rows_;
};

// The pieces of `cell` between bars or blanks (`separator`); empty ones are left out.
std::vector<std::string> pieces_of(std::string_view cell, char separator);

}  // namespace diurna::statements::plain
