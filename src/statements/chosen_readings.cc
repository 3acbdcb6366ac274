#include "statements/chosen_readings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "statements/reading_features.h"
#include "statements/readings.h"
#include "statements/span_evidence.h"

namespace diurna::statements {
namespace {

// Shares of the model's threshold, in percent. What the lexicon takes for a statement, too, is believed on
// less of the model's word; where annotators of the training data mostly left a statement out, on much less.
constexpr unsigned kAll = 100;
constexpr unsigned kLexiconPercent = 70;
constexpr unsigned kOwnedPercent = 12;

// Those of one token among all readings.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// All readings of an article, those of a token side by side.
struct AllReadings {
  SpanEvidence evidence;
  std::vector<Reading> readings;
  std::vector<ReadingFeatures> features;
};

AllReadings read_all(const Context& context, const SpanTagger& tagger, const ReadingModel& model,
                     const std::vector<bool>& taken) {
  AllReadings all{SpanEvidence(tagger.chances(context)), {}, {}};
  const SpanEvidence& evidence = all.evidence;
  for (std::uint32_t token = 0; token < context.tokens.size(); ++token) {
    const bool known = context.lexicon.knows(context.tokens.lemma[token]);
    if (taken[token] || (!known && model.never(Category::kLemma, lemma_category(context, token)))) continue;
    std::vector<Reading> readings = readings_of(context, evidence, token);
    for (std::size_t rank = 0; rank < readings.size(); ++rank) {
      all.features.push_back(features_of(context, evidence, readings[rank], rank, readings.size()));
    }
    std::move(readings.begin(), readings.end(), std::back_inserter(all.readings));
  }
  return all;
}

// "Under the treaty Valland promised that ..." inside a quotation: what the lexicon finds there of somebody
// who is named is a statement of its own. Annotators of the training data mostly left it out.
bool is_told_within(const Context& context, const Draft& draft) {
  if (draft.rule != "clause" || !draft.source || !context.outermost_quotation_of(*draft.cue_head))
    return false;
  return context.has_pos(draft.source->head, "PROPN"_id) || context.has_pos(draft.source->head, "NOUN"_id);
}

// "rejected his argument that ...": what the lexicon finds of a noun and its owner is the owner's statement,
// whoever's it is inside of.
bool is_owned_noun(const Context& context, const Draft& draft) {
  if (!draft.source || !context.has_pos(*draft.cue_head, "NOUN"_id)) return false;
  const std::uint32_t owner = draft.source->head;
  return context.tokens.dep[owner] == "poss"_id && context.tokens.head[owner] == *draft.cue_head;
}

std::uint32_t size_of(const std::vector<TokenSpan>& pieces) {
  std::uint32_t size = 0;
  for (const TokenSpan piece : pieces) size += piece.size();
  return size;
}

std::uint32_t shared_tokens(const std::vector<TokenSpan>& a, const std::vector<TokenSpan>& b) {
  std::uint32_t shared = 0;
  for (const TokenSpan x : a) {
    for (const TokenSpan y : b) {
      if (x.overlaps(y)) shared += std::min(x.end, y.end) - std::max(x.begin, y.begin);
    }
  }
  return shared;
}

// Whether two readings of a token are one statement whose content ends or begins elsewhere.
bool is_variant(const Draft& a, const Draft& b) {
  const bool source =
      a.source.has_value() == b.source.has_value() && (!a.source || a.source->span == b.source->span);
  const std::uint32_t shared = shared_tokens(a.content, b.content);
  return source && 2 * shared >= size_of(a.content) + size_of(b.content) - shared;
}

// Of the variants of a reading among those of its token the one that is likeliest to have the exact words.
std::size_t most_exact(const AllReadings& all, const ReadingModel& model, TokenRange range,
                       std::size_t chosen) {
  std::vector<std::size_t> variants;
  std::vector<ReadingFeatures> features;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!is_variant(all.readings[i].draft, all.readings[chosen].draft)) continue;
    variants.push_back(i);
    features.push_back(all.features[i]);
  }
  const std::vector<std::int32_t> scores = model.exactness(features);
  return variants[std::ranges::max_element(scores) - scores.begin()];
}

// Who says it to whom, and the act, stay those of the reading that was judged.
void take_words(const Draft& from, Draft& to) {
  to.content = from.content;
  to.quotations = from.quotations;
  to.cue = from.cue;
}

