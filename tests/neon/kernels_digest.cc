// Prints, for each variant of the kernels that this machine can run, one line a kernel: its name and a digest
// of the bytes of its results. Lines of two machines are alike if their kernels give the same bytes.
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {
namespace {

// Reproducible numbers in [-1, 1) with all bits of the mantissa in use.
std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> out;
  for (std::size_t i = 0; i < count; ++i) {
    seed = seed * 1664525u + 1013904223u;
    out.push_back(static_cast<float>(static_cast<std::int32_t>(seed)) / 2147483648.0f);
  }
  return out;
}

void print(const Kernels& kernels, const char* kernel, const std::vector<float>& values) {
  std::uint64_t digest = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const float value : values) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    digest = (digest ^ bits) * 0x100000001b3ULL;
  }
  std::printf("%s %s %016llx\n", kernels.name, kernel, static_cast<unsigned long long>(digest));
}

void print_affine(const Kernels& kernels, std::size_t rows) {
  constexpr std::size_t kInputs = 96;
  constexpr std::size_t kOutputs = 106;
  constexpr std::size_t kPanels = (kOutputs + kPanelWidth - 1) / kPanelWidth;
  const std::vector<float> weights = numbers(kPanels * kInputs * kPanelWidth, 1);
  const std::vector<float> bias = numbers(kPanels * kPanelWidth, 2);
  const std::vector<float> x = numbers(rows * kInputs, 3);
  std::vector<float> y(rows * whole_blocks(kOutputs));
  kernels.affine({x.data(), kInputs}, rows, {weights.data(), bias.data(), kInputs, kOutputs}, y.data(),
                 whole_blocks(kOutputs));
  print(kernels, rows == 1 ? "affine-row" : "affine", y);
}

void print_convolution(const Kernels& kernels) {
  constexpr std::size_t kWidth = 96;
  constexpr std::size_t kTiles = 16;
  const std::vector<float> rows = numbers((kTiles * kTileRows + 2) * kWidth, 4);
  const std::vector<float> weights = numbers(kWidth / kBlockWidth * kTilePositions * kWidth * kPanelWidth, 5);
  const std::vector<float> bias = numbers(kWidth * kPanelBlocks, 6);
  std::vector<float> tiles(kTilePositions * kTiles * kWidth);
  kernels.to_tiles({rows.data(), kWidth}, kTiles, kWidth, tiles.data(), kTiles * kWidth);
  print(kernels, "to-tiles", tiles);
  std::vector<float> out(kTiles * kTileRows * kWidth);
  kernels.convolve(tiles.data(), kTiles, kTiles * kWidth, {weights.data(), bias.data(), kWidth, 1},
                   out.data(), kWidth);
  print(kernels, "convolve", out);
}

void print_rows(const Kernels& kernels) {
  constexpr std::size_t kWidth = 103;
  constexpr std::size_t kRows = 5;
  const std::vector<float> z = numbers(3 * kWidth * kRows, 7);
  const std::vector<float> gain = numbers(kWidth, 8);
  const std::vector<float> bias = numbers(kWidth, 9);
  std::vector<float> out(kRows * kWidth);
  kernels.maxout_norm({z.data(), 3 * kWidth}, kRows, 3, kWidth, {gain.data(), bias.data()},
                      {z.data(), kWidth}, out.data(), kWidth);
  print(kernels, "maxout-norm", out);
  const float* sources[] = {z.data(), gain.data(), bias.data()};
  kernels.sum(sources, 3, kWidth, out.data());
  print(kernels, "sum", out);
  kernels.maxout(z.data(), 3, kWidth, out.data());
  print(kernels, "maxout", out);
}

}  // namespace
}  // namespace diurna::nlp

int main() {
  const diurna::nlp::KernelList list = diurna::nlp::available_kernels();
  for (std::size_t i = 0; i < list.size; ++i) {
    diurna::nlp::print_affine(*list.tables[i], 1);
    diurna::nlp::print_affine(*list.tables[i], 13);
    diurna::nlp::print_convolution(*list.tables[i]);
    diurna::nlp::print_rows(*list.tables[i]);
  }
  return 0;
}
