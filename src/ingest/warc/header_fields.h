// The named fields of a header, as WARC (ISO 28500) and HTTP (RFC 9112) have them.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "diurna/status.h"

namespace diurna::ingest {

// How many bytes there are up to the first empty line, with it; npos if there is none.
std::size_t header_size(std::string_view bytes);

// All are views into what was parsed.
class HeaderFields {
 public:
  // What is no field is left out in HTTP, where servers send odd things, and an error in a WARC record.
  enum class OddLines : std::uint8_t { kLeaveOut, kRefuse };

  // `lines` without the first, that is not a field. Errors: kDamaged, kTooLarge; the offset counts in
  // `lines`.
  static Result<HeaderFields> parse(std::string_view lines, std::uint32_t max_fields, OddLines odd_lines);

  // The value of the first field of that name, in any case; empty if there is none.
  std::string_view find(std::string_view name) const;
  const std::vector<std::pair<std::string_view, std::string_view>>& all() const { return fields_; }

 private:
  std::vector<std::pair<std::string_view, std::string_view>> fields_;
};

}  // namespace diurna::ingest
