// What a cue verb reports: the clause, infinitive, object or quotation that is its content.
#pragma once

#include <optional>
#include <vector>

#include "statements/romance/openings.h"
#include "statements/romance/sources.h"

namespace diurna::statements::romance {

struct Complement {
  std::string_view rule;  // static storage
  const CueEntry* entry = nullptr;
  std::vector<TokenSpan> pieces{};
  std::vector<std::uint32_t> quotations{};
  std::optional<Phrase> addressee{};
  bool interrupts = false;
  std::optional<Phrase> source{};  // of an incise, whose words delimit it
};

class Complements {
 public:
  Complements(const View& view, const std::vector<VerbGroup>& groups, const Sources& sources)
      : view_(view), groups_(groups), sources_(sources), openings_(view, groups) {}

  std::optional<Complement> find(std::size_t index, const Sourced& source) const;

 private:
  std::optional<Complement> as_said(std::size_t index, const Sourced& source) const;
  std::optional<Complement> interrupted_quotation(std::size_t index, const Sourced& source) const;
  std::optional<Complement> beside_quotation(std::size_t index, const Sourced& source) const;
  std::optional<Complement> interrupted_clause(std::size_t index, const Sourced& source) const;
  std::optional<Complement> behind(std::size_t index, const Sourced& source) const;
  std::optional<Complement> passive_subject(std::size_t index) const;
  std::optional<Complement> relative_object(std::size_t index, const Sourced& source) const;
  void add_following_quotation(const VerbGroup& group, Complement& complement) const;

  const View& view_;
  const std::vector<VerbGroup>& groups_;
  const Sources& sources_;
  Openings openings_;
};

}  // namespace diurna::statements::romance
