// The arithmetic of the networks, in 32-bit floats.
//
// One source (kernels_body.h) is compiled for each instruction set. All variants give the same bytes:
// every output is one chain of multiplications and additions, each rounded, over ascending inputs; sums
// over a row have 16 partial sums whatever the width of the registers. This header includes nothing with
// inline functions: a linker may keep the copy that was compiled for the wider instruction set.
// Thread-safety: tables of pure functions.
#pragma once

#include <cstddef>

namespace diurna::nlp {

// Outputs of a matrix are stored in panels of this many, all inputs of one panel before the next panel.
inline constexpr std::size_t kPanelWidth = 32;

// y = x W + b with W as PackedMatrix stores it. Rows of y hold `panels * kPanelWidth` floats.
struct MatrixView {
  const float* weights;  // [panel][input][kPanelWidth]
  const float* bias;     // [panel][kPanelWidth]
  std::size_t inputs;
  std::size_t panels;
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

  // y[i] = x[i] W + b for `rows` rows. Rows of x may overlap (a window over a sequence).
  void (*affine)(RowsView x, std::size_t rows, MatrixView matrix, float* y, std::size_t y_stride);

  // z[i] holds `pieces` blocks of `width`: their maximum, normalised to mean 0 and variance 1, scaled by
  // gain and bias, is written to out[i]; with added to it residual[i] if residual.data is not null.
  void (*maxout_norm)(RowsView z, std::size_t rows, std::size_t pieces, std::size_t width, LayerNormView norm,
                      RowsView residual, float* out, std::size_t out_stride);

  // out = sources[0] + sources[1] + ... in that order, over `width` floats. Precondition: count > 0.
  void (*sum)(const float* const* sources, std::size_t count, std::size_t width, float* out);

  // out[j] = the maximum over p of x[p * width + j].
  void (*maxout)(const float* x, std::size_t pieces, std::size_t width, float* out);
};

// The variants that this CPU can run, the portable one first, the fastest last.
struct KernelList {
  const Kernels* const* tables;
  std::size_t size;
};
KernelList available_kernels();
// The last of available_kernels(). Static storage.
const Kernels& best_kernels();

}  // namespace diurna::nlp
