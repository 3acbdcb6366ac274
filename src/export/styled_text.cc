#include "export/styled_text.h"

#include <algorithm>

#include "export/columns.h"
#include "export/terminal_characters.h"
#include "text/utf8.h"

namespace diurna::exporting {
namespace {

constexpr char32_t kEllipsis = 0x2026;

std::string_view ansi(Style style) {
  switch (style) {
    case Style::kPlain:
      return "";
    case Style::kTitle:
      return "\x1b[1m";
    case Style::kSource:
      return "\x1b[1;36m";
    case Style::kCue:
      return "\x1b[33m";
    case Style::kContent:
      return "\x1b[32m";
    case Style::kFaint:
      return "\x1b[2m";
  }
  return "";
}

constexpr std::string_view kReset = "\x1b[0m";

// Calls `take` with each code point of `text`, U+FFFD for what is not UTF-8.
template <typename Take>
void for_each_code_point(std::string_view text, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::decode(text, at);
    take(point ? point->value : text::kReplacement);
    at += point ? point->size : text::ill_formed_length(text, at);
  }
}

}  // namespace

void StyledText::push(Cell cell) {
  cells_.push_back(cell);
  columns_ += cell.columns;
}

void StyledText::append(Style style, std::string_view text) {
  for_each_code_point(text, [&](char32_t c) {
    if (turns_direction(c)) return;
    if (is_control(c)) c = U' ';
    push({c, style, static_cast<std::uint8_t>(columns_of(c))});
  });
}

void StyledText::append_words(Style style, std::string_view words) {
  bool after_blank = false;
  for_each_code_point(words, [&](char32_t c) {
    if (turns_direction(c)) return;
    const bool blank = c == U' ' || is_control(c);
    if (blank && after_blank) return;
    after_blank = blank;
    push({blank ? U' ' : c, style, static_cast<std::uint8_t>(blank ? 1 : columns_of(c))});
  });
}

void StyledText::append(const StyledText& other) {
  cells_.insert(cells_.end(), other.cells_.begin(), other.cells_.end());
  columns_ += other.columns_;
}

void StyledText::pad_to(std::uint32_t column) {
  while (columns_ < column) push({U' ', Style::kPlain, 1});
}

std::size_t StyledText::fitting(std::size_t begin, std::uint32_t columns) const {
  std::uint32_t used = 0;
  std::size_t end = begin;
  while (end < cells_.size() && used + cells_[end].columns <= columns) used += cells_[end++].columns;
  return end - begin;
}

StyledText StyledText::sliced(std::size_t begin, std::size_t end) const {
  StyledText part;
  for (std::size_t i = begin; i < end; ++i) part.push(cells_[i]);
  return part;
}

StyledText StyledText::cut(std::uint32_t columns) const {
  if (columns_ <= columns) return *this;
  if (columns == 0) return {};
  const std::size_t end = fitting(0, columns - 1);
  std::size_t blank = end;
  while (blank > 0 && cells_[blank - 1].point != U' ') --blank;
  const bool near = blank * 3 > end * 2;
  StyledText part = sliced(0, near ? blank : end);
  part.push({kEllipsis, Style::kFaint, 1});
  return part;
}

std::vector<StyledText> StyledText::wrapped(std::uint32_t columns) const {
  std::vector<StyledText> lines;
  for (std::size_t begin = 0; begin < cells_.size();) {
    std::size_t end = begin + std::max<std::size_t>(fitting(begin, columns), 1);
    std::size_t next = end;
    if (end < cells_.size()) {
      std::size_t blank = end;
      while (blank > begin && cells_[blank].point != U' ') --blank;
      if (blank > begin) end = next = blank;
    }
    lines.push_back(sliced(begin, end));
    while (next < cells_.size() && cells_[next].point == U' ') ++next;
    begin = next;
  }
  return lines;
}

std::string StyledText::rendered(Colour colour) const {
  std::size_t size = cells_.size();
  while (size > 0 && cells_[size - 1].point == U' ') --size;
  std::string out;
  Style style = Style::kPlain;
  const auto turn_to = [&](Style next) {
    if (next == style || colour == Colour::kOff) return;
    if (style != Style::kPlain) out += kReset;
    out += ansi(next);
    style = next;
  };
  for (std::size_t i = 0; i < size; ++i) {
    turn_to(cells_[i].style);
    text::append(out, cells_[i].point);
  }
  turn_to(Style::kPlain);
  return out;
}

}  // namespace diurna::exporting
