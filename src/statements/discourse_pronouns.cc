#include <algorithm>
#include <map>

#include "statements/discourse.h"
#include "statements/wording.h"

namespace diurna::statements {
namespace {

// The weights of Lappin and Leass (1994), without those for heads of noun phrases.
constexpr int kRecency = 100;
constexpr int kSubject = 80;
constexpr int kObject = 50;
constexpr int kPossessive = 40;
constexpr int kOblique = 30;
constexpr int kSource = 60;              // not theirs: who spoke last tends to go on
constexpr double kQuoted = 0.2;          // who is only spoken of in a quotation
constexpr double kUnsureGender = 0.7;    // nothing tells the gender
constexpr double kUnsureSomebody = 0.5;  // nor a name
constexpr double kPlace = 0.3;           // a place says little, and is named often
constexpr std::size_t kMaxMentionsBack = 200;
constexpr std::uint32_t kMaxSentencesBack = 12;

}  // namespace

int Discourse::weight_of(std::uint32_t token) const {
  std::uint32_t at = token;
  const auto& tokens = context_.tokens;
  for (int climbed = 0; climbed < 3 && (tokens.dep[at] == "conj"_id || tokens.dep[at] == "appos"_id);
       ++climbed)
    at = tokens.head[at];
  const int source = draft_of_.contains(token) ? kSource : 0;
  const StringId dep = tokens.dep[at];
  if (dep == "nsubj"_id || dep == "nsubjpass"_id) return kRecency + kSubject + source;
  if (dep == "dobj"_id || dep == "dative"_id || dep == "attr"_id) return kRecency + kObject + source;
  if (dep == "poss"_id) return kRecency + kPossessive + source;
  if (dep == "compound"_id || dep == "amod"_id || dep == "nmod"_id) return kRecency / 4 + source;
  return kRecency + kOblique + source;
}

// How well an entity agrees with a pronoun, between 0 and 1.
double Discourse::agreement(const Entity& entity, Wanted wanted) const {
  const bool one = entity.kind == EntityKind::kPerson || entity.kind == EntityKind::kSomebody;
  switch (wanted) {
    case Wanted::kHe:
    case Wanted::kShe: {
      if (!one) return 0;
      if (entity.gender == Gender::kUnknown)
        return entity.kind == EntityKind::kPerson ? kUnsureGender : kUnsureSomebody;
      return (entity.gender == Gender::kMale) == (wanted == Wanted::kHe) ? 1 : 0;
    }
    case Wanted::kIt:
      if (entity.place) return kPlace;
      return entity.kind == EntityKind::kBody || entity.kind == EntityKind::kThing ? 1 : 0;
    case Wanted::kGroup:
      return entity.kind == EntityKind::kGroup ? 1 : 0;
    case Wanted::kThey:
      if (entity.place) return kPlace;
      if (entity.kind == EntityKind::kGroup) return 1;
      return entity.kind == EntityKind::kBody ? 0.6 : entity.kind == EntityKind::kThing ? 0.4 : 0;
  }
  return 0;
}

// Not itself, not what is said by whom the pronoun stands for, not the subject of the verb whose object it
// is, not what stands beside it in the same clause ("In a statement, it said"), and not the noun that it only
// describes ("X, her niece").
bool Discourse::may_refer(std::uint32_t token, const Mention& mention) const {
  const auto& tokens = context_.tokens;
  if (const auto draft = draft_of_.find(token); draft != draft_of_.end()) {
    for (const TokenSpan piece : drafts_[draft->second].content) {
      if (piece.contains(mention.token)) return false;
    }
  }
  const StringId dep = tokens.dep[token];
  const bool object = dep == "dobj"_id || dep == "dative"_id || dep == "pobj"_id;
  if (object && tokens.head[mention.token] == tokens.head[token]) return false;
  if (object && dep == "pobj"_id && tokens.head[mention.token] == tokens.head[tokens.head[token]])
    return false;
  const bool subject = dep == "nsubj"_id || dep == "nsubjpass"_id;
  if (subject && tokens.dep[mention.token] == "pobj"_id &&
      tokens.head[tokens.head[mention.token]] == tokens.head[token])
    return false;
  std::uint32_t at = token;
  bool apposed = false;
  for (int climbed = 0; climbed < 6 && !context_.tree.is_root(at); ++climbed) {
    apposed = apposed || tokens.dep[at] == "appos"_id;
    if (tokens.dep[at] == "relcl"_id) return true;
    at = tokens.head[at];
    if (at == mention.token) return !apposed;
  }
  return true;
}

// "Asked whether she would resign, Voss said": the subject that the clause before it waits for.
std::optional<std::uint32_t> Discourse::subject_ahead(std::uint32_t token, Wanted wanted) const {
  if (context_.outermost_quotation_of(token)) return std::nullopt;
  const auto& tokens = context_.tokens;
  std::uint32_t at = token;
  for (int climbed = 0; climbed < 12 && !context_.tree.is_root(at); ++climbed) {
    const StringId dep = tokens.dep[at];
    const bool clause = dep == "advcl"_id || dep == "prep"_id;
    at = tokens.head[at];
    if (!clause) continue;
    const auto subject = context_.tree.child(at, {"nsubj"_id, "nsubjpass"_id});
    if (!subject || *subject < token || *subject > at) continue;
    const PersonMention* ahead = persons_.mention_at(*subject);
    if (ahead == nullptr || agreement(entities_[ahead->person], wanted) < 1) return std::nullopt;
    return ahead->person;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Discourse::most_salient(std::uint32_t token, Wanted wanted) const {
  if (wanted == Wanted::kHe || wanted == Wanted::kShe) {
    if (const auto ahead = subject_ahead(token, wanted)) return ahead;
  }
  const std::uint32_t here = context_.tree.sentence_index(token);
  const auto quotation = context_.outermost_quotation_of(token);
  std::map<std::uint32_t, double> salience;
  std::map<std::uint32_t, std::pair<std::uint32_t, double>>
      in_sentence;  // the best of each entity's sentence
  for (std::size_t n = 0; n < std::min(mentions_.size(), kMaxMentionsBack); ++n) {
    const Mention& mention = mentions_[mentions_.size() - 1 - n];
    const std::uint32_t sentence = context_.tree.sentence_index(mention.token);
    if (here - sentence > kMaxSentencesBack) break;
    const double agrees = agreement(entities_[mention.entity], wanted);
    if (agrees == 0 || !may_refer(token, mention)) continue;
    const auto its = context_.outermost_quotation_of(mention.token);
    const bool apart = its && its != quotation;
    double weight = mention.weight * agrees * (apart ? kQuoted : 1);
    for (std::uint32_t back = sentence; back < here; ++back) weight /= 2;
    auto& [best_sentence, best] = in_sentence[mention.entity];
    if (best_sentence == sentence && best >= weight) continue;
    salience[mention.entity] += best_sentence == sentence ? weight - best : weight;
    best_sentence = sentence;
    best = weight;
  }
  std::optional<std::uint32_t> first;
  for (const auto& [entity, weight] : salience) {
    if (!first || weight > salience[*first]) first = entity;
  }
  return first;
}

}  // namespace diurna::statements
