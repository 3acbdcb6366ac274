// Reads the parts of a date one after the other; a part that is not there leaves the cursor where it was.
//
// Precondition throughout: the text is well-formed UTF-8.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::dates {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  void rewind(std::size_t at) { at_ = at; }
  std::string_view rest() const { return text_.substr(at_); }
  bool at_end() const { return at_ == text_.size(); }

  // How many ASCII digits come next.
  std::size_t digits() const {
    std::size_t end = at_;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    return end - at_;
  }

  std::optional<int> number(std::size_t min_digits, std::size_t max_digits) {
    const std::size_t count = digits();
    if (count < min_digits || count > max_digits) return std::nullopt;
    return fixed_number(count);
  }

  // The number that the next `count` digits make, whatever follows them.
  std::optional<int> fixed_number(std::size_t count) {
    constexpr std::size_t kMostDigits = 9;  // more might not fit an int
    if (count == 0 || count > kMostDigits || digits() < count) return std::nullopt;
    int value = 0;
    std::from_chars(text_.data() + at_, text_.data() + at_ + count, value);
    at_ += count;
    return value;
  }

  bool literal(std::string_view expected) {
    if (!rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  // Blanks and line breaks; false if there are none.
  bool blanks() {
    const std::size_t before = at_;
    while (at_ < text_.size()) {
      const text::CodePoint point = text::code_point_at(text_, at_);
      if (!text::is_space(point.value)) break;
      at_ += point.size;
    }
    return at_ > before;
  }

  std::string_view letters() {
    const std::size_t before = at_;
    while (at_ < text_.size()) {
      const text::CodePoint point = text::code_point_at(text_, at_);
      if (!text::is_alpha(point.value)) break;
      at_ += point.size;
    }
    return text_.substr(before, at_ - before);
  }

  bool at_word_end() const {
    if (at_end()) return true;
    const char32_t next = text::code_point_at(text_, at_).value;
    return !text::is_alpha(next) && !text::is_digit(next);
  }

 private:
  static bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace diurna::dates
