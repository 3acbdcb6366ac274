// What the words of a noun phrase say together of a party: the head decides, and those beside it say of which
// country and body it is.
//
// Thread-safety: a view of what it is made of; one for each call.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "actors/actor_lexicon.h"
#include "actors/choice.h"
#include "actors/phrase_matches.h"
#include "actors/tables.h"
#include "doc/tree.h"

namespace diurna::actors {

struct Party {
  Code country;
  Code sector;
  std::string name;
  Kind kind = Kind::kCue;  // of what named it; kCue: none of the lexicons
};

// "Dozens of soldiers" are soldiers: the noun that `head` counts, or `head`.
std::uint32_t counted_noun(const Lexicon& lexicon, const doc::Tokens& tokens, const doc::Tree& tree,
                           std::uint32_t head);

class Composition {
 public:
  Composition(const Lexicon& lexicon, const doc::Tokens& tokens, const doc::Tree& tree,
              const Occasion& occasion)
      : lexicon_(lexicon), tokens_(tokens), tree_(tree), occasion_(occasion) {}

  Party party(TokenSpan phrase, std::uint32_t head) const { return party(phrase, head, 0); }

 private:
  // The word that says what the party is: the head, or the role before an unknown name.
  struct Core {
    Party party;
    bool agent = false;     // its sector is that of the body beside it
    bool somebody = false;  // by the lexicons or as a name
    TokenSpan span;
  };
  // What stands beside the core.
  struct Surroundings {
    std::optional<Party> body;  // "Hamas fighters", "the junta's spokesman", "a party official"
    Code country;
    Code seat;  // "the US-based company": if nothing else names a country
    bool former = false;
  };

  Party party(TokenSpan phrase, std::uint32_t head, int depth) const;
  const Match* core_match(const std::vector<Match>& matches, std::uint32_t head) const;
  bool is_role_or_agent(const Match& match) const;
  Core core_of(const Match& match, const Code& country, int depth) const;
  Party meaning_at(const Match& match, const Code& country) const;
  std::optional<Party> named_in_full(int depth) const;
  Party party_of(const Chosen& chosen) const;

  Surroundings before(const std::vector<Match>& matches, std::uint32_t core) const;
  void add_modifier(const Match& match, Surroundings& around) const;
  bool names_another(const Match& match) const;
  bool has_participle(const Match& match, Cue cue) const;
  bool is_possessor(std::uint32_t before, std::uint32_t core) const;

  void add_complements(std::uint32_t head, int depth, const Core& core, Surroundings& around) const;
  void add_complement(text::StringId preposition, const Party& of, const Core& core,
                      Surroundings& around) const;
  Party with(const Surroundings& around, const Core& core) const;
  void add_name(std::uint32_t head, const Core& core, Party& party) const;
  void add_apposition(std::uint32_t head, int depth, Party& party) const;

  const Lexicon& lexicon_;
  const doc::Tokens& tokens_;
  const doc::Tree& tree_;
  const Occasion& occasion_;
};

}  // namespace diurna::actors
