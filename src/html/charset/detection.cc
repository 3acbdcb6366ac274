#include "html/charset/detection.h"

#include <unicode/ucsdet.h>

#include <memory>

namespace diurna::html {
namespace {

constexpr std::size_t kMaxBytes = 64u << 10;
// Of 100. The detector gives 15 to bytes that tell it nothing.
constexpr std::int32_t kMinConfidence = 16;

struct Close {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

}  // namespace

std::string detect_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kMaxBytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  // Markup is ASCII in every charset, and looks like English.
  ucsdet_enableInputFilter(detector.get(), true);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  const char* const name = ucsdet_getName(match, &status);
  return U_FAILURE(status) || confidence < kMinConfidence ? std::string() : std::string(name);
}

}  // namespace diurna::html
