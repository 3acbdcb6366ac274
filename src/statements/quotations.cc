#include "statements/quotations.h"

#include <algorithm>
#include <optional>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::statements {
namespace {

enum class Form : std::uint8_t {
  kCurly,
  kLow,
  kStraight,
  kTicks,
  kGuillemet,
  kCorner,
  kSingle,
  kStraightSingle
};
enum class Side : std::uint8_t { kOpen, kClose, kEither };

struct Mark {
  ByteSpan span;
  Form form;
  Side side;
};

bool is_single(Form form) {
  return form == Form::kSingle || form == Form::kStraightSingle;
}

// What stands around a mark, as far as its reading depends on it.
struct Neighbours {
  char32_t before;  // U' ' at the edges of the block
  char32_t after;
};

bool is_word(char32_t c) {
  return text::is_alpha(c) || text::is_digit(c);
}
bool opens_phrase(char32_t before) {
  constexpr std::u32string_view kBefore = U"([{-/\u2013\u2014\u201C\u2018\"'\u00AB\u0640";
  return text::is_space(before) || kBefore.find(before) != std::u32string_view::npos;
}

Neighbours neighbours(std::string_view block, std::size_t begin, std::size_t end) {
  return {begin == 0 ? U' ' : text::code_point_before(block, begin).value,
          end >= block.size() ? U' ' : text::code_point_at(block, end).value};
}

Side straight_side(Neighbours around) {
  const bool may_open = opens_phrase(around.before) && !text::is_space(around.after);
  const bool may_close = !text::is_space(around.before);
  if (may_open && may_close) return Side::kEither;
  return may_open ? Side::kOpen : Side::kClose;
}

// An apostrophe ("don't", "the workers' rights", "'90s") is no mark.
std::optional<Side> single_side(Neighbours around) {
  if (is_word(around.before) && is_word(around.after)) return std::nullopt;
  if (opens_phrase(around.before) && text::is_alpha(around.after)) return Side::kOpen;
  constexpr std::u32string_view kEnds = U".,!?;:\u2026";
  if (kEnds.find(around.before) != std::u32string_view::npos) return Side::kClose;
  if (is_word(around.before) && !is_word(around.after)) return Side::kClose;
  return std::nullopt;
}

std::optional<Mark> mark_at(std::string_view block, std::size_t at, text::CodePoint point) {
  const auto mark = [&](std::uint32_t size, Form form, Side side) {
    const auto begin = static_cast<std::uint32_t>(at);
    return Mark{{begin, begin + size}, form, side};
  };
  switch (point.value) {
    case U'\u201C':
      return mark(3, Form::kCurly, Side::kOpen);
    case U'\u201D':
      return mark(3, Form::kCurly, Side::kClose);
    case U'\u201E':
      return mark(3, Form::kLow, Side::kOpen);
    case U'\u00AB':
      return mark(2, Form::kGuillemet, Side::kOpen);
    case U'\u00BB':
      return mark(2, Form::kGuillemet, Side::kClose);
    case U'\u300C':
    case U'\u300E':
      return mark(3, Form::kCorner, Side::kOpen);
    case U'\u300D':
    case U'\u300F':
      return mark(3, Form::kCorner, Side::kClose);
    case U'"':
      return mark(1, Form::kStraight, straight_side(neighbours(block, at, at + 1)));
    case U'\u2018':
      return mark(3, Form::kSingle, Side::kOpen);
    default:
      break;
  }
  const std::string_view rest = block.substr(at);
  if (rest.starts_with("``")) return mark(2, Form::kTicks, Side::kOpen);
  if (rest.starts_with("''")) return mark(2, Form::kTicks, straight_side(neighbours(block, at, at + 2)));
  if (point.value != U'\u2019' && point.value != U'\'') return std::nullopt;
  const auto side = single_side(neighbours(block, at, at + point.size));
  if (!side || (point.value == U'\u2019' && *side == Side::kOpen)) return std::nullopt;
  return mark(point.size, point.value == U'\'' ? Form::kStraightSingle : Form::kSingle, *side);
}

std::vector<Mark> marks_of(std::string_view block) {
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < block.size();) {
    const text::CodePoint point = text::code_point_at(block, at);
    const std::optional<Mark> mark = mark_at(block, at, point);
    if (mark) marks.push_back(*mark);
    at += mark ? mark->span.size() : point.size;
  }
  return marks;
}

bool closes(Form closing, Form open) {
  if (closing == open) return true;
  return open == Form::kLow && (closing == Form::kCurly || closing == Form::kGuillemet);
}

// Whether `mark`, which may be read either way, closes something of its form that is open.
bool is_open(const std::vector<Mark>& open, Form form) {
  return std::any_of(open.begin(), open.end(), [&](const Mark& mark) { return closes(form, mark.form); });
}

