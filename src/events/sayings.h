// Which statements a word belongs to, as their cue or in their content.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "diurna/record.h"
#include "doc/tokens.h"

namespace diurna::events {

class Sayings {
 public:
  using Cue = std::pair<std::uint32_t, std::uint32_t>;  // a token and the statement whose cue it is in

  Sayings(const std::vector<Statement>& statements, const doc::Tokens& tokens);

  // Those whose cue the token is in, in the statements' order.
  std::span<const Cue> by_cue(std::uint32_t token) const;
  // The one with the shortest piece of content around the token.
  std::optional<std::uint32_t> innermost(std::uint32_t token) const;

 private:
  struct Piece {
    std::uint32_t size = UINT32_MAX;  // bytes; of none greater than of any
    std::uint32_t statement = 0;
  };

  std::vector<Cue> cues_;      // ascending
  std::vector<Piece> pieces_;  // of each token the shortest
};

}  // namespace diurna::events
