#include "html/article/text_builder.h"

#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::string_view kBetweenBlocks = "\n\n";

// Shown as nothing: soft hyphen, zero width space, word joiner, byte-order mark.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

enum class Shown : std::uint8_t { kWord, kBlank, kNothing };

Shown shown(char32_t c) {
  if (text::is_space(c)) return Shown::kBlank;
  return is_invisible(c) ? Shown::kNothing : Shown::kWord;
}

// The characters from `at` on that are shown alike; single blanks between words belong to them.
struct Run {
  Shown shown;
  std::size_t end;
};

Run run_at(std::string_view text, std::size_t at) {
  const text::CodePoint first = text::code_point_at(text, at);
  Run run{shown(first.value), at + first.size};
  while (run.end < text.size()) {
    const text::CodePoint next = text::code_point_at(text, run.end);
    const bool is_single_blank = run.shown == Shown::kWord && next.value == U' ' &&
                                 run.end + 1 < text.size() &&
                                 shown(text::code_point_at(text, run.end + 1).value) == Shown::kWord;
    if (!is_single_blank && shown(next.value) != run.shown) break;
    run.end += next.size;
  }
  return run;
}

}  // namespace

void TextBuilder::add(TextRange piece) {
  const std::string_view text = page_.slice(piece);
  for (std::size_t at = 0; at < text.size();) {
    const Run run = run_at(text, at);
    const TextRange range = {piece.begin + static_cast<std::uint32_t>(at),
                             piece.begin + static_cast<std::uint32_t>(run.end)};
    if (run.shown == Shown::kWord) add_words(range);
    if (run.shown == Shown::kBlank && gap_ == Gap::kNone) {
      gap_ = Gap::kBlank;
      blank_ = range;
    }
    at = run.end;
  }
}

void TextBuilder::add_break() {
  gap_ = Gap::kBreak;
}

void TextBuilder::add_blank() {
  if (gap_ != Gap::kNone) return;
  gap_ = Gap::kBlank;
  blank_ = {};
}

void TextBuilder::add_words(TextRange words) {
  fill_gap();
  text_ += page_.slice(words);
  page_.append_source(words, map_);
  has_words_ = true;
}

// What stands between the last word and the next one.
void TextBuilder::fill_gap() {
  const Gap gap = std::exchange(gap_, Gap::kNone);
  if (!has_words_) {
    if (text_.empty()) return;
    text_ += kBetweenBlocks;
    map_.append(static_cast<std::uint32_t>(kBetweenBlocks.size()), {}, SourceMap::Kind::kSynthetic);
    begin_ = text_.size();
    return;
  }
  if (gap == Gap::kNone) return;
  text_ += gap == Gap::kBreak ? '\n' : ' ';
  if (gap == Gap::kBreak || blank_.empty()) return map_.append(1, {}, SourceMap::Kind::kSynthetic);
  if (page_.slice(blank_) == " ") return page_.append_source(blank_, map_);
  SourceMap source;
  page_.append_source(blank_, source);
  const std::vector<SourceSpan> ranges = source.to_source({0, blank_.size()});
  if (ranges.empty()) return map_.append(1, {}, SourceMap::Kind::kSynthetic);
  map_.append(1, {ranges.front().begin, ranges.back().end}, SourceMap::Kind::kReplaced);
}

ByteSpan TextBuilder::finish_block() {
  const bool had_words = std::exchange(has_words_, false);
  gap_ = Gap::kNone;
  const auto end = static_cast<std::uint32_t>(text_.size());
  return had_words ? ByteSpan{static_cast<std::uint32_t>(begin_), end} : ByteSpan{end, end};
}

}  // namespace diurna::html
