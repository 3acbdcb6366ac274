// The dictionary that a WARC file in zstd may open with (IIPC, "Zstandard compression for WARC files", 1.0).
#pragma once

#include <string>

#include "diurna/status.h"
#include "ingest/window.h"

namespace diurna::ingest {

// Consumes the frame that holds it; empty if there is none. The dictionary may itself be compressed.
// Errors: kDamaged, kTruncated, kTooLarge.
Result<std::string> take_zstd_dictionary(Window& window);

}  // namespace diurna::ingest
