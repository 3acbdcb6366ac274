#include "nlp/parser/arc_eager.h"

#include "base/check.h"

namespace diurna::nlp {

void ArcEagerState::reset(std::uint32_t tokens) {
  nodes_.assign(tokens, Node());
  if (tokens > 0) nodes_[0].sentence_start = true;
  stack_.clear();
  returned_.clear();
  next_ = 0;
}

ArcEagerState::Token ArcEagerState::buffer(std::size_t i) const {
  if (i < returned_.size()) return returned_[returned_.size() - 1 - i];
  const std::size_t token = next_ + i - returned_.size();
  return token < nodes_.size() ? static_cast<Token>(token) : -1;
}

ArcEagerState::Token ArcEagerState::stack(std::size_t i) const {
  return i < stack_.size() ? stack_[stack_.size() - 1 - i] : -1;
}

std::array<bool, kArcEagerActions> ArcEagerState::valid() const {
  const bool has_stack = !stack_.empty();
  const Token b0 = buffer(0);
  const Token b1 = buffer(1);
  const bool has_two = b1 >= 0;
  const bool starts = starts_sentence(b0);
  const bool shift = !has_stack || (has_two && !starts && !node(b0).unshiftable);
  const bool arc = has_stack && b0 >= 0 && !starts;
  const bool cut = has_two && b1 == b0 + 1 && !starts_sentence(b1);
  return {shift, has_stack, arc, arc, cut};
}

void ArcEagerState::apply(ArcEagerAction action, std::uint32_t label) {
  switch (action) {
    case ArcEagerAction::kShift:
      return push();
    case ArcEagerAction::kReduce:
      if (head(stack(0)) < 0 && stack_.size() > 1) {
        node(stack(0)).unshiftable = true;
        returned_.push_back(stack(0));
      }
      return stack_.pop_back();
    case ArcEagerAction::kLeft:
      add_arc(buffer(0), stack(0), label);
      // The stack changes, so the word may be shifted again without a danger of going in circles.
      node(buffer(0)).unshiftable = false;
      return stack_.pop_back();
    case ArcEagerAction::kRight:
      add_arc(stack(0), buffer(0), label);
      return push();
    case ArcEagerAction::kBreak:
      node(buffer(1)).sentence_start = true;
      return;
  }
}

std::array<ArcEagerState::Token, kArcEagerFeatures> ArcEagerState::features() const {
  const Token b0 = buffer(0);
  const Token s0 = stack(0);
  return {b0, buffer(1), s0, stack(1), stack(2), left(b0), left(s0), right(s0)};
}

// The last left child but one of S0 is not among them: spaCy sets its place twice (_state.pxd).
std::array<ArcEagerState::Token, kArcEagerExtraFeatures> ArcEagerState::extra_features() const {
  const Token b0 = buffer(0);
  const Token s0 = stack(0);
  const Token s1 = stack(1);
  return {b0,
          buffer(1),
          s0,
          s1,
          stack(2),
          left(s0),
          right(s0),
          left(b0),
          before(right(s0)),
          left(s1),
          before(left(s1)),
          right(s1),
          before(right(s1))};
}

void ArcEagerState::push() {
  stack_.push_back(buffer(0));
  if (returned_.empty()) {
    ++next_;
  } else {
    returned_.pop_back();
  }
}

void ArcEagerState::add_arc(Token head, Token child, std::uint32_t label) {
  remove_arc(child);
  Token& last = head > child ? node(head).last_left : node(head).last_right;
  node(child).head = head;
  node(child).label = label;
  node(child).previous = last;
  last = child;
}

// Only the arc that a head got last is ever replaced: a word with a head is on the stack directly above
// it, and a head below the top gets no children. (With other arcs spaCy would keep the replaced one.)
void ArcEagerState::remove_arc(Token child) {
  const Token head = node(child).head;
  if (head < 0) return;
  Token& last = head > child ? node(head).last_left : node(head).last_right;
  CHECK(last == child, "the arc that is replaced is the last one of its head");
  last = node(child).previous;
}

}  // namespace diurna::nlp
