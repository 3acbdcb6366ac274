// The arithmetic of the networks: in 32-bit floats, or with products of bfloat16 numbers.
//
// One source (kernels_body.h, convolution_body.h) is compiled for each instruction set. All variants in
// 32-bit floats give the same bytes: an output of a matrix is its bias and then one chain of fused
// multiply-adds over ascending inputs; sums over a row have 16 partial sums whatever the width of the
// registers. With bfloat16, weights and inputs of products are rounded to 8 bits of mantissa and everything
// else stays in 32-bit floats; the bytes are those of the instruction, which may differ between CPUs.
// This header includes nothing with inline functions: a linker may keep the copy that was compiled for the
// wider instruction set.
// Thread-safety: tables of pure functions.
#pragma once

#include <cstddef>
#include <cstdint>

namespace diurna::nlp {

// Outputs of a matrix are stored in blocks of this many, three blocks to a panel, all inputs of one panel
// before the next panel.
inline constexpr std::size_t kBlockWidth = 16;
inline constexpr std::size_t kPanelBlocks = 3;
inline constexpr std::size_t kPanelWidth = kBlockWidth * kPanelBlocks;

// `width` floats, up to whole blocks.
constexpr std::size_t whole_blocks(std::size_t width) {
  return (width + kBlockWidth - 1) / kBlockWidth * kBlockWidth;
}

// Two bfloat16 numbers, of an even input (the lower half) and the next one; 0 behind the last input.
constexpr std::size_t pairs_of(std::size_t inputs) {
  return (inputs + 1) / 2;
}

// y = x W + b with W as Matrix stores it. Rows of y hold whole_blocks(outputs) floats.
struct MatrixView {
  const float* weights;  // [panel][input][kPanelWidth]
  const float* bias;     // [panel][kPanelWidth]
  std::size_t inputs;
  std::size_t outputs;
  const std::uint32_t* pairs = nullptr;  // [panel][pair][kPanelWidth]; null: multiply in 32-bit floats
};

// A convolution over three neighbouring rows, followed by a maxout over `3 * groups` pieces, in the domain
// of Winograd's minimal filtering F(4, 3) (S. Winograd, 1980; A. Lavin and S. Gray, "Fast Algorithms for
// Convolutional Neural Networks", 2016): four rows of results from six products instead of twelve.
inline constexpr std::size_t kTileRows = 4;       // rows of results of a tile
inline constexpr std::size_t kTilePositions = 6;  // rows that it reads, and products that it needs
inline constexpr std::size_t kTileGroup = 8;      // tiles are computed in groups of this many

struct ConvolutionView {
  const float* weights;  // [block][group][position][input][piece][kBlockWidth]
  const float* bias;     // [block][group][piece][kBlockWidth]
  std::size_t width;     // floats in a row, of inputs and of outputs
  std::size_t groups;
  const std::uint32_t* pairs = nullptr;  // [block][group][position][pair][piece][kBlockWidth], if read
};

// Rows of floats: row i starts at data + i * stride.
struct RowsView {
  const float* data;
  std::size_t stride;
};

struct LayerNormView {
  const float* gain;
  const float* bias;
};

struct Kernels {
  const char* name;
  bool reads_pairs;  // convolve() needs pairs, and affine() multiplies them where there are any

  // y[i] = x[i] W + b for `rows` rows. Rows of x may overlap (a window over a sequence).
  void (*affine)(RowsView x, std::size_t rows, MatrixView matrix, float* y, std::size_t y_stride);

  // Tile t reads rows x[4 t] to x[4 t + 5]; what position p of it contributes is written to
  // out + p * position_stride + t * width, as convolve() of the same table reads it.
  void (*to_tiles)(RowsView x, std::size_t tiles, std::size_t width, float* out, std::size_t position_stride);

  // The results of `tiles` tiles: row 4 t + i of `out` is row i of tile t. `x` is what to_tiles wrote, of
  // tiles rounded up to groups, position_stride floats a position; rows of `out` hold
  // whole_blocks(width) floats, and there is room for the results of the tiles rounded up to groups.
  void (*convolve)(const float* x, std::size_t tiles, std::size_t position_stride, ConvolutionView layer,
                   float* out, std::size_t out_stride);

  // z[i] holds `pieces` blocks of `width`: their maximum, normalised to mean 0 and variance 1, scaled by
  // gain and bias, is written to out[i]; with added to it residual[i] if residual.data is not null.
  void (*maxout_norm)(RowsView z, std::size_t rows, std::size_t pieces, std::size_t width, LayerNormView norm,
                      RowsView residual, float* out, std::size_t out_stride);

  // out = sources[0] + sources[1] + ... in that order, over `width` floats. Precondition: count > 0.
  void (*sum)(const float* const* sources, std::size_t count, std::size_t width, float* out);

  // out[j] = the maximum over p of x[p * width + j].
  void (*maxout)(const float* x, std::size_t pieces, std::size_t width, float* out);
};

// The variants in 32-bit floats that this CPU can run, the portable one first, the fastest last.
struct KernelList {
  const Kernels* const* tables;
  std::size_t size;
};
KernelList available_kernels();
// The last of available_kernels(). Static storage.
const Kernels& best_kernels();
// Those that multiply bfloat16 numbers; null if this CPU has no instructions for it. Static storage.
const Kernels* bfloat16_kernels();

}  // namespace diurna::nlp
