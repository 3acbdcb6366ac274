#include <immintrin.h>

#include "nlp/kernels/kernels.h"
#include "nlp/kernels/variants.h"

namespace diurna::nlp {
namespace {

constexpr int kLanes = 8;
constexpr int kRows = 4;
typedef float Register __attribute__((vector_size(kLanes * 4)));

inline Register fused(Register a, Register b, Register c) {
  return _mm256_fmadd_ps(a, b, c);
}

}  // namespace
}  // namespace diurna::nlp

#include "nlp/kernels/convolution_body.h"

namespace diurna::nlp {

constinit const Kernels kAvx2Kernels = {
    "avx2", false, affine, to_tiles<FloatProducts>, convolve<FloatProducts>, maxout_norm, sum, maxout};

}  // namespace diurna::nlp
