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

// "Under the treaty Valland promised that ..." inside a quotation: what the lexicon finds there of somebody
// who is named. A statement inside another is one of its own, and annotators of the training data mostly left
// it out.
bool is_told_within(const Context& context, const Draft& draft) {
  if (draft.rule != "clause" || !draft.source || !context.outermost_quotation_of(*draft.cue_head))
    return false;
  return context.has_pos(draft.source->head, "PROPN"_id) || context.has_pos(draft.source->head, "NOUN"_id);
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
