// The tables of cues, read: rows and the written forms that lead to them.
#pragma once

#include <string>
#include <vector>

#include "statements/plain/cues.h"

namespace diurna::statements::plain {

struct CueTables {
  struct Form {
    std::string words;
    std::uint32_t row = 0;
    Sense sense = Sense::kActive;
    std::uint32_t tail = 0;  // index into `tails` and 1
  };
  std::vector<CueRow> rows;
  std::vector<Form> forms;
  std::vector<Phrases> tails;

  // Errors: kBadData with the row's byte.
  static Result<CueTables> load(const std::string& data_folder, const std::string& language);
};

}  // namespace diurna::statements::plain
