#include "statements/chosen_readings.h"

#include <algorithm>
#include <utility>

#include "statements/reading_features.h"
#include "statements/readings.h"

namespace diurna::statements {
namespace {

// What the lexicon takes for a statement, too, is believed on less of the model's word.
constexpr unsigned kLexiconPercent = 70;

// All readings of an article, those of a token side by side.
struct AllReadings {
  std::vector<Reading> readings;
  std::vector<ReadingFeatures> features;
};

AllReadings read_all(const Context& context, const ReadingModel& model, const std::vector<bool>& taken) {
  AllReadings all;
  for (std::uint32_t token = 0; token < context.tokens.size(); ++token) {
    const bool known = context.lexicon.knows(context.tokens.lemma[token]);
    if (taken[token] || (!known && model.never(Category::kLemma, lemma_category(context, token)))) continue;
    std::vector<Reading> readings = readings_of(context, token);
    for (std::size_t rank = 0; rank < readings.size(); ++rank) {
      all.features.push_back(features_of(context, readings[rank], rank, readings.size()));
    }
    std::move(readings.begin(), readings.end(), std::back_inserter(all.readings));
  }
  return all;
}

// "She said she feared that ...": the clause of a cue is itself one of a cue.
bool is_reported(const Context& context, std::uint32_t verb) {
  const std::uint32_t above = context.tokens.head[verb];
  return context.tokens.dep[verb] == "ccomp"_id && context.lexicon.knows(context.tokens.lemma[above]);
}

// A statement inside another is one of its own, and annotators of the training data mostly left it out:
// inside a quotation that of somebody who is named ("Under the treaty Valland promised that ..."), elsewhere
// that of the clause's own subject.
bool is_told_within(const Context& context, const Draft& draft) {
  if (draft.rule != "clause" || !draft.source) return false;
  const std::uint32_t cue = *draft.cue_head;
  const std::uint32_t head = draft.source->head;
  if (is_reported(context, cue) && context.tokens.head[head] == cue) return true;
  const bool named = context.has_pos(head, "PROPN"_id) || context.has_pos(head, "NOUN"_id);
  return named && context.outermost_quotation_of(cue).has_value();
}

}  // namespace

std::vector<Draft> choose_readings(const Context& context, const ReadingModel& model,
                                   const std::vector<bool>& taken) {
  AllReadings all = read_all(context, model, taken);
  const std::vector<std::uint8_t> chances = model.chances(all.features);
  const unsigned lexicon_threshold = model.threshold() * kLexiconPercent / 100u;
  std::vector<Draft> chosen;
  for (std::size_t i = 0; i < chances.size();) {
    const std::uint32_t token = *all.readings[i].draft.cue_head;
    std::size_t best = i;
    std::size_t by_lexicon = chances.size();
    for (; i < chances.size() && *all.readings[i].draft.cue_head == token; ++i) {
      if (chances[i] > chances[best]) best = i;
      if (all.readings[i].by_lexicon) by_lexicon = i;
    }
    if (by_lexicon < chances.size() && is_told_within(context, all.readings[by_lexicon].draft)) {
      best = by_lexicon;
    } else if (chances[best] < model.threshold()) {
      if (by_lexicon == chances.size() || chances[by_lexicon] < lexicon_threshold) continue;
      best = by_lexicon;
    }
    chosen.push_back(std::move(all.readings[best].draft));
    chosen.back().confidence = model.confidence(chances[best]);
  }
  return chosen;
}

}  // namespace diurna::statements
