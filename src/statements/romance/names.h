// The names of an article and the roles given to them.
//
// A name is a run of capitalised proper nouns. One word of it later on stands for the whole; the words before
// it ("la maire, X") or behind it ("X, infirmiere") say what its bearer is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "statements/draft.h"
#include "statements/persons.h"
#include "statements/romance/view.h"

namespace diurna::statements::romance {

struct NameMention {
  TokenSpan name;
  std::uint32_t bearer = 0;  // index into Names::bearers()
  std::string role;          // given right there; empty if none
  StringId role_head = 0;    // its noun, in lower case
};

struct Bearer {
  std::string name;  // the fullest of the article
  Gender gender = Gender::kUnknown;
  bool person = false;
};

class Names {
 public:
  explicit Names(const View& view);

  const std::vector<Bearer>& bearers() const { return bearers_; }
  // In text order.
  const std::vector<NameMention>& mentions() const { return mentions_; }
  // The first mention within the words.
  const NameMention* mention_in(TokenSpan span) const;
  // The last role given to the bearer up to `token`; empty if none.
  std::string role_before(std::uint32_t bearer, std::uint32_t token) const;

 private:
  void collect(TokenSpan text);
  void assign();
  void read_role(NameMention& mention);

  const View& view_;
  std::vector<Bearer> bearers_;
  std::vector<NameMention> mentions_;
};

// What article and noun show; `words` is the noun phrase of `token`.
Gender gender_of(const View& view, TokenSpan words, std::uint32_t token);

// The words without determiner, up to a comma, a bracket or a relative clause.
std::string role_words(const View& view, TokenSpan span);

}  // namespace diurna::statements::romance
