// What this process has cost so far, as the system counts it.
#pragma once

#include <cstdint>

namespace diurna::bench {

// Processor time of all its threads, in seconds.
double cpu_seconds();

// The most physical memory that it ever held (VmHWM), in KiB; 0 where the system does not say.
std::uint64_t peak_memory_kib();

}  // namespace diurna::bench
