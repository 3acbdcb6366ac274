// The states of entity recognition by moves that begin, continue, end or skip (BILUO tags).
//
// Tokens are numbered from 0 within one text. An entity starts with its label at a token, stays in one
// sentence and does not start with white space.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "text/string_id.h"

namespace diurna::nlp {

// The numbers are those of the file `moves`.
enum class BiluoAction : std::uint8_t { kMissing, kBegin, kIn, kLast, kUnit, kOut };
inline constexpr std::size_t kBiluoActions = 6;
inline constexpr std::size_t kBiluoFeatures = 3;
inline constexpr std::size_t kBiluoExtraFeatures = 6;

struct BiluoMove {
  BiluoAction action;
  text::StringId label;
};

// Half open, in tokens of the text.
struct LabelledSpan {
  std::uint32_t begin;
  std::uint32_t end;
  text::StringId label;
  friend bool operator==(const LabelledSpan&, const LabelledSpan&) = default;
};

// What the validity of a move depends on.
struct BiluoSituation {
  std::optional<text::StringId> open;  // the label of the open entity
  bool is_space;                       // the next token is white space
  bool can_go_on;                      // the token after the next one exists and belongs to the same sentence
};

bool is_valid(const BiluoMove& move, const BiluoSituation& situation);

class BiluoState {
 public:
  // Both views have one entry a token and must outlive the state.
  BiluoState(std::span<const std::uint8_t> sentence_start, std::span<const std::uint8_t> is_space)
      : sentence_start_(sentence_start), is_space_(is_space) {}

  bool is_final() const { return at_ == sentence_start_.size(); }
  std::uint32_t token() const { return at_; }
  // All that the validity of moves depends on. Precondition: !is_final().
  BiluoSituation situation() const;
  // Precondition: the move is valid.
  void apply(const BiluoMove& move);
  // The tokens that describe the state: the next one, the first of the open entity, the one before the next
  // if an entity is open; -1 for none.
  std::array<std::int32_t, kBiluoFeatures> features() const;
  // The next token and the first five of the open entity (spaCy's extra_state_tokens).
  std::array<std::int32_t, kBiluoExtraFeatures> extra_features() const;

  // The entities that are closed, in text order.
  const std::vector<LabelledSpan>& entities() const { return entities_; }

 private:
  struct Open {
    std::uint32_t begin;
    text::StringId label;
  };

  std::span<const std::uint8_t> sentence_start_;
  std::span<const std::uint8_t> is_space_;
  std::uint32_t at_ = 0;
  std::optional<Open> open_;
  std::vector<LabelledSpan> entities_;
};

}  // namespace diurna::nlp
