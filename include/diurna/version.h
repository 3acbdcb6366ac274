// The engine's version and the version of the record format that it writes.
#pragma once

namespace diurna {

inline constexpr char kVersion[] = "0.1.0";
inline constexpr int kRecordSchema = 1;

}  // namespace diurna
