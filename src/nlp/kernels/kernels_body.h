// The source of every variant. The including file defines, in namespace diurna::nlp and anonymous:
//
//   constexpr int kLanes    floats in a register
//   constexpr int kRows     rows of a tile
//   constexpr int kVectors  registers of outputs in a tile; kLanes * kVectors divides kPanelWidth
//
// Everything here is in the anonymous namespace, so that no variant's code can stand in for another's.
#pragma once

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {
namespace {

typedef float Register __attribute__((vector_size(kLanes * 4), aligned(4), may_alias));
// The partial sums of a row; the same number in every variant.
constexpr std::size_t kPartials = 16;
typedef float Partials __attribute__((vector_size(kPartials * 4), aligned(4), may_alias));

static_assert(kPanelWidth % (kLanes * kVectors) == 0);

// Outputs [0, kTileVectors * kLanes) of a panel for kTileRows rows. `weights`, `bias` and `y` point at
// the first of these outputs.
template <int kTileRows, int kTileVectors>
inline void affine_tile(RowsView x, std::size_t inputs, const float* weights, const float* bias, float* y,
                        std::size_t y_stride) {
  Register sums[kTileRows][kTileVectors] = {};
  for (std::size_t k = 0; k < inputs; ++k) {
    const Register* row = reinterpret_cast<const Register*>(weights + k * kPanelWidth);
    for (int r = 0; r < kTileRows; ++r) {
      const float value = x.data[static_cast<std::size_t>(r) * x.stride + k];
      for (int v = 0; v < kTileVectors; ++v) sums[r][v] += row[v] * value;
    }
  }
  const Register* offsets = reinterpret_cast<const Register*>(bias);
  for (int r = 0; r < kTileRows; ++r) {
    Register* out = reinterpret_cast<Register*>(y + static_cast<std::size_t>(r) * y_stride);
    for (int v = 0; v < kTileVectors; ++v) out[v] = sums[r][v] + offsets[v];
  }
}

// All outputs of one panel.
template <int kTileRows>
inline void affine_panel(RowsView x, std::size_t inputs, const float* weights, const float* bias, float* y,
                         std::size_t y_stride) {
  constexpr std::size_t kStep = static_cast<std::size_t>(kVectors) * kLanes;
  for (std::size_t at = 0; at < kPanelWidth; at += kStep) {
    affine_tile<kTileRows, kVectors>(x, inputs, weights + at, bias + at, y + at, y_stride);
  }
}

void affine(RowsView x, std::size_t rows, MatrixView matrix, float* y, std::size_t y_stride) {
  for (std::size_t panel = 0; panel < matrix.panels; ++panel) {
    const float* weights = matrix.weights + panel * matrix.inputs * kPanelWidth;
    const float* bias = matrix.bias + panel * kPanelWidth;
    float* out = y + panel * kPanelWidth;
    std::size_t i = 0;
    for (; i + kRows <= rows; i += kRows) {
      affine_panel<kRows>({x.data + i * x.stride, x.stride}, matrix.inputs, weights, bias, out + i * y_stride,
                          y_stride);
    }
    for (; i < rows; ++i) {
      affine_panel<1>({x.data + i * x.stride, x.stride}, matrix.inputs, weights, bias, out + i * y_stride,
                      y_stride);
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

inline float folded(Partials& partials) {
  for (std::size_t step = kPartials / 2; step > 0; step /= 2) {
    for (std::size_t j = 0; j < step; ++j) partials[j] += partials[j + step];
  }
  return partials[0];
}

inline float row_sum(const float* x, std::size_t width) {
  Partials partials = {};
  std::size_t j = 0;
  for (; j + kPartials <= width; j += kPartials) partials += *reinterpret_cast<const Partials*>(x + j);
  for (std::size_t rest = 0; j < width; ++j, ++rest) partials[rest] += x[j];
  return folded(partials);
}

// The sum of the squared distances from `mean`.
inline float row_deviation(const float* x, std::size_t width, float mean) {
  Partials partials = {};
  std::size_t j = 0;
  for (; j + kPartials <= width; j += kPartials) {
    const Partials distance = *reinterpret_cast<const Partials*>(x + j) - mean;
    partials += distance * distance;
  }
  for (std::size_t rest = 0; j < width; ++j, ++rest) partials[rest] += (x[j] - mean) * (x[j] - mean);
  return folded(partials);
}

inline void normalise(float* x, std::size_t width, LayerNormView norm) {
  constexpr float kEpsilon = 1e-8f;  // thinc's
  const float count = static_cast<float>(width);
  const float mean = row_sum(x, width) / count;
  const float variance = row_deviation(x, width, mean) / count + kEpsilon;
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

void sum(const float* const* sources, std::size_t count, std::size_t width, float* out) {
  for (std::size_t j = 0; j < width; ++j) out[j] = sources[0][j];
  for (std::size_t i = 1; i < count; ++i) {
    const float* source = sources[i];
    for (std::size_t j = 0; j < width; ++j) out[j] += source[j];
  }
}

}  // namespace
}  // namespace diurna::nlp
