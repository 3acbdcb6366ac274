#include "ingest/warc/header_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/ascii.h"

namespace diurna::ingest {
namespace {

// A name has no blanks and no control characters (RFC 9110, 5.1).
bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

// The line at `at` with those that go on with it: obsolete, and still sent.
std::size_t folded_line_end(std::string_view lines, std::size_t at) {
  std::size_t end = lines.find('\n', at);
  while (end != std::string_view::npos && end + 1 < lines.size() &&
         (lines[end + 1] == ' ' || lines[end + 1] == '\t')) {
    end = lines.find('\n', end + 1);
  }
  return end == std::string_view::npos ? lines.size() : end + 1;
}

}  // namespace

std::size_t header_size(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const std::string_view next = bytes.substr(at + 1, 2);
    if (next.starts_with('\n')) return at + 2;
    if (next == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

Result<HeaderFields> HeaderFields::parse(std::string_view lines, std::uint32_t max_fields,
                                         OddLines odd_lines) {
  HeaderFields result;
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::size_t end = folded_line_end(lines, at);
    const std::string_view line = trimmed(lines.substr(at, end - at));
    const std::size_t colon = line.find(':');
    const std::string_view name = trimmed(line.substr(0, std::min(colon, line.size())));
    if (colon != std::string_view::npos && is_name(name)) {
      if (result.fields_.size() == max_fields) {
        return Status(ErrorCode::kTooLarge, fmt::format("a header of more than {} fields", max_fields), {},
                      at);
      }
      result.fields_.emplace_back(name, trimmed(line.substr(colon + 1)));
    } else if (!line.empty() && odd_lines == OddLines::kRefuse) {
      return Status(ErrorCode::kDamaged, "a line of the header that is no field", {}, at);
    }
    at = end;
  }
  return result;
}

std::string_view HeaderFields::find(std::string_view name) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const auto& field) { return equal_ignoring_case(field.first, name); });
  return found == fields_.end() ? std::string_view() : found->second;
}

}  // namespace diurna::ingest
