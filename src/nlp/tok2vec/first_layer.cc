#include "nlp/tok2vec/first_layer.h"

#include <algorithm>

#include "nlp/tok2vec/limits.h"

namespace diurna::nlp {
namespace {

constexpr std::uint32_t kWords = 8192;   // that are remembered
constexpr std::ptrdiff_t kRound = 1024;  // rows whose words must be there at the same time
constexpr std::size_t kNewWords = 64;    // that are computed at a time
constexpr std::uint32_t kNoWord = ~std::uint32_t{0};
static_assert(kRound + 2 * kMaxWindow <= kWords);

}  // namespace

FirstLayer FirstLayer::read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels) {
  FirstLayer layer;
  layer.embedding_ = Embedding::read(reader, vectors, kernels);
  layer.window_ = reader.u32();
  layer.pieces_ = reader.u32();
  layer.slices_ = Matrix::read(reader, kernels);
  const std::span<const float> bias = reader.array<float>();
  layer.norm_ = LayerNorm::read(reader, layer.width());
  if (!reader.ok()) return FirstLayer();
  const std::size_t places = 2 * layer.window_ + 1;
  if (layer.window_ > kMaxWindow || layer.pieces_ == 0 || layer.pieces_ > kMaxPieces ||
      layer.slices_.inputs() != layer.width() || layer.slices_.outputs() != places * layer.hidden() ||
      bias.size() != layer.hidden()) {
    reader.fail("a first layer that does not fit the embeddings");
    return FirstLayer();
  }
  layer.nothing_.resize(layer.width() + layer.slices_.stride());
  std::ranges::copy(bias, layer.nothing_.begin() +
                              static_cast<std::ptrdiff_t>(layer.width() + layer.window_ * layer.hidden()));
  return layer;
}

const float* FirstLayer::word(const Scratch& scratch, std::uint32_t slot) const {
  return slot == kNoWord ? nothing_.data() : scratch.words->values(slot);
}

void FirstLayer::compute_new(const Kernels& kernels, Scratch& scratch) const {
  const std::size_t count = scratch.new_words.size();
  if (count == 0) return;
  scratch.vectors.resize(std::max(scratch.vectors.size(), count * width()));
  scratch.slices.resize(std::max(scratch.slices.size(), count * slices_.stride()));
  embedding_.embed(scratch.new_words, kernels, scratch.embedding, scratch.vectors.data());
  kernels.affine({scratch.vectors.data(), width()}, count, slices_.view(), scratch.slices.data(),
                 slices_.stride());
  scratch.operations += 2 * count * (embedding_.operands() + slices_.inputs() * slices_.outputs());
  for (std::size_t i = 0; i < count; ++i) {
    float* values = scratch.words->values(scratch.new_slots[i]);
    std::copy_n(scratch.vectors.data() + i * width(), width(), values);
    std::copy_n(scratch.slices.data() + i * slices_.stride(), slices_.stride(), values + width());
  }
  scratch.new_words.clear();
  scratch.new_slots.clear();
}

// Sets scratch.slots to those of the rows [begin, end).
void FirstLayer::look_up(std::span<const std::uint64_t> ids, std::ptrdiff_t begin, std::ptrdiff_t end,
                         const Kernels& kernels, Scratch& scratch) const {
  const std::size_t columns = attributes().size();
  if (!scratch.words) scratch.words.emplace(kWords, columns, width() + slices_.stride());
  scratch.words->begin_round();
  scratch.slots.clear();
  const auto tokens = static_cast<std::ptrdiff_t>(ids.size() / columns);
  for (std::ptrdiff_t i = begin; i < end; ++i) {
    if (i < 0 || i >= tokens) {
      scratch.slots.push_back(kNoWord);
      continue;
    }
    const std::uint64_t* word_ids = ids.data() + static_cast<std::size_t>(i) * columns;
    const TypeCache::Found found = scratch.words->find(word_ids);
    scratch.slots.push_back(found.slot);
    if (!found.is_new) continue;
    scratch.new_words.push_back(word_ids);
    scratch.new_slots.push_back(found.slot);
    if (scratch.new_words.size() == kNewWords) compute_new(kernels, scratch);
  }
  compute_new(kernels, scratch);
}

void FirstLayer::apply(std::span<const std::uint64_t> ids, std::ptrdiff_t begin, std::ptrdiff_t end,
                       const Kernels& kernels, Scratch& scratch, float* out, std::size_t stride) const {
  const auto window = static_cast<std::ptrdiff_t>(window_);
  const float* sources[2 * kMaxWindow + 1];
  const std::size_t places = 2 * window_ + 1;
  scratch.hidden.resize(std::max(scratch.hidden.size(), hidden()));
  for (; begin < end; begin += kRound) {
    const auto rows = static_cast<std::size_t>(std::min(kRound, end - begin));
    look_up(ids, begin - window, begin + static_cast<std::ptrdiff_t>(rows) + window, kernels, scratch);
    for (std::size_t i = 0; i < rows; ++i, out += stride) {
      for (std::size_t p = 0; p < places; ++p) {
        sources[p] = word(scratch, scratch.slots[i + p]) + width() + p * hidden();
      }
      kernels.sum(sources, places, hidden(), scratch.hidden.data());
      kernels.maxout_norm({scratch.hidden.data(), hidden()}, 1, pieces_, width(), norm_.view(),
                          {word(scratch, scratch.slots[i + window_]), width()}, out, stride);
    }
  }
}

}  // namespace diurna::nlp
