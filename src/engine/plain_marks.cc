#include "engine/plain_marks.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna {
namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009';
}

// Opening and closing marks of words, whose inner blanks belong to them.
bool opens(char32_t c) {
  return c == U'\u00AB' || c == U'\u201C' || c == U'\u201E';
}
bool closes(char32_t c) {
  return c == U'\u00BB' || c == U'\u201D';
}

bool is_dash(char32_t c) {
  return c == U'\u2014' || c == U'\u2013' || c == U'\u2015';
}

class Writer {
 public:
  explicit Writer(std::string_view original) : original_(original) {}

  PlainText run() {
    for (std::size_t at = 0; at < original_.size();) {
      const text::CodePoint point = text::code_point_at(original_, at);
      const std::size_t next = at + point.size;
      if (!is_blank(point.value) || !belongs_to_mark(at, next)) write(point.value, at, next);
      at = next;
    }
    return std::move(plain_);
  }

 private:
  // A blank inside guillemets: behind the opening or before the closing one.
  bool belongs_to_mark(std::size_t at, std::size_t next) const {
    const bool behind = at > 0 && text::code_point_before(original_, at).value == U'\u00AB';
    const bool before = next < original_.size() && text::code_point_at(original_, next).value == U'\u00BB';
    return behind || before;
  }

  // Between figures a dash is a range; elsewhere it sets a phrase apart, as commas do.
  bool sets_apart(std::size_t at, std::size_t next) const {
    const bool before = at > 0 && text::is_digit(text::code_point_before(original_, at).value);
    const bool behind = next < original_.size() && text::is_digit(text::code_point_at(original_, next).value);
    return !(before && behind);
  }

  void write(char32_t c, std::size_t at, std::size_t next) {
    std::string_view words = original_.substr(at, next - at);
    if (opens(c) || closes(c)) words = "\"";
    if (c == U'\u2019' || c == U'\u2018') words = "'";
    if (is_blank(c)) words = " ";
    if (is_dash(c)) words = sets_apart(at, next) ? "," : "-";
    plain_.text += words;
    plain_.origin.resize(plain_.text.size(),
                         {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
  }

  std::string_view original_;
  PlainText plain_;
};

}  // namespace

PlainText with_plain_marks(std::string_view original) {
  return Writer(original).run();
}

}  // namespace diurna
