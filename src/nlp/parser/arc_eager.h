// The states of arc-eager parsing as spaCy varies it: arcs may be replaced and a word without a head goes
// back from the stack to the buffer once (Nivre, 2003; Honnibal and Johnson, 2015).
//
// Tokens are numbered from 0 within one text; -1 stands for none.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace diurna::nlp {

enum class ArcEagerAction : std::uint8_t { kShift, kReduce, kLeft, kRight, kBreak };
inline constexpr std::size_t kArcEagerActions = 5;
inline constexpr std::size_t kArcEagerFeatures = 8;
inline constexpr std::size_t kArcEagerExtraFeatures = 13;

class ArcEagerState {
 public:
  using Token = std::int32_t;

  // Nothing parsed, all of `tokens` in the buffer.
  void reset(std::uint32_t tokens);

  bool is_final() const { return stack_.empty() && buffer_size() == 0; }
  // Which actions are allowed, by their number. One at least is, unless the state is final.
  std::array<bool, kArcEagerActions> valid() const;
  // Precondition: the action is valid. `label` is kept with a new arc.
  void apply(ArcEagerAction action, std::uint32_t label);
  // The tokens that describe the state: B0 B1 S0 S1 S2, the last left child of B0 and of S0, the last right
  // child of S0.
  std::array<Token, kArcEagerFeatures> features() const;
  // B0 B1 S0 S1 S2, and of the children of B0, S0 and S1 those that spaCy's extra_state_tokens take.
  std::array<Token, kArcEagerExtraFeatures> extra_features() const;

  // The i-th of the buffer, from its front; of the stack, from its top.
  Token buffer(std::size_t i) const;
  Token stack(std::size_t i) const;
  Token head(Token child) const { return nodes_[static_cast<std::size_t>(child)].head; }
  // Of the arc to `child`. Precondition: head(child) >= 0.
  std::uint32_t label(Token child) const { return nodes_[static_cast<std::size_t>(child)].label; }

 private:
  struct Node {
    Token head = -1;
    std::uint32_t label = 0;
    Token last_left = -1;  // the child attached last, on each side
    Token last_right = -1;
    Token previous = -1;  // the child of the same head and side that was attached before this one
    bool unshiftable = false;
    bool sentence_start = false;
  };

  Node& node(Token token) { return nodes_[static_cast<std::size_t>(token)]; }
  const Node& node(Token token) const { return nodes_[static_cast<std::size_t>(token)]; }
  std::size_t buffer_size() const { return nodes_.size() - next_ + returned_.size(); }
  // The child that was attached last on a side, and the one before it; -1 for none.
  Token left(Token head) const { return head >= 0 ? node(head).last_left : -1; }
  Token right(Token head) const { return head >= 0 ? node(head).last_right : -1; }
  Token before(Token child) const { return child >= 0 ? node(child).previous : -1; }
  bool starts_sentence(Token token) const { return token >= 0 && node(token).sentence_start; }
  void push();
  void add_arc(Token head, Token child, std::uint32_t label);
  void remove_arc(Token child);

  std::vector<Node> nodes_;
  std::vector<Token> stack_;
  std::vector<Token> returned_;  // words that went back to the buffer, the front last
  std::size_t next_ = 0;         // the first word that never left the buffer
};

}  // namespace diurna::nlp
