#include "nlp/tokenizer/python_regex.h"

#include <charconv>
#include <map>
#include <optional>

#include "text/utf8.h"

namespace diurna::nlp {
namespace {

// What stands between "[" and "]" for Python's classes of characters.
constexpr std::string_view kSpace =
    R"(\x{9}-\x{D}\x{1C}-\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000})";
constexpr std::string_view kNotSpace =
    R"(\x{0}-\x{8}\x{E}-\x{1B}\x{21}-\x{84}\x{86}-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027})"
    R"(\x{202A}-\x{202E}\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{10FFFF})";
constexpr std::string_view kDigit = R"(0-9\p{Nd})";
constexpr std::string_view kNotDigit = R"(\P{Nd})";
// The ASCII part is in \p{L}\p{N} too; spelt out, it is looked up in a bit map.
constexpr std::string_view kWord = R"(0-9A-Z_a-z\p{L}\p{N})";
// All categories but L and N; of Pc all but the low line.
constexpr std::string_view kNotWord =
    R"(\p{C}\p{M}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{S}\p{Z}\x{203F}\x{2040}\x{2054}\x{FE33}\x{FE34})"
    R"(\x{FE4D}-\x{FE4F}\x{FF3F})";
constexpr std::string_view kWordBoundary = R"((?:(?<=[0-9A-Z_a-z\p{L}\p{N}])(?![0-9A-Z_a-z\p{L}\p{N}])|)"
                                           R"((?<![0-9A-Z_a-z\p{L}\p{N}])(?=[0-9A-Z_a-z\p{L}\p{N}])))";
constexpr std::string_view kNoWordBoundary = R"((?:(?<=[0-9A-Z_a-z\p{L}\p{N}])(?=[0-9A-Z_a-z\p{L}\p{N}])|)"
                                             R"((?<![0-9A-Z_a-z\p{L}\p{N}])(?![0-9A-Z_a-z\p{L}\p{N}])))";

// A class is shared if a call is much shorter.
constexpr std::size_t kSmallestSharedClass = 64;
constexpr std::uint32_t kMaxCodePoint = 0x10FFFF;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_octal_digit(char c) {
  return c >= '0' && c <= '7';
}

std::string hex_escape(std::uint32_t code_point) {
  char digits[8];
  const auto end = std::to_chars(digits, digits + sizeof digits, code_point, 16).ptr;
  return "\\x{" + std::string(digits, end) + "}";
}

// The inside of a class for an escape that names one; empty for every other escape.
std::string_view class_of_escape(char escape) {
  switch (escape) {
    case 's':
      return kSpace;
    case 'S':
      return kNotSpace;
    case 'd':
      return kDigit;
    case 'D':
      return kNotDigit;
    case 'w':
      return kWord;
    case 'W':
      return kNotWord;
    default:
      return {};
  }
}

// The character of an escape like \n; nothing for every other escape.
std::optional<std::uint32_t> control_of_escape(char escape) {
  switch (escape) {
    case 'a':
      return 0x07;
    case 'f':
      return 0x0C;
    case 'n':
      return 0x0A;
    case 'r':
      return 0x0D;
    case 't':
      return 0x09;
    case 'v':
      return 0x0B;
    default:
      return std::nullopt;
  }
}

class Translator {
 public:
  Translator(std::string_view pattern, ClassSharing sharing) : pattern_(pattern), sharing_(sharing) {}

  Result<std::string> run() {
    while (at_ < pattern_.size() && message_.empty()) item();
    if (!message_.empty()) return Status(ErrorCode::kModelBroken, message_, {}, failed_at_);
    if (shared_.empty()) return flags_ + out_;
    std::string definitions;
    for (const auto& [body, name] : shared_)
      definitions.append("(?<").append(name).append(">").append(body).append(")");
    return flags_ + "(?:" + out_ + ")(?(DEFINE)" + definitions + ")";
  }

 private:
  void item() {
    switch (pattern_[at_]) {
      case '\\':
        return escape();
      case '[':
        return character_class();
      case '(':
        return group();
      case '{':
        return brace();
      default:
        return literal();
    }
  }

