#include "nlp/kernels/kernels.h"
#include "nlp/kernels/variants.h"

namespace diurna::nlp {
namespace {

constexpr int kLanes = 4;
constexpr int kRows = 4;
constexpr int kVectors = 2;

}  // namespace
}  // namespace diurna::nlp

#include "nlp/kernels/kernels_body.h"

namespace diurna::nlp {

constinit const Kernels kPortableKernels = {"portable", affine, maxout_norm, sum, maxout};

}  // namespace diurna::nlp
