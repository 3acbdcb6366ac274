#include "article/splitting.h"

#include <algorithm>
#include <span>

#include "article/lines.h"
#include "article/signature.h"
#include "article/wording.h"

namespace diurna::article {
namespace {

// The margins at which mail programs and agencies wrap, in columns.
constexpr std::uint32_t kMinWrapped = 50;
constexpr std::uint32_t kMaxWrapped = 100;
// A line that stands for itself is not longer than this, in bytes.
constexpr std::uint32_t kMaxOwnLine = 300;

using Lines = std::span<const Line>;

// Lines wrapped at a margin: long, none too long, and most break off in mid-sentence.
bool is_wrapped(std::string_view text, Lines lines) {
  if (lines.size() < 3) return false;
  std::size_t full = 0, open = 0, lower = 0, cased = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].columns > kMaxWrapped) return false;
    const std::string_view line = slice(text, lines[i].span);
    if (i + 1 < lines.size()) {
      full += lines[i].columns >= kMinWrapped;
      open += !ends_sentence(line);
    }
    lower += i > 0 && starts_lower(line);
    cased += i > 0 && (starts_lower(line) || starts_upper(line));
  }
  const std::size_t breaks = lines.size() - 1;
  return full * 10 >= breaks * 7 && open * 10 >= breaks * 6 && lower * 4 >= cased;
}

// Each line a paragraph: none breaks off in mid-sentence, and one is longer than any margin.
bool are_paragraphs(std::string_view text, Lines lines) {
  const bool one_is_long =
      std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.columns > kMaxWrapped; });
  return one_is_long && std::all_of(lines.begin(), lines.end() - 1, [&](const Line& line) {
           return ends_sentence(slice(text, line.span)) || end_mark(slice(text, line.span)) == U':';
         });
}

class Splitter {
 public:
  Splitter(std::string_view text, const Rules& rules) : text_(text), rules_(rules), lines_(lines_of(text)) {}

  Split run() {
    const bool has_blank_line = separated_by_blank_lines();
    for (std::size_t begin = 0; begin < lines_.size() && !out_.cut_short;) {
      std::size_t end = begin;
      while (end < lines_.size() && !lines_[end].span.empty()) ++end;
      if (end > begin) add_run(Lines(lines_).subspan(begin, end - begin), has_blank_line);
      begin = end + 1;
    }
    mark_list_items();
    return std::move(out_);
  }

 private:
  // A blank line between two others.
  bool separated_by_blank_lines() const {
    bool seen_text = false, seen_blank = false;
    for (const Line& line : lines_) {
      if (line.span.empty()) {
        seen_blank = seen_text;
      } else {
        if (seen_blank) return true;
        seen_text = true;
      }
    }
    return false;
  }

  void add_run(Lines run, bool has_blank_line) {
    if (out_.blocks.empty() && opens_with_title(run)) {
      add(run.front().span);
      run = run.subspan(1);
    }
    if (is_wrapped(text_, run)) return add_cut(run, /*wrapped=*/true);
    if (!has_blank_line || are_paragraphs(text_, run)) {
      for (const Line& line : run) add(line.span);
    } else {
      add_cut(run, /*wrapped=*/false);
    }
  }

  // The first lines of a text are its title and the line under it: no wrapped line ends in a semicolon or
  // has capitals throughout.
  bool opens_with_title(Lines run) const {
    if (run.size() < 2 || run.front().columns > kMaxWrapped) return false;
    const std::string_view title = slice(text_, run.front().span);
    return (end_mark(title) == U';' || (end_mark(title) == 0 && is_title_cased(title))) &&
           starts_upper(slice(text_, run[1].span));
  }

  // One block, cut at lines that cannot belong to the ones beside them.
  void add_cut(Lines run, bool wrapped) {
    const auto bullets = std::count_if(run.begin(), run.end(), [&](const Line& line) {
      return bullet_of(slice(text_, line.span)) != Bullet::kNone;
    });
    ByteSpan open{};
    for (const Line& line : run) {
      const std::string_view words = slice(text_, line.span);
      const bool own = !wrapped && stands_alone(words);
      const bool starts = own || (bullets > 1 && bullet_of(words) != Bullet::kNone);
      if (starts && !open.empty()) add(open), open = {};
      open = {open.empty() ? line.span.begin : open.begin, line.span.end};
      if (own || find_signature(text_, open, rules_.months)) add(open), open = {};
    }
    if (!open.empty()) add(open);
  }

  bool stands_alone(std::string_view line) const {
    return line.size() <= kMaxOwnLine && (rules_.related_links.match(line) || rules_.captions.match(line));
  }

  void add(ByteSpan span) {
    if (out_.cut_short) return;
    if (out_.blocks.size() + 1 == kMaxBlocks) {
      const ByteSpan rest = trimmed(text_, {span.begin, static_cast<std::uint32_t>(text_.size())});
      out_.cut_short = rest.end > span.end;
      span = rest;
    }
    Block block;
    block.span = span;
    if (all_quoted(span)) block.kind = BlockKind::kQuote;
    out_.blocks.push_back(std::move(block));
  }

  bool all_quoted(ByteSpan span) const {
    const std::string_view words = slice(text_, span);
    if (!is_quoted(words)) return false;
    for (std::size_t at = words.find('\n'); at != std::string_view::npos; at = words.find('\n', at + 1)) {
      if (!is_quoted(trimmed(words.substr(at)))) return false;
    }
    return true;
  }

  // Two or more in a row with the same bullet are a list.
  void mark_list_items() {
    auto& blocks = out_.blocks;
    for (std::size_t begin = 0; begin < blocks.size();) {
      const Bullet bullet = bullet_of(slice(text_, blocks[begin].span));
      std::size_t end = begin + 1;
      while (end < blocks.size() && bullet_of(slice(text_, blocks[end].span)) == bullet) ++end;
      if (bullet != Bullet::kNone && end - begin > 1) {
        for (std::size_t i = begin; i < end; ++i) blocks[i].kind = BlockKind::kListItem;
      }
      begin = end;
    }
  }

  std::string_view text_;
  const Rules& rules_;
  std::vector<Line> lines_;
  Split out_;
};

}  // namespace

Split split_blocks(std::string_view text, const Rules& rules) {
  return Splitter(text, rules).run();
}

}  // namespace diurna::article