  void fail(std::string message) {
    if (!message_.empty()) return;
    message_ = "regular expression: " + std::move(message);
    failed_at_ = at_;
  }

  bool next_is(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }

  // Copies one code point as it is.
  void literal() {
    const std::optional<text::CodePoint> point = text::decode(pattern_, at_);
    if (!point) return fail("not UTF-8");
    out_ += pattern_.substr(at_, point->size);
    at_ += point->size;
  }

  // Reads `least` to `most` digits of a number in `base`, from at_ on.
  std::optional<std::uint32_t> number(int base, std::size_t least, std::size_t most) {
    std::uint32_t value = 0;
    const std::string_view digits = pattern_.substr(at_, most);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const auto size = static_cast<std::size_t>(end - digits.data());
    if (error != std::errc() || size < least) return std::nullopt;
    at_ += size;
    return value;
  }

  // \xHH, \uHHHH, \UHHHHHHHH. at_ is behind the letter.
  void coded_character(std::size_t digits, std::string& out) {
    const std::optional<std::uint32_t> value = number(16, digits, digits);
    if (!value || *value > kMaxCodePoint) return fail("a bad \\x, \\u or \\U");
    out += hex_escape(*value);
  }

  // The escapes that mean one character, alike inside and outside of classes. at_ is behind the backslash.
  void character_escape(std::string& out) {
    const char c = peek();
    if (static_cast<unsigned char>(c) >= 0x80) return;  // stands for itself: the caller copies it
    ++at_;
    if (c == 'x') return coded_character(2, out);
    if (c == 'u') return coded_character(4, out);
    if (c == 'U') return coded_character(8, out);
    if (const auto control = control_of_escape(c)) {
      out += hex_escape(*control);
    } else if (is_ascii_letter(c)) {
      --at_;
      fail(std::string("unknown escape \\") + c);
    } else {
      out += hex_escape(static_cast<unsigned char>(c));
    }
  }

  // Three octal digits, or \0 and up to two more. at_ is at the first digit; says whether it was one.
  bool octal_escape(std::string& out) {
    const std::string_view digits = pattern_.substr(at_, 3);
    const bool three = digits.size() == 3 && is_octal_digit(digits[0]) && is_octal_digit(digits[1]) &&
                       is_octal_digit(digits[2]);
    if (!three && digits[0] != '0') return false;
    const std::optional<std::uint32_t> value = number(8, 1, 3);
    if (!value || *value > 0377) {
      fail("a bad octal escape");
    } else {
      out += hex_escape(*value);
    }
    return true;
  }

  void escape() {
    if (++at_ == pattern_.size()) return fail("ends in a backslash");
    const char c = peek();
    if (const std::string_view inside = class_of_escape(c); !inside.empty()) {
      ++at_;
      out_ += "[" + std::string(inside) + "]";
    } else if (is_ascii_digit(c)) {
      if (octal_escape(out_)) return;
      out_ += "\\g{" + std::to_string(number(10, 1, 2).value_or(0)) + "}";
    } else if (c == 'A' || c == 'Z' || c == 'b' || c == 'B') {
      ++at_;
      out_ += c == 'A' ? R"(\A)" : c == 'Z' ? R"(\z)" : c == 'b' ? kWordBoundary : kNoWordBoundary;
    } else {
      character_escape(out_);
    }
  }

  void class_escape(std::string& body) {
    if (++at_ == pattern_.size()) return fail("ends in a backslash");
    const char c = peek();
    if (const std::string_view inside = class_of_escape(c); !inside.empty()) {
      ++at_;
      body += inside;
    } else if (c == 'b') {
      ++at_;
      body += hex_escape(0x08);
    } else if (is_ascii_digit(c)) {
      if (!octal_escape(body)) fail("a reference inside a class");
    } else {
      character_escape(body);
    }
  }

