#include "times/chart.h"

#include <algorithm>

namespace diurna::times {

Chart::Chart(const std::vector<Piece>& pieces, const std::vector<Rule>& rules, Symbol symbols)
    : pieces_(pieces), rules_(rules), at_(pieces.size()), symbols_(symbols), kinds_(kKindCount) {
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    if (pieces_[i].word != kNoSymbol) symbols_[pieces_[i].word].push_back(i);
    for (const WordClass& entry : pieces_[i].classes) symbols_[entry.name].push_back(i);
  }
  read_numbers();
  for (const Rule& rule : rules_) apply(rule);
}

void Chart::read_numbers() {
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    if (pieces_[i].classes.empty()) continue;
    const auto read = [&](Kind kind, const std::optional<Numeral>& numeral) {
      if (numeral) add({nullptr, kind, i, numeral->end, numeral->amount, {}});
    };
    read(Kind::kNumber, cardinal_at(pieces_, i));
    read(Kind::kOrdinal, ordinal_at(pieces_, i));
  }
}

void Chart::add(Node node) {
  nodes_.push_back(std::move(node));
  const Node& added = nodes_.back();
  at_[added.begin].push_back(&added);
  kinds_[static_cast<std::size_t>(added.kind)].push_back(added.begin);
}

void Chart::apply(const Rule& rule) {
  std::vector<std::uint32_t> starts;
  const auto add_all = [&](const std::vector<std::uint32_t>& places) {
    starts.insert(starts.end(), places.begin(), places.end());
  };
  for (const Symbol symbol : rule.begins_with) add_all(symbols_[symbol]);
  for (const Kind kind : rule.begins_with_kinds) add_all(kinds_[static_cast<std::size_t>(kind)]);
  if (starts.empty()) return;
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  for (const std::uint32_t begin : starts) try_at(rule, begin);
}

void Chart::try_at(const Rule& rule, std::uint32_t begin) {
  Node node;
  node.rule = &rule;
  node.kind = rule.kind;
  node.begin = begin;
  if (!match_before(rule.pattern.before, begin, node)) return;
  if (match(rule.pattern.inside, 0, begin, node)) add(std::move(node));
}

bool Chart::takes(const Element& element, std::uint32_t at) const {
  if (at >= pieces_.size()) return false;
  const Piece& piece = pieces_[at];
  if (element.glued && !piece.glued) return false;
  switch (element.type) {
    case Element::Type::kWords:
      return piece.word != kNoSymbol &&
             std::find(element.symbols.begin(), element.symbols.end(), piece.word) != element.symbols.end();
    case Element::Type::kClass:
      if (element.symbols.front() == kCapital) return piece.capital;
      return value_in(piece, element.symbols.front()) != nullptr;
    case Element::Type::kKinds:
      return std::any_of(at_[at].begin(), at_[at].end(), [&](const Node* node) {
        return std::find(element.kinds.begin(), element.kinds.end(), node->kind) != element.kinds.end();
      });
  }
  return false;
}

// Tries an element and what follows; what is optional is rather taken than left.
bool Chart::match(const std::vector<Element>& elements, std::size_t index, std::uint32_t at,
                  Node& node) const {
  if (index == elements.size()) {
    node.end = at;
    return match_after(node.rule->pattern.after, at, node);
  }
  const Element& element = elements[index];
  if (element.negative) return !takes(element, at) && match(elements, index + 1, at, node);
  if (match_solid(elements, index, at, node)) return true;
  return element.optional && match(elements, index + 1, at, node);
}

bool Chart::match_solid(const std::vector<Element>& elements, std::size_t index, std::uint32_t at,
                        Node& node) const {
  const Element& element = elements[index];
  if (!takes(element, at)) return false;
  const std::size_t taken = node.captures.size();
  if (element.type != Element::Type::kKinds) {
    if (element.type == Element::Type::kClass) node.captures.push_back({&element, &pieces_[at], nullptr});
    if (match(elements, index + 1, at + 1, node)) return true;
    node.captures.resize(taken);
    return false;
  }
  std::vector<const Node*> parts;
  for (const Node* part : at_[at]) {
    if (std::find(element.kinds.begin(), element.kinds.end(), part->kind) != element.kinds.end())
      parts.push_back(part);
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Node* a, const Node* b) { return a->end > b->end; });
  for (const Node* part : parts) {
    node.captures.push_back({&element, nullptr, part});
    if (match(elements, index + 1, part->end, node)) return true;
    node.captures.resize(taken);
  }
  return false;
}

// The elements stand, in their order, right before piece `at`; each takes one piece.
bool Chart::match_before(const std::vector<Element>& elements, std::uint32_t at, Node& node) const {
  for (auto element = elements.rbegin(); element != elements.rend(); ++element) {
    const bool stands = at > 0 && takes(*element, at - 1);
    if (element->negative ? stands : !stands && !element->optional) return false;
    if (!stands || element->negative) continue;
    --at;
    if (element->type == Element::Type::kClass) node.captures.push_back({&*element, &pieces_[at], nullptr});
  }
  return true;
}

bool Chart::match_after(const std::vector<Element>& elements, std::uint32_t at, Node& node) const {
  const std::size_t taken = node.captures.size();
  for (const Element& element : elements) {
    const bool stands = takes(element, at);
    if (element.negative ? stands : !stands && !element.optional) {
      node.captures.resize(taken);
      return false;
    }
    if (!stands || element.negative) continue;
    if (element.type == Element::Type::kClass) node.captures.push_back({&element, &pieces_[at], nullptr});
    ++at;
  }
  return true;
}

// Nodes of which another says more without taking more words: "about [three weeks]".
std::unordered_set<const Node*> Chart::wrapped() const {
  std::unordered_set<const Node*> inner;
  for (const Node& node : nodes_) {
    for (const Capture& taken : node.captures) {
      if (taken.node != nullptr && taken.node->begin == node.begin && taken.node->end == node.end)
        inner.insert(taken.node);
    }
  }
  return inner;
}

std::vector<const Node*> Chart::best() const {
  const std::unordered_set<const Node*> inner = wrapped();
  std::vector<const Node*> candidates;
  for (const Node& node : nodes_) {
    if (inner.contains(&node)) continue;
    if (takes_words(node.kind) && pieces_[node.begin].begins_token && pieces_[node.end - 1].ends_token) {
      candidates.push_back(&node);
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Node* a, const Node* b) { return a->end - a->begin > b->end - b->begin; });
  std::vector<bool> taken(pieces_.size(), false);
  std::vector<const Node*> chosen;
  for (const Node* node : candidates) {
    const auto begin = taken.begin() + node->begin;
    const auto end = taken.begin() + node->end;
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    chosen.push_back(node);
  }
  std::erase_if(chosen, [](const Node* node) { return !is_reported(node->kind); });
  std::sort(chosen.begin(), chosen.end(), [](const Node* a, const Node* b) { return a->begin < b->begin; });
  return chosen;
}

}  // namespace diurna::times
