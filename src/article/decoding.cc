#include "article/decoding.h"

#include <fmt/format.h>

#include <optional>

#include "text/binary_formats.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::uint64_t kBrokenPercent = 1;

class Decoder {
 public:
  explicit Decoder(std::string_view payload) : payload_(payload) {}

  Result<Decoded> run() {
    out_.text.reserve(payload_.size());
    if (payload_.starts_with(kByteOrderMark)) at_ = run_begin_ = kByteOrderMark.size();
    while (at_ < payload_.size()) {
      if (payload_[at_] == '\0') return not_text("a NUL byte", at_);
      step();
    }
    flush();
    if (first_broken_ && broken_bytes_ * 100 > payload_.size() * kBrokenPercent) {
      return not_text(fmt::format("{} of {} bytes are no UTF-8", broken_bytes_, payload_.size()),
                      *first_broken_);
    }
    return std::move(out_);
  }

 private:
  static Status not_text(std::string message, std::uint64_t offset) {
    return {ErrorCode::kNotText, std::move(message), {}, offset};
  }

  void step() {
    if (payload_[at_] == '\r') return remove_return();
    if (static_cast<unsigned char>(payload_[at_]) < 0x80) {
      ++at_;
    } else if (const auto point = text::decode(payload_, at_)) {
      at_ += point->size;
    } else {
      replace(text::ill_formed_length(payload_, at_));
    }
  }

  void remove_return() {
    flush();
    ++at_;
    run_begin_ = at_;
    // Of several in a row, the last decides: "\r\r\n" is one line end, badly converted.
    const bool line_goes_on = at_ < payload_.size() && payload_[at_] != '\n' && payload_[at_] != '\r';
    out_.lone_returns += line_goes_on;
  }

  void replace(std::uint32_t size) {
    flush();
    if (!first_broken_) first_broken_ = at_;
    broken_bytes_ += size;
    ++out_.broken;
    const std::size_t before = out_.text.size();
    text::append(out_.text, text::kReplacement);
    out_.source_map.append(static_cast<std::uint32_t>(out_.text.size() - before), {at_, at_ + size},
                           SourceMap::Kind::kReplaced);
    at_ += size;
    run_begin_ = at_;
  }

  // Copies the good bytes since the last removal or replacement.
  void flush() {
    if (at_ == run_begin_) return;
    out_.text.append(payload_, run_begin_, at_ - run_begin_);
    out_.source_map.append(static_cast<std::uint32_t>(at_ - run_begin_), {run_begin_, at_},
                           SourceMap::Kind::kCopied);
  }

  std::string_view payload_;
  std::size_t at_ = 0;
  std::size_t run_begin_ = 0;
  std::uint64_t broken_bytes_ = 0;
  std::optional<std::uint64_t> first_broken_;
  Decoded out_;
};

// "UTF-16 text", by its byte-order mark; empty if there is none. That of UTF-32 may start with UTF-16's.
std::string_view wide_encoding(std::string_view payload) {
  if (payload.starts_with("\xFF\xFE\0\0"sv) || payload.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32 text";
  return payload.starts_with("\xFF\xFE"sv) || payload.starts_with("\xFE\xFF"sv) ? "UTF-16 text"sv : ""sv;
}

}  // namespace

Result<Decoded> decode_payload(std::string_view payload) {
  std::string_view format = wide_encoding(payload);
  if (format.empty()) format = text::binary_format(payload);
  if (!format.empty()) {
    return Status(ErrorCode::kNotText, fmt::format("looks like {}, not UTF-8 text", format), {}, 0);
  }
  return Decoder(payload).run();
}

}  // namespace diurna::article
