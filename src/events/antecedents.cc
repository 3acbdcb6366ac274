#include "events/antecedents.h"

namespace diurna::events {

using text::StringId;
using text::operator""_id;

namespace {

constexpr int kMaxClimb = 8;  // words between a pronoun and the subject of the clause around its own

bool is_plural_pronoun(StringId lower) {
  return lower == "they"_id || lower == "them"_id || lower == "their"_id;
}
bool is_neuter(StringId lower) {
  return lower == "it"_id || lower == "its"_id;
}

}  // namespace

bool Antecedents::is_pronoun(std::uint32_t token) const {
  const StringId lower = tokens_.lower[token];
  return is_plural_pronoun(lower) || is_neuter(lower) || lower == "he"_id || lower == "him"_id ||
         lower == "his"_id || lower == "she"_id || lower == "her"_id || lower == "who"_id;
}

// A person is no "it", a body no "he"; "they" may be anybody.
bool Antecedents::agrees(std::uint32_t pronoun, std::uint32_t head) const {
  if (is_pronoun(head) || tokens_.pos[head] == "PRON"_id) return false;
  const StringId lower = tokens_.lower[pronoun];
  const StringId label = tokens_.entity_label[head];
  const bool person = label == "PERSON"_id;
  const bool body = label == "GPE"_id || label == "ORG"_id || label == "NORP"_id;
  if (is_neuter(lower)) return !person && tokens_.tag[head] != "NNS"_id;
  if (is_plural_pronoun(lower)) return !person;
  return !body && tokens_.tag[head] != "NNS"_id;
}

// "[The EU] said that it ...", "[France] and its allies", "[The army] attacked after it ...": the subject
// around.
std::optional<std::uint32_t> Antecedents::subject_above(std::uint32_t pronoun) const {
  std::uint32_t at = tokens_.head[pronoun];
  for (int climbed = 0; climbed < kMaxClimb; ++climbed) {
    const auto subject = tree_.child(at, {"nsubj"_id, "nsubjpass"_id});
    if (subject && *subject != pronoun && !tree_.is_below(pronoun, *subject) && agrees(pronoun, *subject))
      return subject;
    if (tree_.is_root(at)) return std::nullopt;
    at = tokens_.head[at];
  }
  return std::nullopt;
}

Phrase Antecedents::of(const Phrase& phrase) const {
  if (!is_pronoun(phrase.head)) return phrase;
  if (const auto subject = subject_above(phrase.head)) {
    const std::vector<Phrase> found = parties_.of(*subject);
    // "a majority of the guards" is whom it counts.
    if (!found.empty() && tree_.is_below(found.front().head, *subject)) return found.front();
  }
  const std::uint32_t begin = tree_.sentence(phrase.head).begin;
  for (std::uint32_t t = phrase.head; t-- > begin;) {
    const bool noun = tokens_.pos[t] == "PROPN"_id || tokens_.pos[t] == "NOUN"_id;
    if (!noun || tokens_.dep[t] == "compound"_id || !agrees(phrase.head, t)) continue;
    const Phrase whole = parties_.phrase(t);
    if (parties_.is_party(whole)) return whole;
  }
  return phrase;
}

}  // namespace diurna::events
