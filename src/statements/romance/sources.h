// Who is the subject of a cue verb.
#pragma once

#include <optional>
#include <vector>

#include "statements/romance/noun_phrase.h"
#include "statements/romance/verb_group.h"

namespace diurna::statements::romance {

struct Sourced {
  bool valid = false;            // somebody says it, or is left out as Spanish subjects are
  std::optional<Phrase> source;  // empty with `valid`: left out
  bool behind = false;           // the source stands behind the verb
};

class Sources {
 public:
  Sources(const View& view, const std::vector<VerbGroup>& groups) : view_(view), groups_(groups) {}

  // The source of the group at `index`; those before it have been asked for, and `known` has the answers.
  Sourced find(std::size_t index, const std::vector<Sourced>& known) const;

  // Where the words of the clause before the verb may begin: behind a colon, a quotation, a semicolon.
  std::uint32_t clause_begin(const VerbGroup& group) const;

 private:
  Sourced own_subject(const VerbGroup& group) const;
  std::optional<Phrase> parsed_subject(const VerbGroup& group) const;
  std::optional<Phrase> inverted_subject(const VerbGroup& group) const;
  Sourced first_subject(const VerbGroup& group) const;
  Sourced shared(std::size_t index, const std::vector<Sourced>& known) const;
  Sourced governed(std::size_t index, const std::vector<Sourced>& known) const;
  bool is_impersonal(const VerbGroup& group, const std::optional<Phrase>& source) const;

  const View& view_;
  const std::vector<VerbGroup>& groups_;
};

}  // namespace diurna::statements::romance
