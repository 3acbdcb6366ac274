// What kernels_body.h asks of a variant, for AVX-512: included before it, once in each of the variants'
// sources.
#pragma once

#include <immintrin.h>

namespace diurna::nlp {
namespace {

constexpr int kLanes = 16;
constexpr int kRows = 8;
typedef float Register __attribute__((vector_size(kLanes * 4)));

inline Register fused(Register a, Register b, Register c) {
  return _mm512_fmadd_ps(a, b, c);
}

}  // namespace
}  // namespace diurna::nlp
