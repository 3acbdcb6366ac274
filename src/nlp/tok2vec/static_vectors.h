// Vectors of known words, trained elsewhere: a table, and the row of each word's id.
//
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <span>

#include "nlp/image/id_map.h"
#include "nlp/image/image.h"

namespace diurna::nlp {

class StaticVectors {
 public:
  // Views into the image, which must outlive the object. The reader fails if the section is anything else
  // than {width, map from string ids to rows, rows x width floats}.
  static StaticVectors read(ImageReader& reader);

  std::size_t width() const { return width_; }
  // The vector of the word with that id; empty if there is none.
  std::span<const float> of(std::uint64_t id) const;

 private:
  std::size_t width_ = 0;
  IdMap row_of_;
  std::span<const float> table_;
};

}  // namespace diurna::nlp
