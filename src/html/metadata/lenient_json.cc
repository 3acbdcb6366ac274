#include "html/metadata/lenient_json.h"

#include <algorithm>
#include <new>

#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMaxDepth = 64;

std::optional<boost::json::value> parse_once(std::string_view text, const boost::json::storage_ptr& storage) {
  boost::json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  options.max_depth = kMaxDepth;
  boost::json::error_code error;
  boost::json::value value = boost::json::parse(text, error, storage, options);
  if (error) return std::nullopt;
  return value;
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

// What HTML or JavaScript puts around JSON: "<!--", "//<![CDATA[", "-->", ";".
std::string_view unwrapped(std::string_view text) {
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t end = text.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  if (text[begin] == '[' && text.substr(begin).starts_with("[CDATA[")) {
    const std::size_t inner = text.find_first_of("{[", begin + 7);
    if (inner == std::string_view::npos) return {};
    std::size_t last = text.rfind('}');
    if (last == std::string_view::npos || last < inner) last = end;
    return text.substr(inner, last - inner + 1);
  }
  return text.substr(begin, end - begin + 1);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The unit of "\u1234" at the beginning of `text`, or -1.
int unit_at(std::string_view text) {
  constexpr std::size_t kLength = 6;
  if (text.size() < kLength || text[0] != '\\' || text[1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = 2; i < kLength; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// Copies a text and mends it on the way. Everything is decided by what stands next.
class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) { out_.reserve(text.size() + 64); }

  std::string mend() {
    while (at_ < text_.size()) {
      if (in_string_) {
        string_character();
      } else {
        structure_character();
      }
    }
    if (in_string_) out_ += '"';
    return std::move(out_);
  }

 private:
  void copy(std::size_t count) {
    out_.append(text_.substr(at_, count));
    at_ += count;
  }

  void structure_character() {
    const char c = text_[at_];
    if (c == '"') in_string_ = true;
    copy(1);
  }

  void string_character() {
    const char c = text_[at_];
    if (c == '\\') {
      escape();
    } else if (c == '"') {
      quotation_mark();
    } else if (static_cast<unsigned char>(c) < ' ') {
      out_ += ' ';
      ++at_;
    } else {
      copy(1);
    }
  }

  void escape() {
    const std::string_view rest = text_.substr(at_);
    constexpr std::string_view kKnown = "\"\\/bfnrt";
    if (rest.size() > 1 && kKnown.find(rest[1]) != std::string_view::npos) return copy(2);
    const int unit = unit_at(rest);
    const int next = unit < 0 ? -1 : unit_at(rest.substr(6));
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (high && next >= 0xDC00 && next < 0xE000) return copy(12);
    if (unit >= 0 && !high && !low) return copy(6);
    if (unit >= 0) out_ += "\\ufffd";
    at_ += unit >= 0 ? 6 : 1;
  }

  // One that ends a string has a comma, a colon or a bracket behind it.
  void quotation_mark() {
    std::size_t next = at_ + 1;
    constexpr std::size_t kFarthest = 200;
    const std::size_t limit = std::min(text_.size(), next + kFarthest);
    while (next < limit && is_blank(text_[next])) ++next;
    constexpr std::string_view kBehind = ",:}]";
    if (next == text_.size() || kBehind.find(text_[next]) != std::string_view::npos) {
      in_string_ = false;
    } else {
      out_ += '\\';
    }
    copy(1);
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  bool in_string_ = false;
};

}  // namespace

std::string mended_json(std::string_view text) {
  text = unwrapped(text);
  if (text.find('"') == std::string_view::npos && text.find("&quot;") != std::string_view::npos) {
    return Mender(plain_text(text)).mend();
  }
  return Mender(text).mend();
}

std::optional<boost::json::value> parse_leniently(std::string_view text,
                                                  const boost::json::storage_ptr& storage) {
  try {  // Boost.JSON reports faults of the text by code, and throws where memory ends
    if (auto value = parse_once(text, storage)) return value;
    const std::string mended = mended_json(text);
    if (mended.empty()) return std::nullopt;
    return parse_once(mended, storage);
  } catch (const std::bad_alloc&) {
    return std::nullopt;
  } catch (const boost::system::system_error&) {
    return std::nullopt;
  }
}

}  // namespace diurna::html
