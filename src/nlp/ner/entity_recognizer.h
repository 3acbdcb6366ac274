// Named entities (spaCy's "ner", greedy).
//
// Thread-safety: a const EntityRecognizer may be used by many threads at once, each with its own Scratch.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/decisions.h"
#include "nlp/kernels/kernels.h"
#include "nlp/layers/batch.h"
#include "nlp/ner/biluo.h"
#include "nlp/transition/transition_network.h"

namespace diurna::nlp {

class EntityRecognizer {
 public:
  struct Scratch {
    TransitionNetwork::Scratch network;
    std::vector<std::int32_t> features;
  };

  // What import_ner wrote. The image and `kernels` must outlive the object; the reader fails if it is
  // anything else.
  static EntityRecognizer read(ImageReader& reader, const Kernels& kernels);

  // Floats in a token's vector.
  std::size_t width() const { return network_.width(); }

  // Writes entity_tag and entity_label of the texts of a batch and appends its entities to tokens.entities.
  // The arrays must have their size already, and sentence_start its values. `vectors` holds the contextual
  // vectors of the batch, tokens x width(); `is_space` one entry for each of its tokens. `decisions` may be
  // null.
  void recognize(std::span<const BatchText> batch, std::span<const float> vectors,
                 std::span<const std::uint8_t> is_space, Scratch& scratch,
                 std::vector<Decision>* decisions) const;

 private:
  // The moves that are valid, by what is_valid() looks at.
  struct ValidMoves {
    std::array<std::array<std::vector<std::uint32_t>, 2>, 2> moves;  // [is_space][can_go_on]
  };

  void list_moves();
  ValidMoves list_moves(std::optional<text::StringId> open) const;
  const std::vector<std::uint32_t>& valid_moves(const BiluoSituation& situation) const;
  // Takes the best valid move; false if there is none.
  bool step(const BatchText& text, BiluoState& state, Scratch& scratch,
            std::vector<Decision>* decisions) const;
  void set_features(std::uint32_t first, const BiluoState& state, Scratch& scratch) const;
  static void write_entities(const BatchText& text, const BiluoState& state);

  TransitionNetwork network_;
  std::vector<BiluoMove> moves_;
  ValidMoves outside_;
  std::unordered_map<text::StringId, ValidMoves> inside_;  // by the label of the open entity
};

}  // namespace diurna::nlp
