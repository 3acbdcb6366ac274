// Text for a terminal: code points with a style, measured in columns, cut and wrapped.
//
// Words of an article come from strangers: control characters, which a terminal would obey, become blanks,
// and the marks that turn the direction of writing are left out, since a cut would leave them open.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/output.h"

namespace diurna::exporting {

enum class Style : std::uint8_t { kPlain, kTitle, kSource, kCue, kContent, kFaint };

class StyledText {
 public:
  // `text` as it is, for layout and short words of our own.
  void append(Style style, std::string_view text);
  // Words of an article: each run of blanks, line ends and control characters becomes one blank.
  void append_words(Style style, std::string_view words);
  void append(const StyledText& other);
  // Blanks up to column `column`; none if the text is already there.
  void pad_to(std::uint32_t column);

  std::uint32_t columns() const { return columns_; }
  bool empty() const { return cells_.empty(); }

  // The text, or its beginning and an ellipsis, in at most `columns` columns; at a blank if one is near.
  StyledText cut(std::uint32_t columns) const;
  // Lines of at most `columns` columns, broken at blanks; words that are longer are broken anywhere.
  std::vector<StyledText> wrapped(std::uint32_t columns) const;
  // UTF-8, with ANSI escape sequences if `colour` says so; without blanks at the end.
  std::string rendered(Colour colour) const;

 private:
  struct Cell {
    char32_t point;
    Style style;
    std::uint8_t columns;
  };
  void push(Cell cell);
  // How many cells from `begin` on fit into `columns`.
  std::size_t fitting(std::size_t begin, std::uint32_t columns) const;
  StyledText sliced(std::size_t begin, std::size_t end) const;

  std::vector<Cell> cells_;
  std::uint32_t columns_ = 0;
};

}  // namespace diurna::exporting
