// Everything that the rules find in a stretch of text, bottom up.
//
// Rules are tried in their order; each adds the expressions that it finds, and those below may build on
// them: "Friday" gives <day>, "9 p.m." gives <clock>, and a later row joins them. The number of nodes is
// at most rules times pieces. Thread-safety: a chart belongs to one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <unordered_set>
#include <vector>

#include "times/number.h"
#include "times/piece.h"
#include "times/rules.h"

namespace diurna::times {

struct Node;

// What an element of the pattern took: a piece (of a class) or a node.
struct Capture {
  const Element* element = nullptr;
  const Piece* piece = nullptr;
  const Node* node = nullptr;
};

struct Node {
  const Rule* rule = nullptr;  // none for numbers, which the chart reads itself
  Kind kind = Kind::kNumber;
  std::uint32_t begin = 0;  // pieces
  std::uint32_t end = 0;
  Amount amount;  // of a number
  std::vector<Capture> captures;
};

class Chart {
 public:
  // `pieces` and `rules` must outlive the chart.
  // `symbols`: how many there are (Vocabulary::symbols).
  Chart(const std::vector<Piece>& pieces, const std::vector<Rule>& rules, Symbol symbols);

  // The expressions to report: the longest first, none overlapping another; in text order.
  std::vector<const Node*> best() const;

 private:
  void read_numbers();
  void apply(const Rule& rule);
  void try_at(const Rule& rule, std::uint32_t begin);
  bool match(const std::vector<Element>& elements, std::size_t index, std::uint32_t at, Node& node) const;
  bool match_solid(const std::vector<Element>& elements, std::size_t index, std::uint32_t at,
                   Node& node) const;
  bool match_before(const std::vector<Element>& elements, std::uint32_t at, Node& node) const;
  bool match_after(const std::vector<Element>& elements, std::uint32_t at, Node& node) const;
  bool takes(const Element& element, std::uint32_t at) const;
  std::unordered_set<const Node*> wrapped() const;
  void add(Node node);

  const std::vector<Piece>& pieces_;
  const std::vector<Rule>& rules_;
  std::deque<Node> nodes_;                           // never move
  std::vector<std::vector<const Node*>> at_;         // by first piece, in order of finding
  std::vector<std::vector<std::uint32_t>> symbols_;  // where each word and class stands
  std::vector<std::vector<std::uint32_t>> kinds_;    // where each kind begins
};

}  // namespace diurna::times
