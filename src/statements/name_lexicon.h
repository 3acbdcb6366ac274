// What names are made of: the titles before them (data/titles.tsv) and the gender that a first name tells
// (data/first_names.tsv). Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/table.h"
#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::statements {

enum class Gender : std::uint8_t { kUnknown, kFemale, kMale };

struct Title {
  Gender gender = Gender::kUnknown;
  text::StringId office = 0;  // 0: a title of courtesy
};

class NameLexicon {
 public:
  // Errors: kBadData with the row's byte.
  static Result<NameLexicon> load(const std::string& data_folder);

  // The title that a word in lower case is.
  std::optional<Title> title(text::StringId lower) const;
  // A word as written.
  Gender gender_of(text::StringId first_name) const;

 private:
  void add_first_names(std::string_view names, Gender gender);

  std::unordered_map<text::StringId, Title> titles_;
  std::unordered_map<text::StringId, Gender> first_names_;
};

}  // namespace diurna::statements
