// diurna-bench-peak
//
// What one core can compute at most: for each instruction set that this CPU has, the 32-bit floating-point
// operations a second of multiply-adds that stay in registers, as {"instruction_set": ..., "gflops": ...}.
// A multiply-add counts as two operations, fused or not.
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>

namespace {

// Enough chains to hide the latency of a multiply-add on two ports, few enough for 16 registers. Each starts
// from a value of its own: equal chains would be computed once.
constexpr int kChains = 12;
constexpr std::uint64_t kSteps = 8'000'000;
constexpr int kRepetitions = 5;
constexpr float kFactor = 0.999F;
constexpr float kTerm = 0.001F;

using Vector4 = float __attribute__((vector_size(16)));

float chains_portable(std::uint64_t steps) {
  Vector4 sums[kChains];
  for (int i = 0; i < kChains; ++i) sums[i] = Vector4{} + static_cast<float>(i);
  const Vector4 factor = {kFactor, kFactor, kFactor, kFactor};
  const Vector4 term = {kTerm, kTerm, kTerm, kTerm};
  for (std::uint64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 12
    for (Vector4& sum : sums) sum = sum * factor + term;
  }
  Vector4 total = sums[0];
  for (int i = 1; i < kChains; ++i) total += sums[i];
  return total[0];
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) float chains_avx2(std::uint64_t steps) {
  __m256 sums[kChains];
  for (int i = 0; i < kChains; ++i) sums[i] = _mm256_set1_ps(static_cast<float>(i));
  const __m256 factor = _mm256_set1_ps(kFactor);
  const __m256 term = _mm256_set1_ps(kTerm);
  for (std::uint64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 12
    for (__m256& sum : sums) sum = _mm256_fmadd_ps(sum, factor, term);
  }
  __m256 total = sums[0];
  for (int i = 1; i < kChains; ++i) total = _mm256_add_ps(total, sums[i]);
  return _mm256_cvtss_f32(total);
}

__attribute__((target("avx512f"))) float chains_avx512(std::uint64_t steps) {
  __m512 sums[kChains];
  for (int i = 0; i < kChains; ++i) sums[i] = _mm512_set1_ps(static_cast<float>(i));
  const __m512 factor = _mm512_set1_ps(kFactor);
  const __m512 term = _mm512_set1_ps(kTerm);
  for (std::uint64_t step = 0; step < steps; ++step) {
#pragma GCC unroll 12
    for (__m512& sum : sums) sum = _mm512_fmadd_ps(sum, factor, term);
  }
  __m512 total = sums[0];
  for (int i = 1; i < kChains; ++i) total = _mm512_add_ps(total, sums[i]);
  return _mm512_cvtss_f32(total);
}
#endif

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void print_peak(const char* instruction_set, float (*chains)(std::uint64_t), int lanes) {
  double fastest = 1e9;
  volatile float kept = chains(kSteps / 10);  // lets the clock rate rise, and keeps the result alive
  for (int i = 0; i < kRepetitions; ++i) {
    const double start = cpu_seconds();
    kept = chains(kSteps);
    fastest = std::min(fastest, cpu_seconds() - start);
  }
  static_cast<void>(kept);
  const double operations = 2.0 * kChains * lanes * static_cast<double>(kSteps);
  std::printf("{\"instruction_set\": \"%s\", \"gflops\": %.2f}\n", instruction_set,
              operations / fastest * 1e-9);
}

}  // namespace

int main() {
  print_peak("portable", chains_portable, 4);
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) print_peak("avx2", chains_avx2, 8);
  if (__builtin_cpu_supports("avx512f")) print_peak("avx512", chains_avx512, 16);
#endif
  return 0;
}
