#include "statements/continuations.h"

#include <algorithm>
#include <optional>

#include "statements/quoted_content.h"

namespace diurna::statements {
namespace {

std::vector<bool> tokens_with_content(const Context& context, const std::vector<Draft>& drafts) {
  std::vector<bool> covered(context.tokens.size(), false);
  for (const Draft& draft : drafts) {
    for (const TokenSpan piece : draft.content)
      std::fill(covered.begin() + piece.begin, covered.begin() + piece.end, true);
  }
  return covered;
}

// For each quotation the first draft that has it in its content.
std::vector<std::optional<std::size_t>> owners(const Context& context, const std::vector<Draft>& drafts) {
  std::vector<std::optional<std::size_t>> owner(context.quotations.size());
  for (std::size_t d = drafts.size(); d-- > 0;) {
    for (const std::uint32_t q : drafts[d].quotations) owner[q] = d;
  }
  return owner;
}

// Nothing but punctuation and quotations from the block's beginning to its end.
bool fills_block(const Context& context, TokenSpan block) {
  for (std::uint32_t t = block.begin; t < block.end; ++t) {
    if (!context.outermost_quotation_of(t) && !context.is_punctuation(t)) return false;
  }
  return true;
}

bool has_words_outside_quotations(const Context& context, TokenSpan span) {
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (!context.outermost_quotation_of(t) && !context.is_punctuation(t)) return true;
  }
  return false;
}

class Joiner {
 public:
  Joiner(const Context& context, std::vector<Draft>& drafts)
      : context_(context),
        drafts_(drafts),
        covered_(tokens_with_content(context, drafts)),
        owner_(owners(context, drafts)) {}

  void run() {
    join_forward();
    for (std::uint32_t q = 0; q < context_.quotations.size(); ++q) {
      const QuotedTokens& quotation = context_.quotations[q];
      if (quotation.depth > 0) continue;
      if (owner_[q]) {
        last_ = owner_[q];
      } else if (!covered_[quotation.outer.begin] && is_utterance(context_, quotation)) {
        attach(q);
      }
      last_quotation_ = q;
    }
  }

 private:
  // A quotation over paragraphs whose cue comes with a later part: the earlier parts belong to that cue.
  void join_forward() {
    std::optional<std::uint32_t> next;
    for (std::uint32_t q = static_cast<std::uint32_t>(context_.quotations.size()); q-- > 0;) {
      const QuotedTokens& quotation = context_.quotations[q];
      if (quotation.depth > 0) continue;
      const bool goes_on = quotation.continues && next && owner_[*next] && !owner_[q];
      const bool free = goes_on && !covered_[quotation.outer.begin] &&
                        context_.text_of(context_.quotations[*next].outer.begin) ==
                            context_.text_of(quotation.outer.begin) + 1;
      if (free) {
        Draft& draft = drafts_[*owner_[*next]];
        draft.content.insert(draft.content.begin(), quotation.outer);
        draft.quotations.push_back(q);
        owner_[q] = owner_[*next];
      }
      next = q;
    }
  }

  void attach(std::uint32_t q) {
    const std::optional<std::size_t> to = in_same_block(q) ? last_ : across_blocks(q);
    if (!to) return;
    Draft& draft = drafts_[*to];
    const TokenSpan piece = context_.quotations[q].outer;
    if (draft.content.back().end > piece.begin) return;
    draft.content.push_back(piece);
    draft.quotations.push_back(q);
    last_ = to;
  }

  // "...," X said. "...": only the reporting clause stands between the last quotation and this one.
  bool in_same_block(std::uint32_t q) const {
    if (!last_ || !last_quotation_) return false;
    const TokenSpan before = context_.quotations[*last_quotation_].outer;
    const TokenSpan here = context_.quotations[q].outer;
    if (context_.text_of(before.begin) != context_.text_of(here.begin)) return false;
    const std::uint32_t from = std::max(before.end, drafts_[*last_].cue.end);
    const std::uint32_t sentence = from < here.begin ? context_.tree.sentence_index(from) : 0;
    for (std::uint32_t t = from; t < here.begin; ++t) {
      if (context_.tree.sentence_index(t) != sentence && !context_.is_punctuation(t)) return false;
    }
    return true;
  }

  // A paragraph that is nothing but quotation goes on where the one before it ended in the speaker's words.
  std::optional<std::size_t> across_blocks(std::uint32_t q) const {
    if (!last_ || !last_quotation_) return std::nullopt;
    const QuotedTokens& before = context_.quotations[*last_quotation_];
    const QuotedTokens& here = context_.quotations[q];
    const std::uint32_t block = context_.text_of(here.outer.begin);
    if (context_.text_of(before.outer.begin) + 1 != block) return std::nullopt;
    if (before.continues) return last_;
    const TokenSpan previous = context_.tokens.texts[block - 1];
    const bool follows = fills_block(context_, context_.tokens.texts[block]) &&
                         !has_words_outside_quotations(context_, {before.outer.end, previous.end});
    return follows ? last_ : std::nullopt;
  }

  const Context& context_;
  std::vector<Draft>& drafts_;
  std::vector<bool> covered_;
  std::vector<std::optional<std::size_t>> owner_;  // for each quotation
  std::optional<std::size_t> last_;
  std::optional<std::uint32_t> last_quotation_;
};

}  // namespace

void join_continuations(const Context& context, std::vector<Draft>& drafts) {
  Joiner(context, drafts).run();
}

}  // namespace diurna::statements