// The opening mark that `closing` ends: the nearest of its form, else, for a double mark, the nearest double
// one.
std::optional<std::size_t> partner(const std::vector<Mark>& open, const Mark& closing) {
  for (std::size_t i = open.size(); i-- > 0;) {
    if (closes(closing.form, open[i].form)) return i;
    if (is_single(closing.form) && !is_single(open[i].form)) return std::nullopt;
  }
  if (is_single(closing.form)) return std::nullopt;
  for (std::size_t i = open.size(); i-- > 0;) {
    if (!is_single(open[i].form)) return i;
  }
  // 'We have the law," he said: nothing else is open.
  return open.empty() ? std::nullopt : std::optional(open.size() - 1);
}

struct Pairs {
  std::vector<Quotation> closed;
  std::vector<Mark> open;
};

// An opening double mark right after another of its form that never closes replaces it: of "A "B" only B is
// quoted. It is nested only if enough closing marks follow for both.
bool replaces(const std::vector<Mark>& marks, std::size_t at, const std::vector<Mark>& open) {
  if (open.empty() || open.back().form != marks[at].form || is_single(marks[at].form)) return false;
  std::ptrdiff_t balance = static_cast<std::ptrdiff_t>(open.size());
  for (std::size_t i = at; i < marks.size(); ++i) {
    if (marks[i].form == marks[at].form) balance += marks[i].side == Side::kOpen ? 1 : -1;
  }
  return balance > 0;
}

Pairs pair_marks(const std::vector<Mark>& marks) {
  Pairs pairs;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    // German closes with the mark that opens in English.
    const bool closes_low =
        mark.form == Form::kCurly && !pairs.open.empty() && pairs.open.back().form == Form::kLow;
    const bool opening = mark.side == Side::kEither ? !is_open(pairs.open, mark.form)
                                                    : mark.side == Side::kOpen && !closes_low;
    if (opening) {
      if (replaces(marks, i, pairs.open)) pairs.open.pop_back();
      pairs.open.push_back(mark);
      continue;
    }
    const std::optional<std::size_t> from = partner(pairs.open, mark);
    if (!from) continue;
    const Mark& opener = pairs.open[*from];
    pairs.closed.push_back({{opener.span.begin, mark.span.end},
                            {opener.span.end, mark.span.begin},
                            0,
                            0,
                            is_single(opener.form),
                            false});
    pairs.open.resize(*from);
  }
  return pairs;
}

bool begins_with_opening_mark(std::string_view block) {
  if (block.empty()) return false;
  const std::optional<Mark> mark = mark_at(block, 0, text::code_point_at(block, 0));
  return mark && mark->side != Side::kClose && !is_single(mark->form);
}

std::string_view next_block(std::string_view text, const std::vector<QuotedBlock>& blocks, std::size_t i) {
  return i + 1 < blocks.size() ? slice(text, blocks[i + 1].span) : std::string_view();
}

std::vector<Quotation> quotations_of(std::string_view block, std::string_view next) {
  Pairs pairs = pair_marks(marks_of(block));
  const auto unclosed = std::find_if(pairs.open.begin(), pairs.open.end(),
                                     [](const Mark& mark) { return !is_single(mark.form); });
  if (unclosed != pairs.open.end() && begins_with_opening_mark(next)) {
    const auto end = static_cast<std::uint32_t>(block.size());
    std::erase_if(pairs.closed, [&](const Quotation& q) {
      return q.single && q.outer.begin < unclosed->span.begin && q.outer.end > unclosed->span.begin;
    });
    pairs.closed.push_back({{unclosed->span.begin, end}, {unclosed->span.end, end}, 0, 0, false, true});
  }
  std::sort(pairs.closed.begin(), pairs.closed.end(), [](const Quotation& a, const Quotation& b) {
    return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin : a.outer.end > b.outer.end;
  });
  return pairs.closed;
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<QuotedBlock>& blocks) {
  std::vector<Quotation> found;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::uint32_t offset = blocks[i].span.begin;
    std::vector<ByteSpan> around;
    for (Quotation quotation : quotations_of(slice(text, blocks[i].span), next_block(text, blocks, i))) {
      for (ByteSpan* span : {&quotation.outer, &quotation.inner}) {
        span->begin += offset;
        span->end += offset;
      }
      while (!around.empty() && around.back().end <= quotation.outer.begin) around.pop_back();
      quotation.depth = static_cast<std::uint32_t>(around.size());
      quotation.block = blocks[i].index;
      around.push_back(quotation.outer);
      found.push_back(quotation);
    }
  }
  return found;
}

}  // namespace diurna::statements
