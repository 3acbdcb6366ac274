#include "events/parties.h"

#include <algorithm>
#include <initializer_list>

namespace diurna::events {

using text::StringId;
using text::operator""_id;

namespace {

constexpr std::size_t kMaxOf = 6;  // words of what stands behind "of" in a phrase
constexpr std::size_t kMaxCounted = 12;
constexpr int kMaxDepth = 3;  // things of things: "the closure of the office of the agency"

// From a thing to whose it is, in this order.
constexpr std::initializer_list<StringId> kWays = {
    "of"_id, "against"_id, "from"_id, "with"_id, "between"_id, "in"_id,   "on"_id,
    "at"_id, "to"_id,      "for"_id,  "into"_id, "about"_id,   "over"_id, "towards"_id};

}  // namespace

std::vector<Phrase> Parties::of(std::uint32_t head) const {
  std::vector<Phrase> found;
  collect(clauses_.meant_by(head), 0, found);
  std::ranges::sort(found, {}, &Phrase::head);
  const auto same = [](const Phrase& a, const Phrase& b) { return a.head == b.head; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

// "it is said", "there was", "nobody", "you"
bool Parties::is_nobody(std::uint32_t head) const {
  const StringId lower = tokens_.lower[head];
  return tokens_.dep[head] == "expl"_id || lower == "nobody"_id || lower == "none"_id ||
         lower == "nothing"_id || (lower == "all"_id && !tree_.child(head, {"prep"_id})) ||
         lower == "you"_id || lower == "this"_id || lower == "that"_id || lower == "which"_id ||
         lower == "what"_id;
}

void Parties::collect(std::uint32_t head, int depth, std::vector<Phrase>& found) const {
  if (is_nobody(head)) return;
  const Phrase whole = phrase(head);
  if (is_party(whole)) {
    found.push_back(whole);
  } else if (depth < kMaxDepth) {
    collect_behind(head, depth + 1, found);
  }
  for (const std::uint32_t child : tree_.children(head)) {
    if (tokens_.dep[child] == "conj"_id && depth < kMaxDepth) collect(child, depth + 1, found);
  }
}

void Parties::collect_behind(std::uint32_t thing, int depth, std::vector<Phrase>& found) const {
  // "$2 million in aid to the islands"
  if (tokens_.entity_label[thing] == "MONEY"_id || tokens_.entity_label[thing] == "PERCENT"_id) return;
  const std::size_t before = found.size();
  collect_owners(thing, depth, found);
  collect_accused(thing, depth, found);
  collect_described(thing, depth, found);
  for (const StringId way : kWays) {
    if (found.size() > before) return;
    for (const std::uint32_t object : clauses_.prepositionals(thing, way)) collect(object, depth, found);
  }
}

// "[Israel]'s raid", "the raid by [Israel]", "the [Israeli] raid", "the [police] raid"
void Parties::collect_owners(std::uint32_t thing, int depth, std::vector<Phrase>& found) const {
  const std::size_t before = found.size();
  if (const auto owner = tree_.child(thing, {"poss"_id})) collect(*owner, depth, found);
  if (const auto maker = clauses_.prepositional(thing, "by"_id); maker && found.size() == before)
    collect(*maker, depth, found);
  for (const std::uint32_t child : tree_.children(thing)) {
    if (found.size() > before) return;
    const StringId dep = tokens_.dep[child];
    const bool named =
        tokens_.entity_label[child] != 0 && (dep == "amod"_id || dep == "nmod"_id || dep == "compound"_id);
    if (!named && (dep != "compound"_id || child > thing)) continue;
    const Phrase name{{tokens_.left_edge[child], child + 1}, child};
    if (is_party(name)) found.push_back(name);
  }
}

// "claims that [the guards] beat them"
void Parties::collect_accused(std::uint32_t thing, int depth, std::vector<Phrase>& found) const {
  for (const std::uint32_t child : tree_.children(thing)) {
    if (tokens_.dep[child] != "acl"_id && tokens_.dep[child] != "ccomp"_id) continue;
    const auto subject = tree_.child(child, {"nsubj"_id, "nsubjpass"_id});
    if (subject && tokens_.pos[*subject] != "PRON"_id) collect(*subject, depth, found);
  }
}

// "the appeal filed by [the nurses]", "the sanctions imposed on [Mali]"
void Parties::collect_described(std::uint32_t thing, int depth, std::vector<Phrase>& found) const {
  const std::size_t before = found.size();
  for (const std::uint32_t child : tree_.children(thing)) {
    if (tokens_.dep[child] != "acl"_id || tokens_.tag[child] != "VBN"_id) continue;
    for (const StringId way : {"by"_id, "on"_id, "against"_id}) {
      if (found.size() > before) return;
      if (const auto object = clauses_.prepositional(child, way)) collect(*object, depth, found);
    }
  }
}

std::vector<Phrase> Parties::acting(std::uint32_t head) const {
  const std::uint32_t meant = clauses_.meant_by(head);
  std::vector<Phrase> found = of(meant);
  if (is_party(phrase(meant))) return found;
  std::erase_if(found, [&](const Phrase& party) {
    if (!tree_.is_below(party.head, meant)) return false;
    std::uint32_t way = party.head;
    while (tokens_.head[way] != meant && way != meant && !tree_.is_root(way)) way = tokens_.head[way];
    const StringId lower = tokens_.lower[way];
    return tokens_.dep[way] == "prep"_id && lower != "of"_id && lower != "by"_id && lower != "from"_id &&
           lower != "with"_id && lower != "between"_id;
  });
  return found;
}

std::vector<Phrase> Parties::both(const Phrase& phrase) const {
  for (std::uint32_t child : tree_.children(phrase.head)) {
    const bool of = tokens_.dep[child] == "prep"_id && tokens_.lower[child] == "of"_id;
    if (of) child = tree_.child(child, {"pobj"_id}).value_or(child);
    const auto other = tree_.child(child, {"conj"_id});
    if (!other || (!of && child > phrase.head)) continue;
    if (tokens_.entity_label[child] == 0 && tokens_.pos[child] != "PROPN"_id) continue;
    const std::uint32_t end = of ? tokens_.right_edge[*other] + 1 : phrase.span.end;
    return {{{tokens_.left_edge[child], child + 1}, child},
            {{tokens_.left_edge[*other], end}, of ? *other : phrase.head}};
  }
  return {phrase};
}

std::vector<Phrase> Parties::owners(std::uint32_t thing) const {
  std::vector<Phrase> found;
  collect_owners(thing, 1, found);
  return found;
}

Phrase Parties::phrase(std::uint32_t head) const {
  TokenSpan span{head, head + 1};
  // "one of the mayor's most faithful critics"
  const std::size_t longest = tokens_.pos[head] == "NUM"_id ? kMaxCounted : kMaxOf;
  for (const std::uint32_t child : tree_.children(head)) {
    const StringId dep = tokens_.dep[child];
    const TokenSpan words = tree_.subtree(child);
    if (child < head) {
      if (dep != "punct"_id && dep != "cc"_id && dep != "relcl"_id && dep != "mark"_id)
        span.begin = std::min(span.begin, words.begin);
      continue;
    }
    if (dep == "cc"_id || dep == "conj"_id || dep == "relcl"_id || dep == "acl"_id) break;
    if (dep == "punct"_id) continue;
    const bool name = dep == "appos"_id && tokens_.entity_label[child] != 0 && words.size() <= 5;
    const bool of = dep == "prep"_id && words.begin == span.end && words.size() <= longest &&
                    (tokens_.lower[child] == "of"_id || tokens_.lower[child] == "for"_id);
    const bool tail = dep == "case"_id || dep == "nummod"_id || dep == "compound"_id || dep == "flat"_id;
    if (!name && !of && !tail) break;
    span.end = std::max(span.end, words.end);
  }
  return {span, head};
}

}  // namespace diurna::events
