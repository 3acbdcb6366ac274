#include <cstdint>

#include "nlp/kernels/kernels.h"
#include "nlp/kernels/variants.h"

namespace diurna::nlp {
namespace {

constexpr int kLanes = 4;
constexpr int kRows = 2;
typedef float Register __attribute__((vector_size(kLanes * 4)));

#if defined(__FMA__) || defined(__aarch64__)
inline Register fused(Register a, Register b, Register c) {
  Register out;
  for (int i = 0; i < kLanes; ++i) out[i] = __builtin_fmaf(a[i], b[i], c[i]);
  return out;
}
#else
typedef double Doubles __attribute__((vector_size(kLanes * 8)));
typedef std::int64_t Bits __attribute__((vector_size(kLanes * 8)));

// The product of two floats is exact in a double. The sum is rounded to odd (S. Boldo and G. Melquiond,
// "Emulation of a FMA and correctly rounded sums", 2008), so that the second rounding, to a float, is the
// only one that counts.
inline Register fused(Register a, Register b, Register c) {
  const Doubles product = __builtin_convertvector(a, Doubles) * __builtin_convertvector(b, Doubles);
  const Doubles addend = __builtin_convertvector(c, Doubles);
  const Doubles sum = product + addend;
  const Doubles added = sum - product;
  const Doubles lost = (product - (sum - added)) + (addend - added);
  const Bits is_inexact = (lost < 0.0) | (lost > 0.0);
  const Bits away = (lost > 0.0) == (sum > 0.0);  // -1: the exact sum is larger in magnitude
  const Bits bits = reinterpret_cast<Bits>(sum);
  const Bits is_even = (bits & 1) - 1;  // -1: the last bit is 0
  const Bits step = -1 - 2 * away;      // 1 away from zero, -1 towards it
  const Bits odd = bits + (step & is_inexact & is_even);
  return __builtin_convertvector(reinterpret_cast<Doubles>(odd), Register);
}
#endif

}  // namespace
}  // namespace diurna::nlp

#include "nlp/kernels/convolution_body.h"

namespace diurna::nlp {

constinit const Kernels kPortableKernels = {
    "portable", false, affine, to_tiles<FloatProducts>, convolve<FloatProducts>, maxout_norm, sum, maxout};

}  // namespace diurna::nlp
