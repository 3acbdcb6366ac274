// From the bytes of an input to the reader of its kind.
#pragma once

#include <memory>
#include <string>

#include "ingest/byte_source.h"
#include "ingest/item_reader.h"
#include "ingest/limits.h"

namespace diurna::ingest {

// Errors, naming the input: kEmpty, kNotText, kUnsupported, kUnreadable, kTooLarge, and what is wrong with a
// feed as a whole.
Result<std::unique_ptr<ItemReader>> open_input(std::unique_ptr<ByteSource> bytes, const std::string& name,
                                               const Limits& limits);

}  // namespace diurna::ingest
