// Where the values of a JSON object or array stand in its bytes.
//
// Thread-safety: one scanner a thread; it keeps its memory from text to text.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::ingest {

struct JsonValue {
  enum class Kind : std::uint8_t { kString, kObject, kArray, kOther };

  Kind kind = Kind::kOther;
  std::size_t begin = 0;
  std::size_t size = 0;  // with quotation marks, braces or brackets; of other values not known, and 0
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

class JsonScanner {
 public:
  JsonScanner();
  JsonScanner(JsonScanner&&) noexcept;
  JsonScanner& operator=(JsonScanner&&) noexcept;
  ~JsonScanner();

  // Of the object, or array, that is all of `json`. Values within values are looked at only as far as is
  // needed to find where they end. Errors: kDamaged, with the byte of `json` where that is known; kTooLarge.
  Result<std::vector<JsonMember>> members(std::string_view json);
  Result<std::vector<JsonValue>> elements(std::string_view json);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diurna::ingest
