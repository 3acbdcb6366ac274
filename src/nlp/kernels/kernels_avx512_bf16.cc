#include "nlp/kernels/avx512_registers.h"
#include "nlp/kernels/kernels.h"
#include "nlp/kernels/variants.h"

// Behind the registers that it needs.
#include "nlp/kernels/convolution_body.h"

namespace diurna::nlp {
namespace {

// Products of bfloat16 numbers, two inputs at a time, summed in 32-bit floats.
struct PairProducts {
  typedef std::uint32_t Factor;
  typedef __m512bh Factors;

  static constexpr std::size_t factors_of(std::size_t inputs) { return pairs_of(inputs); }
  static const Factor* weights_of(const ConvolutionView& layer) { return layer.pairs; }
  // Precondition: count <= kTileColumns.
  static void pack(const float* values, std::size_t count, Factor* out) {
    constexpr std::size_t kWhole = 2 * kLanes;
    const __mmask32 has = static_cast<__mmask32>((std::uint64_t{1} << count) - 1);
    const __m512 low = _mm512_maskz_loadu_ps(static_cast<__mmask16>(has), values);
    const __m512 high = _mm512_maskz_loadu_ps(static_cast<__mmask16>(has >> kLanes), values + kLanes);
    const __m512i packed = reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(high, low));
    static_assert(kWhole == kTileColumns);
    const auto kept = static_cast<__mmask16>((std::uint32_t{1} << pairs_of(count)) - 1);
    _mm512_mask_storeu_epi32(out, kept, packed);
  }
  static Factors load_factors(const Factor* from) {
    return reinterpret_cast<Factors>(_mm512_loadu_si512(from));
  }
  static Factors spread_factor(Factor value) {
    return reinterpret_cast<Factors>(_mm512_set1_epi32(static_cast<int>(value)));
  }
  static Register add(Factors weights, Factors values, Register sum) {
    return _mm512_dpbf16_ps(sum, weights, values);
  }
};

constexpr std::size_t kChunk = 512;  // inputs that are rounded at a time
constexpr std::size_t kChunkPairs = kChunk / 2;
static_assert(kChunk % kTileColumns == 0);

typedef FactorRows<PairProducts::Factor> PairRows;

void round_rows(RowsView x, std::size_t rows, std::size_t inputs, PairProducts::Factor* out) {
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t at = 0; at < inputs; at += kTileColumns) {
      const std::size_t count = inputs - at < kTileColumns ? inputs - at : kTileColumns;
      PairProducts::pack(x.data + r * x.stride + at, count, out + r * kChunkPairs + pairs_of(at));
    }
  }
}

// Adds the products of kProductRows rows with the first kBlocks blocks of a panel to y.
template <int kProductRows, int kBlocks>
inline void add_blocks(PairRows x, std::size_t pairs, const PairProducts::Factor* weights, float* y,
                       std::size_t y_stride) {
  Register sums[kProductRows][kBlocks];
  for (int r = 0; r < kProductRows; ++r) {
    const float* from = y + static_cast<std::size_t>(r) * y_stride;
    for (int b = 0; b < kBlocks; ++b) sums[r][b] = load(from + b * kBlockWidth);
  }
  multiply<PairProducts>(x, pairs, weights, sums);
  for (int r = 0; r < kProductRows; ++r) {
    float* to = y + static_cast<std::size_t>(r) * y_stride;
    for (int b = 0; b < kBlocks; ++b) store(sums[r][b], to + b * kBlockWidth);
  }
}

// With as many blocks of a panel as `outputs` needs.
template <int kProductRows>
inline void add_panel(PairRows x, std::size_t pairs, const PairProducts::Factor* weights, std::size_t outputs,
                      float* y, std::size_t y_stride) {
  if (outputs >= kPanelWidth) {
    add_blocks<kProductRows, 3>(x, pairs, weights, y, y_stride);
  } else if (outputs > kBlockWidth) {
    add_blocks<kProductRows, 2>(x, pairs, weights, y, y_stride);
  } else {
    add_blocks<kProductRows, 1>(x, pairs, weights, y, y_stride);
  }
}

// Adds the products of up to kRows rows with the pairs of a chunk, from pair `first` of the matrix on, to y.
void add_chunk(const PairProducts::Factor* rounded, std::size_t rows, std::size_t first, std::size_t pairs,
               MatrixView matrix, float* y, std::size_t y_stride) {
  const std::size_t outputs = whole_blocks(matrix.outputs);
  const std::size_t panel_size = pairs_of(matrix.inputs) * kPanelWidth;
  for (std::size_t at = 0; at < outputs; at += kPanelWidth) {
    const PairProducts::Factor* weights = matrix.pairs + at / kPanelWidth * panel_size + first * kPanelWidth;
    if (rows == kRows) {
      add_panel<kRows>({rounded, kChunkPairs}, pairs, weights, outputs - at, y + at, y_stride);
      continue;
    }
    for (std::size_t r = 0; r < rows; ++r) {
      add_panel<1>({rounded + r * kChunkPairs, kChunkPairs}, pairs, weights, outputs - at,
                   y + r * y_stride + at, y_stride);
    }
  }
}

void affine_pairs(RowsView x, std::size_t rows, MatrixView matrix, float* y, std::size_t y_stride) {
  const std::size_t outputs = whole_blocks(matrix.outputs);
  PairProducts::Factor rounded[kRows * kChunkPairs];
  for (std::size_t i = 0; i < rows; i += kRows, y += kRows * y_stride) {
    const std::size_t count = rows - i < kRows ? rows - i : kRows;
    for (std::size_t r = 0; r < count; ++r) {
      for (std::size_t j = 0; j < outputs; ++j) y[r * y_stride + j] = matrix.bias[j];
    }
    for (std::size_t k = 0; k < matrix.inputs; k += kChunk) {
      const std::size_t inputs = matrix.inputs - k < kChunk ? matrix.inputs - k : kChunk;
      round_rows({x.data + i * x.stride + k, x.stride}, count, inputs, rounded);
      add_chunk(rounded, count, pairs_of(k), pairs_of(inputs), matrix, y, y_stride);
    }
  }
}

void affine_either(RowsView x, std::size_t rows, MatrixView matrix, float* y, std::size_t y_stride) {
  if (matrix.pairs == nullptr) return affine(x, rows, matrix, y, y_stride);
  affine_pairs(x, rows, matrix, y, y_stride);
}

}  // namespace

constinit const Kernels kAvx512Bf16Kernels = {
    "avx512-bf16",          true,        affine_either, to_tiles<PairProducts>,
    convolve<PairProducts>, maxout_norm, sum,           maxout};

}  // namespace diurna::nlp
