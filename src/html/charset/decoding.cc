#include "html/charset/decoding.h"

#include <fmt/format.h>

#include "html/charset/detection.h"
#include "html/charset/encoding.h"
#include "html/charset/transcoding.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::uint64_t kMaxBytes = 1u << 30;
// A label goes into a warning as far as this.
constexpr std::size_t kShownLabel = 40;

struct Decision {
  Encoding encoding;
  CharsetEvidence evidence;
};

class Decider {
 public:
  Decider(std::string_view payload, std::string_view http_charset, std::vector<std::string>& warnings)
      : payload_(payload), http_charset_(http_charset), warnings_(warnings) {}

  Decision decide() {
    if (const auto marked = encoding_by_mark(payload_)) return {*marked, CharsetEvidence::kByteOrderMark};
    if (const auto declared = declaration()) {
      return is_default_that_was_left(*declared) ? read_as_utf8() : *declared;
    }
    if (looks_like_utf8()) return {utf8_encoding(), CharsetEvidence::kWellFormedUtf8};
    const std::string detected = detect_charset(payload_);
    if (const auto known = encoding_of(detected)) return {*known, CharsetEvidence::kDetection};
    return {windows_1252_encoding(), CharsetEvidence::kDefault};
  }

 private:
  std::optional<Decision> declaration() {
    const auto by_http = known("the HTTP header", http_charset_);
    if (by_http) return Decision{*by_http, CharsetEvidence::kHttp};
    const auto by_meta = known("the page", declared_label(payload_));
    if (by_meta) return Decision{*by_meta, CharsetEvidence::kMeta};
    return std::nullopt;
  }

  std::optional<Encoding> known(std::string_view who, std::string_view label) {
    if (label.empty()) return std::nullopt;
    const auto encoding = encoding_of(label);
    if (!encoding) {
      warnings_.push_back(
          fmt::format("{} declares a charset that is none: {:?}", who, label.substr(0, kShownLabel)));
    }
    return encoding;
  }

  // Servers and templates declare ISO 8859-1 unasked; text in it is not well-formed UTF-8 by chance.
  bool is_default_that_was_left(const Decision& declared) const {
    return declared.encoding == windows_1252_encoding() &&
           text::ascii_length(payload_, 0) < payload_.size() && text::is_well_formed(payload_);
  }

  Decision read_as_utf8() {
    warnings_.emplace_back("declared windows-1252, and read as UTF-8, which the bytes are");
    return {utf8_encoding(), CharsetEvidence::kWellFormedUtf8};
  }

  // ASCII in UTF-16 is well-formed UTF-8 too, but for its NULs.
  bool looks_like_utf8() const {
    return payload_.substr(0, kNulSearch).find('\0') == std::string_view::npos &&
           text::is_well_formed(payload_);
  }

  static constexpr std::size_t kNulSearch = 1024;

  std::string_view payload_;
  std::string_view http_charset_;
  std::vector<std::string>& warnings_;
};

bool is_declared(CharsetEvidence evidence) {
  return evidence == CharsetEvidence::kHttp || evidence == CharsetEvidence::kMeta;
}

void recode(std::string_view payload, Encoding encoding, DecodedPage& page) {
  Transcoded transcoded = transcode(payload, page.begin, encoding);
  page.recoded = std::move(transcoded.text);
  page.map = std::move(transcoded.map);
  page.broken = transcoded.broken;
  page.approximate = is_stateful(encoding);
  if (page.broken > 0) {
    page.warnings.push_back(fmt::format("{} broken {} sequence{} read as U+FFFD", page.broken, page.charset,
                                        page.broken == 1 ? "" : "s"));
  }
  if (is_declared(page.decided_by) && page.broken == 0 && text::ascii_length(payload, 0) < payload.size() &&
      text::is_well_formed(payload)) {
    page.warnings.push_back(
        fmt::format("declared {}, and the bytes are well-formed UTF-8 too", page.charset));
  }
}

}  // namespace

std::string_view name_of(CharsetEvidence evidence) {
  constexpr std::string_view kNames[] = {"bom", "http", "meta", "utf-8", "detection", "default"};
  return kNames[static_cast<std::size_t>(evidence)];
}

Result<DecodedPage> decode_page(std::string_view payload, std::string_view http_charset) {
  if (payload.size() > kMaxBytes) {
    return Status(ErrorCode::kTooLarge, fmt::format("larger than {} bytes", kMaxBytes), {}, kMaxBytes);
  }
  DecodedPage page;
  const Decision decision = Decider(payload, http_charset, page.warnings).decide();
  page.charset = decision.encoding.name;
  page.decided_by = decision.evidence;
  page.begin = mark_length(payload, decision.encoding);
  const bool is_utf8 = decision.encoding == utf8_encoding();
  if (is_utf8 && (decision.evidence == CharsetEvidence::kWellFormedUtf8 || text::is_well_formed(payload))) {
    page.map = CharsetMap(page.begin);
  } else {
    recode(payload, decision.encoding, page);
  }
  return page;
}

}  // namespace diurna::html
