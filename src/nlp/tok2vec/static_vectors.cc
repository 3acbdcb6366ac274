#include "nlp/tok2vec/static_vectors.h"

#include "nlp/tok2vec/limits.h"

namespace diurna::nlp {

StaticVectors StaticVectors::read(ImageReader& reader) {
  StaticVectors vectors;
  vectors.width_ = reader.u32();
  vectors.row_of_ = IdMap::read(reader);
  vectors.table_ = reader.array<float>();
  if (!reader.ok()) return StaticVectors();
  if (vectors.width_ == 0 || vectors.width_ > kMaxVectorWidth ||
      vectors.table_.size() % vectors.width_ != 0) {
    reader.fail("static vectors of an impossible shape");
    return StaticVectors();
  }
  return vectors;
}

std::span<const float> StaticVectors::of(std::uint64_t id) const {
  const std::optional<std::uint32_t> row = row_of_.find(id);
  if (!row || *row >= table_.size() / width_) return {};
  return table_.subspan(*row * width_, width_);
}

}  // namespace diurna::nlp
