// The convolutions of every variant, by Winograd's F(4, 3) with the points 0, 1, -1, 2, -2 and infinity.
// Included after kernels_body.h, whose definitions it uses.
#pragma once

#include "nlp/kernels/kernels_body.h"

namespace diurna::nlp {
namespace {

// Tiles whose products with a panel are kept until all positions are there; with the weights of one
// position they stay in the first-level cache.
constexpr std::size_t kTileBlock = 32;
static_assert(kTileBlock % kTileGroup == 0 && kTileGroup % kRows == 0);

// Columns of a tile that are transformed at a time; even, so that pairs of factors stay together.
constexpr std::size_t kTileColumns = 32;

typedef float TileColumns[kTilePositions][kTileColumns];

// What `count` columns of six rows contribute to each position.
inline void transform(const float* const (&d)[kTilePositions], std::size_t count, TileColumns& to) {
  for (std::size_t j = 0; j < count; ++j) {
    const float outer = d[4][j] - 4.0f * d[2][j];
    const float inner = d[3][j] - 4.0f * d[1][j];
    const float near = d[4][j] - d[2][j];
    const float far = 2.0f * (d[3][j] - d[1][j]);
    to[0][j] = 4.0f * d[0][j] - 5.0f * d[2][j] + d[4][j];
    to[1][j] = outer + inner;
    to[2][j] = outer - inner;
    to[3][j] = near + far;
    to[4][j] = near - far;
    to[5][j] = 4.0f * d[1][j] - 5.0f * d[3][j] + d[5][j];
  }
}

// The floats of a tile hold its factors: never more of these than of those.
template <typename Products>
typename Products::Factor* as_factors(float* tiles) {
  return reinterpret_cast<typename Products::Factor*>(tiles);
}

template <typename Products>
void to_tiles(RowsView x, std::size_t tiles, std::size_t width, float* out, std::size_t position_stride) {
  for (std::size_t t = 0; t < tiles; ++t) {
    for (std::size_t at = 0; at < width; at += kTileColumns) {
      const std::size_t count = width - at < kTileColumns ? width - at : kTileColumns;
      const float* d[kTilePositions];
      for (std::size_t i = 0; i < kTilePositions; ++i) d[i] = x.data + (t * kTileRows + i) * x.stride + at;
      TileColumns columns;
      transform(d, count, columns);
      float* to = out + t * width;
      for (std::size_t p = 0; p < kTilePositions; ++p) {
        Products::pack(columns[p], count,
                       as_factors<Products>(to + p * position_stride) + Products::factors_of(at));
      }
    }
  }
}

// For one register of outputs: [position][tile][piece].
typedef Register TileProducts[kTilePositions][kTileBlock][kPanelBlocks];

// The products of `tiles` tiles, rounded up to groups, with one register of each piece.
template <typename Products>
inline void tile_products(FactorRows<typename Products::Factor> x, std::size_t tiles,
                          std::size_t position_stride, const typename Products::Factor* weights,
                          TileProducts& products) {
  const std::size_t factors = Products::factors_of(x.stride);
  for (std::size_t p = 0; p < kTilePositions; ++p) {
    for (std::size_t t = 0; t < tiles; t += kRows) {
      Register sums[kRows][kPanelBlocks] = {};
      multiply<Products>({x.data + p * position_stride + t * x.stride, x.stride}, factors,
                         weights + p * factors * kPanelWidth, sums);
      for (std::size_t r = 0; r < kRows; ++r) {
        for (std::size_t b = 0; b < kPanelBlocks; ++b) products[p][t + r][b] = sums[r][b];
      }
    }
  }
}

inline Register larger(Register a, Register b) {
  return a > b ? a : b;
}

// The four rows of tile `t` for one piece.
inline void tile_rows(const TileProducts& products, std::size_t t, std::size_t piece, Register bias,
                      Register (&rows)[kTileRows]) {
  const auto product = [&](std::size_t position) { return products[position][t][piece]; };
  const Register near_sum = product(1) + product(2);
  const Register near_difference = product(1) - product(2);
  const Register far_sum = product(3) + product(4);
  const Register far_difference = product(3) - product(4);
  rows[0] = product(0) + near_sum + far_sum + bias;
  rows[1] = near_difference + far_difference * 2.0f + bias;
  rows[2] = near_sum + far_sum * 4.0f + bias;
  rows[3] = near_difference + far_difference * 8.0f + product(5) + bias;
}

// Writes the maximum over the pieces; with those of earlier groups if `group` is not the first.
inline void tile_maxout(const TileProducts& products, std::size_t tiles, const float* bias, std::size_t group,
                        float* out, std::size_t out_stride) {
  for (std::size_t t = 0; t < tiles; ++t) {
    Register best[kTileRows];
    tile_rows(products, t, 0, load(bias), best);
    for (std::size_t piece = 1; piece < kPanelBlocks; ++piece) {
      Register rows[kTileRows];
      tile_rows(products, t, piece, load(bias + piece * kBlockWidth), rows);
      for (std::size_t i = 0; i < kTileRows; ++i) best[i] = larger(rows[i], best[i]);
    }
    for (std::size_t i = 0; i < kTileRows; ++i) {
      float* to = out + (t * kTileRows + i) * out_stride;
      store(group == 0 ? best[i] : larger(best[i], load(to)), to);
    }
  }
}

inline std::size_t whole_groups(std::size_t tiles) {
  return (tiles + kTileGroup - 1) / kTileGroup * kTileGroup;
}

template <typename Products>
void convolve(const float* x, std::size_t tiles, std::size_t position_stride, ConvolutionView layer,
              float* out, std::size_t out_stride) {
  typedef typename Products::Factor Factor;
  const auto* factors = reinterpret_cast<const Factor*>(x);
  const std::size_t panel_size = kTilePositions * Products::factors_of(layer.width) * kPanelWidth;
  TileProducts products;
  const std::size_t panels = whole_blocks(layer.width) / kBlockWidth * layer.groups;
  for (std::size_t panel = 0; panel < panels; ++panel) {
    const Factor* weights = Products::weights_of(layer) + panel * panel_size;
    const float* bias = layer.bias + panel * kPanelWidth;
    float* block = out + panel / layer.groups * kBlockWidth;
    for (std::size_t first = 0; first < tiles; first += kTileBlock) {
      const std::size_t rest = tiles - first;
      const std::size_t count = whole_groups(rest < kTileBlock ? rest : kTileBlock);
      for (std::size_t at = 0; at < kBlockWidth; at += kLanes) {
        tile_products<Products>({factors + first * layer.width, layer.width}, count, position_stride,
                                weights + at, products);
        tile_maxout(products, count, bias + at, panel % layer.groups,
                    block + first * kTileRows * out_stride + at, out_stride);
      }
    }
  }
}

}  // namespace
}  // namespace diurna::nlp
