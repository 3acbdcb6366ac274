// What a cue verb reports: the clause, infinitive, object or quotation that is its content.
#pragma once

#include <optional>
#include <vector>

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
      : view_(view), groups_(groups), sources_(sources) {}

  std::optional<Complement> find(std::size_t index, const Sourced& source) const;

  // Where words that are content from `begin` on end, in the stretch of `voice`; `index`: the group that
  // reports them, if one does.
  std::uint32_t content_end(std::uint32_t begin, std::uint32_t voice, std::optional<std::size_t> index,
                            Frame frame) const;

 private:
  // A place where the content of a verb may begin.
  struct Opening {
    std::uint32_t at;
    Frame frame;
    const CueEntry* entry;
    std::optional<Phrase> addressee;
  };

  std::optional<Complement> as_said(std::size_t index, const Sourced& source) const;
  std::optional<Complement> interrupted_quotation(std::size_t index, const Sourced& source) const;
  std::optional<Complement> beside_quotation(std::size_t index, const Sourced& source) const;
  std::optional<Complement> interrupted_clause(std::size_t index, const Sourced& source) const;
  std::optional<Complement> behind(std::size_t index, const Sourced& source) const;
  std::optional<Complement> passive_subject(std::size_t index) const;
  std::optional<Complement> relative_object(std::size_t index, const Sourced& source) const;

  std::optional<Opening> opening(const VerbGroup& group, const Sourced& source) const;
  std::optional<Opening> opening_at(const VerbGroup& group, std::uint32_t t, bool object_before) const;
  std::optional<Opening> object_opening(const VerbGroup& group, const Sourced& source) const;
  std::optional<Opening> opening_of_next(std::size_t index, const Sourced& source) const;
  bool is_relative(const VerbGroup& group, std::uint32_t that) const;
  bool ends_object(std::uint32_t t, std::uint32_t limit) const;
  std::optional<std::uint32_t> end_of_incise(std::uint32_t t, std::uint32_t limit) const;
  std::optional<std::uint32_t> clause_behind_parenthesis(const VerbGroup& group, std::uint32_t comma,
                                                         std::uint32_t limit) const;
  bool infinitive_follows(std::uint32_t t, std::uint32_t limit) const;
  bool infinitive_at(std::uint32_t t, std::uint32_t limit) const;
  bool is_coordinated(const VerbGroup& with, const VerbGroup& group, bool clause) const;
  void add_following_quotation(const VerbGroup& group, Complement& complement) const;

  const View& view_;
  const std::vector<VerbGroup>& groups_;
  const Sources& sources_;
};

}  // namespace diurna::statements::romance
