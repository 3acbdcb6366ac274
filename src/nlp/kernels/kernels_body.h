// The source of every variant. The including file defines, in namespace diurna::nlp and anonymous:
//
//   constexpr int kLanes    floats in a register; divides kBlockWidth
//   constexpr int kRows     rows of a tile of a matrix product; divides kTileGroup
//   typedef float Register  a vector of kLanes floats
//   Register fused(Register a, Register b, Register c)  a * b + c with one rounding
//
// Everything here is in the anonymous namespace, so that no variant's code can stand in for another's.
#pragma once

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {
namespace {

// The partial sums of a row; the same number in every variant.
constexpr std::size_t kPartials = 16;
constexpr std::size_t kPartialRegisters = kPartials / kLanes;

// Registers of outputs that one row is multiplied with at a time: enough chains to hide their latency.
constexpr int kRowRegisters = 12;
constexpr std::size_t kRowPanels = kRowRegisters * kLanes / kPanelWidth;

static_assert(kBlockWidth % kLanes == 0 && kRowRegisters * kLanes % kPanelWidth == 0);

// A register's floats in memory, where they need not be aligned as a register is. A type of its own:
// templates drop the attributes of their arguments, and a register that has lost them is taken to be aligned.
typedef float StoredRegister __attribute__((vector_size(kLanes * 4), aligned(4), may_alias));

inline Register load(const float* from) {
  return *reinterpret_cast<const StoredRegister*>(from);
}

inline void store(Register value, float* to) {
  *reinterpret_cast<StoredRegister*>(to) = value;
}

inline Register spread(float value) {
  return value - Register{};
}

// Rows of what is multiplied: row i starts at data + i * stride.
template <typename Factor>
struct FactorRows {
  const Factor* data;
  std::size_t stride;
};

// Products of 32-bit floats: each input is a factor. A variant may have products of another kind, with the
// same members.
struct FloatProducts {
  typedef float Factor;
  typedef Register Factors;  // one for each lane

  static constexpr std::size_t factors_of(std::size_t inputs) { return inputs; }
  static const Factor* weights_of(const ConvolutionView& layer) { return layer.weights; }
  // Writes the factors of `count` floats.
  static void pack(const float* values, std::size_t count, Factor* out) {
    for (std::size_t j = 0; j < count; ++j) out[j] = values[j];
  }
  static Factors load_factors(const Factor* from) { return load(from); }
  static Factors spread_factor(Factor value) { return spread(value); }
  static Register add(Factors weights, Factors values, Register sum) { return fused(weights, values, sum); }
};

// Adds to `sums` the products of kProductRows rows with one register of each of kBlocks blocks of a panel.
template <typename Products, int kProductRows, int kBlocks>
inline void multiply(FactorRows<typename Products::Factor> x, std::size_t factors,
                     const typename Products::Factor* weights, Register (&sums)[kProductRows][kBlocks]) {
  for (std::size_t k = 0; k < factors; ++k) {
    typename Products::Factors row[kBlocks];
    for (int b = 0; b < kBlocks; ++b) {
      row[b] = Products::load_factors(weights + k * kPanelWidth + b * kBlockWidth);
    }
    for (int r = 0; r < kProductRows; ++r) {
      const auto value = Products::spread_factor(x.data[static_cast<std::size_t>(r) * x.stride + k]);
      for (int b = 0; b < kBlocks; ++b) sums[r][b] = Products::add(row[b], value, sums[r][b]);
    }
  }
}

// The first kBlocks blocks of a panel for kProductRows rows.
template <int kProductRows, int kBlocks>
inline void affine_blocks(RowsView x, std::size_t inputs, const float* weights, const float* bias, float* y,
                          std::size_t y_stride) {
  for (std::size_t at = 0; at < kBlockWidth; at += kLanes) {
    Register sums[kProductRows][kBlocks];
    for (int r = 0; r < kProductRows; ++r) {
      for (int b = 0; b < kBlocks; ++b) sums[r][b] = load(bias + b * kBlockWidth + at);
    }
    multiply<FloatProducts>({x.data, x.stride}, inputs, weights + at, sums);
    for (int r = 0; r < kProductRows; ++r) {
      float* out = y + static_cast<std::size_t>(r) * y_stride + at;
      for (int b = 0; b < kBlocks; ++b) store(sums[r][b], out + b * kBlockWidth);
    }
  }
}

// Precondition: rows >= kRows.
template <int kBlocks>
inline void affine_panel(RowsView x, std::size_t rows, std::size_t inputs, const float* weights,
                         const float* bias, float* y, std::size_t y_stride) {
  for (std::size_t begin = 0; begin < rows; begin += kRows) {
    // The last rows are computed together with some before them once more.
    const std::size_t i = begin + kRows <= rows ? begin : rows - kRows;
    affine_blocks<kRows, kBlocks>({x.data + i * x.stride, x.stride}, inputs, weights, bias, y + i * y_stride,
                                  y_stride);
  }
}

// One row and kRegisters registers of outputs, the first of which is the first of a panel.
template <int kRegisters>
inline void row_registers(const float* x, std::size_t inputs, const float* weights, const float* bias,
                          float* y) {
  const std::size_t panel_size = inputs * kPanelWidth;
  Register sums[kRegisters];
  for (int v = 0; v < kRegisters; ++v) sums[v] = load(bias + v * kLanes);
  for (std::size_t k = 0; k < inputs; ++k) {
    const Register value = spread(x[k]);
    const float* row = weights + k * kPanelWidth;
    for (int v = 0; v < kRegisters; ++v) {
      constexpr std::size_t kInPanel = kPanelWidth / kLanes;
      const std::size_t panel = static_cast<std::size_t>(v) / kInPanel;
      const std::size_t in_panel = static_cast<std::size_t>(v) % kInPanel;
      sums[v] = fused(load(row + panel * panel_size + in_panel * kLanes), value, sums[v]);
    }
  }
  for (int v = 0; v < kRegisters; ++v) store(sums[v], y + v * kLanes);
}

// The last registers of a row: fewer than kRowRegisters.
template <int kRegisters = kRowRegisters - 1>
inline void row_rest(int registers, const float* x, std::size_t inputs, const float* weights,
                     const float* bias, float* y) {
  if constexpr (kRegisters > 0) {
    if (registers == kRegisters) return row_registers<kRegisters>(x, inputs, weights, bias, y);
    row_rest<kRegisters - 1>(registers, x, inputs, weights, bias, y);
  }
}

void affine_row(const float* x, MatrixView matrix, float* y) {
  constexpr std::size_t kStep = kRowPanels * kPanelWidth;
  const std::size_t outputs = whole_blocks(matrix.outputs);
  std::size_t at = 0;
  for (; at + kStep <= outputs; at += kStep) {
    row_registers<kRowRegisters>(x, matrix.inputs, matrix.weights + at * matrix.inputs, matrix.bias + at,
                                 y + at);
  }
  row_rest(static_cast<int>((outputs - at) / kLanes), x, matrix.inputs, matrix.weights + at * matrix.inputs,
           matrix.bias + at, y + at);
}

void affine(RowsView x, std::size_t rows, MatrixView matrix, float* y, std::size_t y_stride) {
  if (rows < kRows) {
    for (std::size_t i = 0; i < rows; ++i) affine_row(x.data + i * x.stride, matrix, y + i * y_stride);
    return;
  }
  const std::size_t outputs = whole_blocks(matrix.outputs);
  for (std::size_t at = 0; at < outputs; at += kPanelWidth) {
    const float* weights = matrix.weights + at * matrix.inputs;
    const float* bias = matrix.bias + at;
    const std::size_t rest = outputs - at;
    if (rest >= kPanelWidth) {
      affine_panel<3>(x, rows, matrix.inputs, weights, bias, y + at, y_stride);
    } else if (rest > kBlockWidth) {
      affine_panel<2>(x, rows, matrix.inputs, weights, bias, y + at, y_stride);
    } else {
      affine_panel<1>(x, rows, matrix.inputs, weights, bias, y + at, y_stride);
    }
  }
}

void maxout(const float* x, std::size_t pieces, std::size_t width, float* out) {
  for (std::size_t j = 0; j < width; ++j) out[j] = x[j];
  for (std::size_t p = 1; p < pieces; ++p) {
    const float* piece = x + p * width;
    for (std::size_t j = 0; j < width; ++j) out[j] = piece[j] > out[j] ? piece[j] : out[j];
  }
}

// The sum of the partial sums, by halves.
inline float folded(Register (&partials)[kPartialRegisters]) {
  for (std::size_t step = kPartialRegisters / 2; step > 0; step /= 2) {
    for (std::size_t j = 0; j < step; ++j) partials[j] += partials[j + step];
  }
  float lanes[kLanes];
  store(partials[0], lanes);
  for (std::size_t step = kLanes / 2; step > 0; step /= 2) {
    for (std::size_t j = 0; j < step; ++j) lanes[j] += lanes[j + step];
  }
  return lanes[0];
}

// Sums `term` of all of x: of whole registers, and of the last numbers one by one into the first partial
// sums.
template <typename Term>
inline float row_sum(const float* x, std::size_t width, Term term) {
  Register partials[kPartialRegisters] = {};
  std::size_t j = 0;
  for (; j + kPartials <= width; j += kPartials) {
    for (std::size_t r = 0; r < kPartialRegisters; ++r) partials[r] += term(load(x + j + r * kLanes));
  }
  if (j < width) {
    float rest[kPartials] = {};
    float mask[kPartials] = {};
    for (std::size_t k = 0; j + k < width; ++k) {
      rest[k] = x[j + k];
      mask[k] = 1.0f;
    }
    for (std::size_t r = 0; r < kPartialRegisters; ++r) {
      partials[r] += term(load(rest + r * kLanes)) * load(mask + r * kLanes);
    }
  }
  return folded(partials);
}

inline void normalise(float* x, std::size_t width, LayerNormView norm) {
  constexpr float kEpsilon = 1e-8f;  // thinc's
  const float count = static_cast<float>(width);
  const float mean = row_sum(x, width, [](Register value) { return value; }) / count;
  const auto squared = [mean](Register value) { return (value - mean) * (value - mean); };
  const float variance = row_sum(x, width, squared) / count + kEpsilon;
  const float scale = 1.0f / __builtin_sqrtf(variance);
  for (std::size_t j = 0; j < width; ++j) x[j] = (x[j] - mean) * scale * norm.gain[j] + norm.bias[j];
}

void maxout_norm(RowsView z, std::size_t rows, std::size_t pieces, std::size_t width, LayerNormView norm,
                 RowsView residual, float* out, std::size_t out_stride) {
  for (std::size_t i = 0; i < rows; ++i) {
    float* row = out + i * out_stride;
    maxout(z.data + i * z.stride, pieces, width, row);
    normalise(row, width, norm);
    if (!residual.data) continue;
    const float* before = residual.data + i * residual.stride;
    for (std::size_t j = 0; j < width; ++j) row[j] = before[j] + row[j];
  }
}

// kRegisters registers of a sum, from `at` on.
template <int kRegisters>
inline void sum_registers(const float* const* sources, std::size_t count, std::size_t at, float* out) {
  Register sums[kRegisters];
  for (int v = 0; v < kRegisters; ++v) sums[v] = load(sources[0] + at + v * kLanes);
  for (std::size_t i = 1; i < count; ++i) {
    for (int v = 0; v < kRegisters; ++v) sums[v] += load(sources[i] + at + v * kLanes);
  }
  for (int v = 0; v < kRegisters; ++v) store(sums[v], out + at + v * kLanes);
}

void sum(const float* const* sources, std::size_t count, std::size_t width, float* out) {
  constexpr int kRegisters = 4;
  std::size_t at = 0;
  for (; at + kRegisters * kLanes <= width; at += kRegisters * kLanes) {
    sum_registers<kRegisters>(sources, count, at, out);
  }
  for (; at + kLanes <= width; at += kLanes) sum_registers<1>(sources, count, at, out);
  for (; at < width; ++at) {
    float total = sources[0][at];
    for (std::size_t i = 1; i < count; ++i) total += sources[i][at];
    out[at] = total;
  }
}

}  // namespace
}  // namespace diurna::nlp
