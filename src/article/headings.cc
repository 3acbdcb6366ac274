#include "article/headings.h"

#include "article/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

constexpr std::size_t kMaxHeading = 90;  // code points
constexpr std::uint32_t kMaxWords = 12;
constexpr std::size_t kMaxStandfirst = 250;  // code points
constexpr std::size_t kMinProse = 60;        // bytes; shorter blocks are lists of names, tables, credits

bool opens_with_letter(std::string_view line) {
  const char32_t first = text::code_point_at(line, 0).value;
  return text::is_alpha(first) || text::is_digit(first) || first == U'\u00BF' || first == U'\u00A1';
}

bool ends_prose(std::string_view words) {
  return ends_sentence(words) || end_mark(words) == U':';
}

bool is_prose(const Article& article, std::size_t i) {
  if (i >= article.blocks.size()) return false;
  const Block& block = article.blocks[i];
  const std::string_view words = slice(article.text, block.span);
  switch (block.kind) {
    case BlockKind::kParagraph:
      return words.size() >= kMinProse && ends_prose(words);
    case BlockKind::kDateline:
    case BlockKind::kListItem:
    case BlockKind::kQuote:
    case BlockKind::kEmbeddedPost:
      return true;
    default:
      return false;
  }
}

bool is_standfirst(std::string_view line) {
  constexpr std::uint32_t kMinWords = 5;
  if (line.find('\n') != std::string_view::npos || text::count_code_points(line) > kMaxStandfirst)
    return false;
  return !is_byline(line) && opens_with_letter(line) && end_mark(line) == 0 &&
         word_shapes(line).words >= kMinWords;
}

}  // namespace

bool reads_like_heading(std::string_view line) {
  if (line.find('\n') != std::string_view::npos || text::count_code_points(line) > kMaxHeading) return false;
  if (is_byline(line) || !opens_with_letter(line)) return false;
  const WordShapes shapes = word_shapes(line);
  if (shapes.words == 0 || shapes.words > kMaxWords || starts_lower(line)) return false;
  if (end_mark(line) == 0) return true;
  return end_mark(line) == U'.' && shapes.words >= 2 && is_all_caps(line);
}

void mark_headings(Article& article) {
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    Block& block = article.blocks[i];
    if (block.kind != BlockKind::kParagraph || !is_prose(article, i + 1)) continue;
    const std::string_view line = slice(article.text, block.span);
    if (i == 1 && article.blocks[0].kind == BlockKind::kHeadline && is_standfirst(line)) {
      block.kind = BlockKind::kStandfirst;
    } else if (i > 0 && reads_like_heading(line)) {
      block.kind = BlockKind::kHeading;
    }
  }
}

}  // namespace diurna::article
