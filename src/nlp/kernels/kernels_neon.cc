#include <arm_neon.h>

#include "nlp/kernels/kernels.h"
#include "nlp/kernels/variants.h"

namespace diurna::nlp {
namespace {

constexpr int kLanes = 4;
constexpr int kRows = 8;
typedef float Register __attribute__((vector_size(kLanes * 4)));

inline Register fused(Register a, Register b, Register c) {
  return vfmaq_f32(c, a, b);
}

}  // namespace
}  // namespace diurna::nlp

#include "nlp/kernels/convolution_body.h"

namespace diurna::nlp {

constinit const Kernels kNeonKernels = {
    "neon", false, affine, to_tiles<FloatProducts>, convolve<FloatProducts>, maxout_norm, sum, maxout};

}  // namespace diurna::nlp
