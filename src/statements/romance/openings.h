// Where, behind a cue verb, what it reports begins: at a conjunction, an infinitive, a preposition, an
// object.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "statements/romance/sources.h"

namespace diurna::statements::romance {

struct Opening {
  std::uint32_t at;
  Frame frame;
  const CueEntry* entry;
  std::optional<Phrase> addressee;
};

class Openings {
 public:
  Openings(const View& view, const std::vector<VerbGroup>& groups) : view_(view), groups_(groups) {}

  // The first place behind the verb where its content may begin, adjuncts and an addressee before it.
  std::optional<Opening> find(const VerbGroup& group, const Sourced& source) const;

  // "n'a ni confirme ni dementi l'accord": the verb that follows has the object of both.
  std::optional<Opening> of_next(std::size_t index, const Sourced& source) const;

 private:
  std::optional<Opening> at(const VerbGroup& group, std::uint32_t t, bool object_before) const;
  std::optional<Opening> preposition_at(const VerbGroup& group, std::uint32_t t, bool object_before) const;
  std::optional<Opening> attribute_at(const VerbGroup& group, std::uint32_t t) const;
  std::optional<Opening> object(const VerbGroup& group, const Sourced& source) const;
  bool governs_that(std::uint32_t t, std::uint32_t limit) const;
  bool is_question(std::uint32_t t, std::uint32_t limit) const;
  bool is_relative(const VerbGroup& group, std::uint32_t that) const;
  bool announces(const VerbGroup& group, std::uint32_t t, std::uint32_t limit) const;
  bool infinitive_follows(std::uint32_t t, std::uint32_t limit) const;
  bool infinitive_at(std::uint32_t t, std::uint32_t limit) const;
  std::optional<std::uint32_t> past_comma(const VerbGroup& group, const Sourced& source, std::uint32_t comma,
                                          std::uint32_t limit, bool object_before) const;
  std::optional<std::uint32_t> end_of_incise(std::uint32_t t, std::uint32_t limit) const;
  std::optional<std::uint32_t> clause_behind_parenthesis(const VerbGroup& group, std::uint32_t comma,
                                                         std::uint32_t limit) const;

  const View& view_;
  const std::vector<VerbGroup>& groups_;
};

}  // namespace diurna::statements::romance
