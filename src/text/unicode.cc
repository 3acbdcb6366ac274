#include "text/unicode.h"

#include "text/utf8.h"

namespace diurna::text {
namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kSmallSigma = 0x3C3;
constexpr char32_t kFinalSigma = 0x3C2;
constexpr char32_t kCapitalIWithDot = 0x130;

bool cased_before(std::string_view text, std::size_t end) {
  while (end > 0) {
    const CodePoint point = code_point_before(text, end);
    if (!has(point.value, kCaseIgnorableFlag)) return has(point.value, kCasedFlag);
    end -= point.size;
  }
  return false;
}

bool cased_after(std::string_view text, std::size_t begin) {
  while (begin < text.size()) {
    const CodePoint point = code_point_at(text, begin);
    if (!has(point.value, kCaseIgnorableFlag)) return has(point.value, kCasedFlag);
    begin += point.size;
  }
  return false;
}

// The condition Final_Sigma of Unicode 14, table 3-17.
char32_t lower_sigma(std::string_view text, std::size_t at, std::uint32_t size) {
  return cased_before(text, at) && !cased_after(text, at + size) ? kFinalSigma : kSmallSigma;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.value == kCapitalSigma) {
      append(out, lower_sigma(text, at, point.size));
    } else if (point.value == kCapitalIWithDot) {
      out += "i\u0307";
    } else {
      append(out, static_cast<char32_t>(static_cast<std::int32_t>(point.value) +
                                        kind_of(point.value).lower_delta));
    }
    at += point.size;
  }
  return out;
}

}  // namespace diurna::text
