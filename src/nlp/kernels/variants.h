// The tables that are compiled in; those for x86-64 exist only there.
#pragma once

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

extern const Kernels kPortableKernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;

}  // namespace diurna::nlp
