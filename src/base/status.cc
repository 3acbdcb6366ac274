#include "diurna/status.h"

#include <fmt/format.h>

namespace diurna {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmpty:
      return "empty";
    case ErrorCode::kNotText:
      return "not_text";
    case ErrorCode::kTooLarge:
      return "too_large";
    case ErrorCode::kNotFound:
      return "not_found";
    case ErrorCode::kUnreadable:
      return "unreadable";
    case ErrorCode::kModelMissing:
      return "model_missing";
    case ErrorCode::kModelBroken:
      return "model_broken";
    case ErrorCode::kBadData:
      return "bad_data";
    case ErrorCode::kBadOption:
      return "bad_option";
    case ErrorCode::kUnwritable:
      return "unwritable";
    case ErrorCode::kTruncated:
      return "truncated";
    case ErrorCode::kDamaged:
      return "damaged";
    case ErrorCode::kUnsupported:
      return "unsupported";
  }
  return "unknown";
}

std::string Status::to_string() const {
  std::string where = input_.empty() ? std::string() : input_ + ": ";
  if (offset_) where += fmt::format("byte {}: ", *offset_);
  return fmt::format("{}{} ({})", where, message_, name_of(code_));
}

}  // namespace diurna
