// The organisations, places and works that an article names: their fullest names and their mentions.
//
// A run of capitalised words that is no person's name. "HWU" is the body whose initials they are or which
// has them in brackets behind its name; "Brannock" is "Brannock Marine" if the article has that, too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "statements/body_classes.h"
#include "statements/context.h"
#include "statements/persons.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

struct BodyMention {
  TokenSpan name;
  std::uint32_t body;  // index into Bodies::all()
};

struct Body {
  std::string name;             // the fullest of the article, without article
  std::vector<StringId> words;  // of the fullest name, lower case
  BodyClassSet classes = 0;     // those of the words and of the nouns that describe it
  std::vector<StringId> nouns;  // that the article puts beside the name: "the lobby, X"
  std::uint32_t mentions = 0;
  bool place = false;
};

class Bodies {
 public:
  Bodies(const Context& context, const RoleNouns& nouns, const Persons& persons, const BodyClasses& classes);

  const std::vector<Body>& all() const { return bodies_; }
  // In text order.
  const std::vector<BodyMention>& mentions() const { return mentions_; }
  const BodyMention* mention_at(std::uint32_t token) const;

  // The first body named after `token` that has the noun in its name or beside it.
  std::optional<std::uint32_t> named_with(StringId noun, std::uint32_t token) const;
  // The body that "the NOUN" at `token` comes back to, if the article names one of that kind before; with
  // `ahead`, else the first one after.
  std::optional<std::uint32_t> behind(StringId noun, std::uint32_t token, bool ahead) const;

 private:
  void find_runs(const RoleNouns& nouns, const Persons& persons);
  TokenSpan run_from(std::uint32_t begin, const RoleNouns& nouns, const Persons& persons) const;
  bool may_name(std::uint32_t token, const Persons& persons) const;
  bool opens_title(std::uint32_t token) const;
  void find_first_words(const Persons& persons);
  void assign();
  void assign_short_names();
  void read_descriptions(const RoleNouns& nouns);
  std::optional<std::uint32_t> longer_name(const std::vector<StringId>& words, std::uint32_t self) const;
  std::optional<std::uint32_t> by_initials(const BodyMention& mention) const;
  bool is_head(const Body& body, StringId noun) const;
  int fit(const Body& body, StringId noun) const;

  const Context& context_;
  const BodyClasses& classes_;
  std::vector<Body> bodies_;
  std::vector<BodyMention> mentions_;
};

}  // namespace diurna::statements
