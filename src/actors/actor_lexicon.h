// Which country, sector and name a party has: "Turkish-backed Syrian rebels" SYR REB, "the junta's foreign
// minister" GOV, "the Taliban" AFG REB or, from 15 August 2021 on, AFG GOV.
//
// Codes are PLOVER's: a country by ISO 3166-1 alpha-3, or IGO, NGO, IMG, MNC for what is of no one country,
// and a sector (docs and rows in data/actors). Names come from lexicons that say from when to when they hold;
// what stands around them in the noun phrase is put together in src/actors/composition.h. Thread-safety:
// const after loading.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diurna/span.h"
#include "diurna/status.h"
#include "doc/tokens.h"
#include "doc/tree.h"

namespace diurna::actors {

struct Lexicon;

// Each is empty if nothing tells it.
struct ActorCode {
  std::string country;
  std::string sector;
  std::string name;  // the lexicon's usual one, or a name in the phrase
};

// What the caller knows of the party besides its words.
struct Occasion {
  std::optional<std::int32_t> day;  // of the act, since 1970-01-01; none: the rows that hold today
  std::string_view full_name;       // the fullest that the article has for whom the head names
  bool acts = false;                // does or says something: a capital then stands for its government
};

class ActorLexicon {
 public:
  // From `data_folder`, or as compiled in if it is empty. The rows of the file `own_table`, if one is named,
  // are preferred; it has the columns of organisations.tsv. Errors: kBadData with the row's byte, kNotFound,
  // kUnreadable, kTooLarge.
  static Result<ActorLexicon> load(const std::string& data_folder, const std::string& own_table = {});

  // The party that the noun phrase names. `head` is in `phrase`.
  ActorCode code(const doc::Tokens& tokens, const doc::Tree& tree, TokenSpan phrase, std::uint32_t head,
                 const Occasion& occasion) const;
  // A person, group, body, country, capital, a pronoun for one or an unknown name: something that can act.
  bool is_party(const doc::Tokens& tokens, const doc::Tree& tree, TokenSpan phrase, std::uint32_t head) const;

 private:
  explicit ActorLexicon(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}

  std::shared_ptr<const Lexicon> lexicon_;
};

}  // namespace diurna::actors
