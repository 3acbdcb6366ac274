// What names are made of: the titles before them (data/titles.tsv), and what tells the gender of their
// bearers: first names (data/first_names.tsv) and nouns (data/gendered_nouns.tsv). Thread-safety: const after
// loading.
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

// "spokeswoman", "brother": what a noun tells of whom it describes.
struct GenderedNoun {
  Gender gender = Gender::kUnknown;
  bool kin = false;  // somebody else's relative
};

class NameLexicon {
 public:
  // Errors: kBadData with the row's byte.
  static Result<NameLexicon> load(const std::string& data_folder);

  // The title that a word in lower case is.
  std::optional<Title> title(text::StringId lower) const;
  // A noun in lower case.
  GenderedNoun noun(text::StringId lower) const;
  // A word as written.
  Gender gender_of(text::StringId first_name) const;

 private:
  void add_first_names(std::string_view names, Gender gender);

  std::unordered_map<text::StringId, Title> titles_;
  std::unordered_map<text::StringId, GenderedNoun> nouns_;
  std::unordered_map<text::StringId, Gender> first_names_;
};

}  // namespace diurna::statements
