#include "nlp/kernels/avx512_registers.h"
#include "nlp/kernels/kernels.h"
#include "nlp/kernels/variants.h"

// Behind the registers that it needs.
#include "nlp/kernels/convolution_body.h"

namespace diurna::nlp {

constinit const Kernels kAvx512Kernels = {
    "avx512", false, affine, to_tiles<FloatProducts>, convolve<FloatProducts>, maxout_norm, sum, maxout};

}  // namespace diurna::nlp
