#include "nlp/kernels/kernels.h"

#include "nlp/kernels/variants.h"

namespace diurna::nlp {

#if defined(__x86_64__)
KernelList available_kernels() {
  static constexpr const Kernels* kTables[] = {&kPortableKernels, &kAvx2Kernels, &kAvx512Kernels};
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return {kTables, 1};
  return {kTables, __builtin_cpu_supports("avx512f") ? std::size_t{3} : std::size_t{2}};
}
#elif defined(__aarch64__)
KernelList available_kernels() {
  static constexpr const Kernels* kTables[] = {&kPortableKernels, &kNeonKernels};
  return {kTables, 2};
}
#else
KernelList available_kernels() {
  static constexpr const Kernels* kTables[] = {&kPortableKernels};
  return {kTables, 1};
}
#endif

const Kernels& best_kernels() {
  const KernelList list = available_kernels();
  return *list.tables[list.size - 1];
}

const Kernels* bfloat16_kernels() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512bf16")) return &kAvx512Bf16Kernels;
#endif
  return nullptr;
}

}  // namespace diurna::nlp
