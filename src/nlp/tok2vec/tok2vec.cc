#include "nlp/tok2vec/tok2vec.h"

#include <algorithm>

#include "base/check.h"
#include "nlp/tok2vec/limits.h"

namespace diurna::nlp {
namespace {

// Tokens of a text that go through the layers together, so that the rows of all layers stay in the cache
// and memory does not grow with the text.
constexpr std::size_t kSegment = 1024;
// Tiles that are multiplied at a time: enough to make the reading of the weights worth while.
constexpr std::size_t kTiles = 64;
constexpr std::size_t kBlock = 64;  // rows of a layer without tiles
static_assert(kTiles % kTileGroup == 0);

// Takes tiles of rows through one layer, kTiles at a time.
class TileBlock {
 public:
  TileBlock(const Kernels& kernels, const Convolution& convolution, const LayerNorm& norm,
            Tok2Vec::Scratch& scratch)
      : kernels_(kernels), layer_(convolution.view()), norm_(norm.view()), scratch_(scratch) {
    scratch.tiles.resize(std::max(scratch.tiles.size(), kTilePositions * position_stride()));
    scratch.hidden.resize(std::max(scratch.hidden.size(), kTiles * kTileRows * stride()));
  }

  // `row` is the first that is written.
  void add(std::size_t row, std::size_t tiles) {
    while (tiles > 0) {
      const std::size_t count = std::min(tiles, kTiles - used_);
      const RowsView x = {scratch_.rows.data() + (row - 1) * width(), width()};
      kernels_.to_tiles(x, count, width(), scratch_.tiles.data() + used_ * width(), position_stride());
      runs_.push_back({row, count});
      used_ += count;
      row += count * kTileRows;
      tiles -= count;
      if (used_ == kTiles) finish();
    }
  }

  void finish() {
    clear_rest_of_group();
    kernels_.convolve(scratch_.tiles.data(), used_, position_stride(), layer_, scratch_.hidden.data(),
                      stride());
    scratch_.operations += 2 * used_ * kTilePositions * width() * width() * kPanelBlocks * layer_.groups;
    const float* hidden = scratch_.hidden.data();
    for (const Run& run : runs_) {
      const std::size_t rows = run.tiles * kTileRows;
      const std::size_t at = run.row * width();
      kernels_.maxout_norm({hidden, stride()}, rows, 1, width(), norm_, {scratch_.rows.data() + at, width()},
                           scratch_.next_rows.data() + at, width());
      hidden += rows * stride();
    }
    runs_.clear();
    used_ = 0;
  }

 private:
  struct Run {
    std::size_t row;
    std::size_t tiles;
  };

  std::size_t width() const { return layer_.width; }
  std::size_t stride() const { return whole_blocks(layer_.width); }
  std::size_t position_stride() const { return kTiles * layer_.width; }

  void clear_rest_of_group() {
    const std::size_t whole = (used_ + kTileGroup - 1) / kTileGroup * kTileGroup;
    for (std::size_t p = 0; p < kTilePositions; ++p) {
      float* position = scratch_.tiles.data() + p * position_stride();
      std::fill(position + used_ * width(), position + whole * width(), 0.0f);
    }
  }

  const Kernels& kernels_;
  ConvolutionView layer_;
  LayerNormView norm_;
  Tok2Vec::Scratch& scratch_;
  std::vector<Run> runs_;
  std::size_t used_ = 0;  // tiles
};

}  // namespace

Tok2Vec Tok2Vec::read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels) {
  Tok2Vec built;
  built.kernels_ = &kernels;
  built.first_ = FirstLayer::read(reader, vectors, kernels);
  const std::uint32_t depth = reader.u32();
  if (reader.ok() && depth > kMaxDepth) reader.fail("an impossible number of layers");
  for (std::uint32_t i = 0; i < depth && reader.ok(); ++i) built.layers_.push_back(built.read_layer(reader));
  return built;
}

Tok2Vec::Layer Tok2Vec::read_layer(ImageReader& reader) const {
  Layer layer;
  if (first_.window() == 1) {
    layer.convolution = Convolution::read(reader, *kernels_);
    if (reader.ok() && layer.convolution.width() != width()) reader.fail("a layer of another width");
  } else {
    layer.pieces = reader.u32();
    layer.matrix = Matrix::read(reader, *kernels_);
    const bool fits = layer.pieces > 0 && layer.pieces <= kMaxPieces &&
                      layer.matrix.inputs() == width() * (2 * first_.window() + 1) &&
                      layer.matrix.outputs() == width() * layer.pieces;
    if (reader.ok() && !fits) reader.fail("a layer of another width");
  }
  layer.norm = LayerNorm::read(reader, width());
  return layer;
}

