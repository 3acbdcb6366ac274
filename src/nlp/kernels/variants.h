// The tables that are compiled in; those for an instruction set exist only on its machines.
#pragma once

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

extern const Kernels kPortableKernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
extern const Kernels kAvx512Bf16Kernels;
extern const Kernels kNeonKernels;

}  // namespace diurna::nlp