  void class_literal(std::string& body) {
    const std::optional<text::CodePoint> point = text::decode(pattern_, at_);
    if (!point) return fail("not UTF-8");
    // PCRE2 would read "[:", "[." and "[=" as the start of a named class.
    if (point->value == U'[') body += '\\';
    body += pattern_.substr(at_, point->size);
    at_ += point->size;
  }

  void character_class() {
    const std::size_t begin = at_++;
    std::string body = "[";
    if (peek() == '^') body += pattern_[at_++];
    if (peek() == ']') {
      body += "\\]";
      ++at_;
    }
    while (message_.empty() && at_ < pattern_.size() && peek() != ']') {
      if (peek() == '\\') {
        class_escape(body);
      } else {
        class_literal(body);
      }
    }
    if (!message_.empty()) return;
    if (at_ == pattern_.size()) {
      at_ = begin;
      return fail("an open class");
    }
    ++at_;
    body += ']';
    out_ += shared(body);
  }

  // The class, or a call to it.
  std::string shared(const std::string& body) {
    if (sharing_ == ClassSharing::kNone || body.size() < kSmallestSharedClass) return body;
    const auto [entry, is_new] = shared_.try_emplace(body);
    // No name that a pattern would give to a group of its own.
    if (is_new) entry->second = "shared_class_" + std::to_string(shared_.size());
    return "(?&" + entry->second + ")";
  }

  void group() {
    for (const std::string_view opening :
         {"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?P<", "(?P=", "(?("}) {
      if (!next_is(opening)) continue;
      out_ += opening;
      at_ += opening.size();
      return;
    }
    if (next_is("(?#")) return comment();
    if (next_is("(?")) return flags();
    if (next_is("(*")) return fail("nothing to repeat");
    out_ += '(';
    ++at_;
  }

  void comment() {
    const std::size_t end = pattern_.find(')', at_);
    if (end == std::string_view::npos) return fail("an open comment");
    at_ = end + 1;
  }

  // (?ims) at the beginning; (?ims-ims: anywhere.
  void flags() {
    const std::size_t end = pattern_.find_first_not_of("imsu-", at_ + 2);
    const char closing = end == std::string_view::npos ? '\0' : pattern_[end];
    if (closing != ')' && closing != ':') return fail("an unknown or unsupported group or flag");
    if (closing == ')' && !out_.empty()) return fail("flags that are not at the beginning");
    std::string kept;
    for (const char flag : pattern_.substr(at_ + 2, end - at_ - 2)) {
      if (flag != 'u') kept += flag;  // "Unicode" is always on
    }
    if (closing == ':') {
      out_ += "(?" + kept + ":";
      sharing_ = ClassSharing::kNone;  // a class may mean something else here than elsewhere
    } else if (!kept.empty()) {
      flags_ += "(?" + kept + ")";
    }
    at_ = end + 1;
  }

  // A repetition, or a plain brace where it is none.
  void brace() {
    const std::size_t begin = at_++;
    const std::size_t low_begin = at_;
    while (is_ascii_digit(peek())) ++at_;
    const std::string_view low = pattern_.substr(low_begin, at_ - low_begin);
    const bool range = peek() == ',';
    const std::size_t high_begin = range ? ++at_ : at_;
    while (is_ascii_digit(peek())) ++at_;
    const std::string_view high = pattern_.substr(high_begin, at_ - high_begin);
    if (peek() != '}' || (low.empty() && !range)) {
      at_ = begin + 1;
      out_ += "\\{";
      return;
    }
    ++at_;
    out_ += "{" + std::string(low.empty() ? "0" : low) + (range ? "," : "") + std::string(high) + "}";
  }

  std::string_view pattern_;
  ClassSharing sharing_;
  std::size_t at_ = 0;
  std::string flags_;  // of the whole expression
  std::string out_;
  std::map<std::string, std::string> shared_;  // class -> name
  std::string message_;
  std::size_t failed_at_ = 0;
};

}  // namespace

Result<std::string> pcre2_pattern(std::string_view pattern, ClassSharing sharing) {
  return Translator(pattern, sharing).run();
}

}  // namespace diurna::nlp