// With tiles, the outermost row on each side is only read.
std::size_t Tok2Vec::rows_of(const Segment& segment) const {
  if (segment.tiles > 0) return segment.tiles * kTileRows + 2;
  return segment.end - segment.begin + 2 * margin();
}

void Tok2Vec::encode(std::span<const std::uint64_t> ids, std::span<const std::uint32_t> lengths,
                     Scratch& scratch, std::vector<float>& out) const {
  const std::size_t columns = attributes().size();
  out.resize(ids.size() / columns * width());
  std::vector<Segment> segments;
  std::size_t waiting = 0;
  std::size_t first = 0;  // token of the text in `ids`
  for (const std::uint32_t length : lengths) {
    const auto text = ids.subspan(first * columns, length * columns);
    for (std::size_t begin = 0; begin < length; begin += kSegment) {
      const std::size_t end = std::min<std::size_t>(length, begin + kSegment);
      segments.push_back({text, begin, end, 0, 0, out.data() + (first + begin) * width()});
      waiting += end - begin;
      if (waiting < kSegment) continue;
      encode_together(segments, scratch);
      segments.clear();
      waiting = 0;
    }
    first += length;
  }
  CHECK(first * columns == ids.size(), "one id for each attribute of each token");
  encode_together(segments, scratch);
}

void Tok2Vec::encode_together(std::span<Segment> segments, Scratch& scratch) const {
  std::size_t rows = 0;
  for (Segment& segment : segments) {
    segment.first_row = rows;
    if (first_.window() == 1 && !layers_.empty()) {
      segment.tiles = (segment.end - segment.begin + 2 * (margin() - 1) + kTileRows - 1) / kTileRows;
    }
    rows += rows_of(segment);
  }
  scratch.rows.resize(std::max(scratch.rows.size(), rows * width()));
  scratch.next_rows.resize(std::max(scratch.next_rows.size(), rows * width()));
  for (const Segment& segment : segments) apply_first(segment, scratch);
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (first_.window() == 1) {
      convolve(layers_[i], segments, scratch);
    } else {
      for (const Segment& segment : segments) multiply(layers_[i], i, segment, scratch);
    }
    std::swap(scratch.rows, scratch.next_rows);
  }
  for (const Segment& segment : segments) {
    const float* from = scratch.rows.data() + (segment.first_row + margin()) * width();
    std::copy_n(from, (segment.end - segment.begin) * width(), segment.out);
  }
}

void Tok2Vec::apply_first(const Segment& segment, Scratch& scratch) const {
  const std::size_t rows = rows_of(segment);
  float* to = scratch.rows.data() + segment.first_row * width();
  const auto begin = static_cast<std::ptrdiff_t>(segment.begin) - static_cast<std::ptrdiff_t>(margin());
  first_.apply(segment.ids, begin, begin + static_cast<std::ptrdiff_t>(rows), *kernels_, scratch.words, to,
               width());
  // The outermost rows of the other buffer are read by tiles that nothing depends on: any numbers do, as long
  // as they are always the same.
  float* other = scratch.next_rows.data() + segment.first_row * width();
  std::fill_n(other, width(), 0.0f);
  std::fill_n(other + (rows - 1) * width(), width(), 0.0f);
}

void Tok2Vec::convolve(const Layer& layer, std::span<const Segment> segments, Scratch& scratch) const {
  TileBlock block(*kernels_, layer.convolution, layer.norm, scratch);
  for (const Segment& segment : segments) block.add(segment.first_row + 1, segment.tiles);
  block.finish();
}

// Each layer reads `window` rows more on each side than it writes; the last one writes the tokens only.
void Tok2Vec::multiply(const Layer& layer, std::size_t index, const Segment& segment,
                       Scratch& scratch) const {
  const std::size_t window = first_.window();
  const std::size_t stride = layer.matrix.stride();
  scratch.hidden.resize(std::max(scratch.hidden.size(), kBlock * stride));
  const std::size_t first = segment.first_row + (index + 1) * window;
  const std::size_t rows = rows_of(segment) - 2 * (index + 1) * window;
  for (std::size_t i = 0; i < rows; i += kBlock) {
    const std::size_t count = std::min(kBlock, rows - i);
    const std::size_t row = (first + i) * width();
    float* hidden = scratch.hidden.data();
    kernels_->affine({scratch.rows.data() + row - window * width(), width()}, count, layer.matrix.view(),
                     hidden, stride);
    kernels_->maxout_norm({hidden, stride}, count, layer.pieces, width(), layer.norm.view(),
                          {scratch.rows.data() + row, width()}, scratch.next_rows.data() + row, width());
  }
  scratch.operations += 2 * rows * layer.matrix.inputs() * layer.matrix.outputs();
}

}  // namespace diurna::nlp
