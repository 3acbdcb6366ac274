#include "times/verb_features.h"

#include <algorithm>
#include <optional>

namespace diurna::times {
namespace {

// How far a verb may be from what it dates; a limit keeps the time linear in long sentences.
constexpr std::uint32_t kReach = 40;

// The clause around an expression, as far as words tell.
class Window {
 public:
  Window(const std::vector<Piece>& pieces, std::uint32_t begin, std::uint32_t end) : pieces_(pieces) {
    first_ = begin;
    while (first_ > 0 && begin - first_ < kReach && is_inside(first_ - 1, begin)) --first_;
    last_ = end;
    while (last_ < pieces_.size() && last_ - end < kReach && is_inside(last_, begin)) ++last_;
  }

  std::uint32_t first() const { return first_; }
  std::uint32_t last() const { return last_; }
  ByteSpan bytes() const { return {pieces_[first_].span.begin, pieces_[last_ - 1].span.end}; }

 private:
  // In the same sentence, and no word ("that") that begins another clause.
  bool is_inside(std::uint32_t at, std::uint32_t expression) const {
    return pieces_[at].sentence == pieces_[expression].sentence &&
           value_in(pieces_[at], kClauseStart) == nullptr;
  }

  const std::vector<Piece>& pieces_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

// A finding beside the expression; the nearer one decides.
struct Sign {
  std::uint32_t distance;  // bytes
  Tense tense;
};

std::uint32_t distance_between(ByteSpan a, ByteSpan b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return a.begin >= b.end ? a.begin - b.end : 0;
}

bool has(std::string_view features, std::string_view feature) {
  return features.find(feature) != std::string_view::npos;
}

// French and Spanish have one: a present auxiliary and a participle make a past.
bool is_perfect(const doc::Tokens& tokens, std::uint32_t auxiliary) {
  constexpr std::uint32_t kBehind = 4;
  const std::uint32_t end = std::min(tokens.size(), auxiliary + 1 + kBehind);
  for (std::uint32_t i = auxiliary + 1; i < end; ++i) {
    const std::string_view features = tokens.strings.get(tokens.morph[i]);
    if (has(features, "VerbForm=Part")) return true;
    if (has(features, "VerbForm=Fin")) return false;
  }
  return false;
}

std::optional<Tense> tense_of_verb(const doc::Tokens& tokens, std::uint32_t i) {
  using text::operator""_id;
  const std::string_view features = tokens.strings.get(tokens.morph[i]);
  if (!has(features, "VerbForm=Fin")) return std::nullopt;
  if (has(features, "Tense=Fut") || has(features, "Mood=Cnd")) return Tense::kFuture;
  if (has(features, "Tense=Past") || has(features, "Tense=Imp")) return Tense::kPast;
  if (tokens.pos[i] == "AUX"_id && is_perfect(tokens, i)) return Tense::kPast;
  return Tense::kPresent;
}

std::optional<Sign> nearest_verb(const doc::Tokens& tokens, ByteSpan window, ByteSpan expression) {
  if (tokens.morph.size() < tokens.size() || tokens.pos.size() < tokens.size()) return std::nullopt;
  const auto begin = std::partition_point(tokens.span.begin(), tokens.span.end(),
                                          [&](ByteSpan token) { return token.begin < window.begin; });
  std::optional<Sign> nearest;
  for (auto i = static_cast<std::uint32_t>(begin - tokens.span.begin()); i < tokens.size(); ++i) {
    if (tokens.span[i].begin >= window.end) break;
    const auto tense = tense_of_verb(tokens, i);
    const std::uint32_t distance = distance_between(tokens.span[i], expression);
    if (tense && (!nearest || distance < nearest->distance)) nearest = Sign{distance, *tense};
  }
  return nearest;
}

}  // namespace

Tense tense_near(const std::vector<Piece>& pieces, std::uint32_t begin, std::uint32_t end,
                 const doc::Tokens* tokens) {
  const ByteSpan expression{pieces[begin].span.begin, pieces[end - 1].span.end};
  const Window window(pieces, begin, end);
  std::optional<Sign> nearest;
  if (tokens != nullptr) nearest = nearest_verb(*tokens, window.bytes(), expression);
  for (std::uint32_t i = window.first(); i < window.last(); ++i) {
    if (value_in(pieces[i], kFutureCue) == nullptr) continue;
    const std::uint32_t distance = distance_between(pieces[i].span, expression);
    if (!nearest || distance <= nearest->distance || nearest->tense == Tense::kPresent)
      nearest = Sign{distance, Tense::kFuture};
  }
  return nearest ? nearest->tense : Tense::kPast;
}

}  // namespace diurna::times