// "said in a phone interview": the words beside the cue that the tagger takes for a part of it.
void widen_cue(const Context& context, const SpanEvidence& evidence, Draft& draft) {
  constexpr std::uint8_t kSure = 150;  // in 255ths
  const TokenSpan sentence = context.tree.sentence(*draft.cue_head);
  const auto belongs = [&](std::uint32_t token) {
    const bool content =
        std::ranges::any_of(draft.content, [&](TokenSpan piece) { return piece.contains(token); });
    return sentence.contains(token) && evidence.of(token, SpanRole::kCue) >= kSure && !content &&
           !(draft.source && draft.source->span.contains(token));
  };
  const std::uint32_t end = draft.cue.end;
  while (belongs(draft.cue.end)) ++draft.cue.end;
  // A preposition goes with what follows it.
  while (draft.cue.end > end && context.has_pos(draft.cue.end - 1, "ADP"_id)) --draft.cue.end;
  while (draft.cue.begin > 0 && belongs(draft.cue.begin - 1)) --draft.cue.begin;
}

// "rejected the bid to retake the base": what is turned down there is no claim, and nothing is said of it.
bool is_mere_act(const Context& context, const Draft& draft) {
  if (draft.act != Act::kDeny || draft.content.size() != 1 || !draft.quotations.empty()) return false;
  const auto object = context.tree.child(*draft.cue_head, {"dobj"_id, "nsubjpass"_id});
  if (!object || !draft.content.front().contains(*object)) return false;
  const StringId noun = context.tokens.lemma[*object];
  return noun == "bid"_id || noun == "attempt"_id || noun == "effort"_id || noun == "candidacy"_id ||
         noun == "application"_id;
}

bool is_same(const Draft& a, const Draft& b) {
  const bool source =
      a.source.has_value() == b.source.has_value() && (!a.source || a.source->span.overlaps(b.source->span));
  return source && a.cue.overlaps(b.cue) && a.content == b.content;
}

// "remained convinced": of two words of one cue the one that is more certain.
void drop_repeated(std::vector<Draft>& chosen) {
  std::vector<Draft> kept;
  for (Draft& draft : chosen) {
    if (kept.empty() || !is_same(kept.back(), draft)) {
      kept.push_back(std::move(draft));
    } else if (*draft.confidence > *kept.back().confidence) {
      kept.back() = std::move(draft);
    }
  }
  chosen = std::move(kept);
}

}  // namespace

std::vector<Draft> choose_readings(const Context& context, const SpanTagger& tagger,
                                   const ReadingModel& model, const std::vector<bool>& taken) {
  AllReadings all = read_all(context, tagger, model, taken);
  const std::vector<std::uint8_t> chances = model.chances(all.features);
  const auto reaches = [&](std::size_t reading, unsigned percent) {
    return chances[reading] * 100u >= model.threshold() * percent;
  };
  const auto overrules = [&](std::size_t reading) {
    const Draft& draft = all.readings[reading].draft;
    return is_told_within(context, draft) ||
           (is_owned_noun(context, draft) && reaches(reading, kOwnedPercent));
  };
  std::vector<Draft> chosen;
  for (std::size_t i = 0; i < chances.size();) {
    const std::uint32_t token = *all.readings[i].draft.cue_head;
    TokenRange range{i, i};
    std::size_t best = i;
    std::size_t by_lexicon = chances.size();
    for (; i < chances.size() && *all.readings[i].draft.cue_head == token; ++i) {
      if (chances[i] > chances[best]) best = i;
      if (all.readings[i].by_lexicon) by_lexicon = i;
    }
    range.end = i;
    const bool known = by_lexicon < chances.size();
    if (known && overrules(by_lexicon)) {
      best = by_lexicon;
    } else if (!reaches(best, kAll)) {
      if (!known || !reaches(by_lexicon, kLexiconPercent)) continue;
      best = by_lexicon;
    }
    chosen.push_back(all.readings[best].draft);
    chosen.back().confidence = ReadingModel::confidence(chances[best]);
    // What the lexicon says of the construction stands.
    if (!all.readings[best].by_lexicon)
      take_words(all.readings[most_exact(all, model, range, best)].draft, chosen.back());
    widen_cue(context, all.evidence, chosen.back());
  }
  std::erase_if(chosen, [&](const Draft& draft) { return is_mere_act(context, draft); });
  drop_repeated(chosen);
  return chosen;
}

}  // namespace diurna::statements
