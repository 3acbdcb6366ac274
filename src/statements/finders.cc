#include "statements/finders.h"

#include <algorithm>
#include <iterator>

#include "statements/carriers.h"
#include "statements/chosen_readings.h"
#include "statements/colon_cues.h"
#include "statements/content_bounds.h"
#include "statements/continuations.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxSentenceTokens = 1000;

std::uint32_t first_token(const Draft& draft) {
  std::uint32_t first = draft.cue.begin;
  if (draft.source) first = std::min(first, draft.source->span.begin);
  if (!draft.content.empty()) first = std::min(first, draft.content.front().begin);
  return first;
}

// The tokens that no cue may take: those of sentences that nobody wrote as such. What is longer is a list or
// a table without full stops, and statements in it would each repeat the rest of it.
std::vector<bool> tokens_of_endless_sentences(const Context& context) {
  std::vector<bool> taken(context.tokens.size(), false);
  for (const TokenSpan sentence : context.tree.sentences()) {
    if (sentence.size() <= kMaxSentenceTokens) continue;
    std::fill(taken.begin() + sentence.begin, taken.begin() + sentence.end, true);
  }
  return taken;
}

void add(std::vector<Draft>& drafts, std::vector<Draft> more, std::vector<bool>& taken) {
  for (const Draft& draft : more) {
    std::fill(taken.begin() + draft.cue.begin, taken.begin() + draft.cue.end, true);
  }
  std::move(more.begin(), more.end(), std::back_inserter(drafts));
}

}  // namespace

std::vector<Draft> find_statements(const Context& context, const NonAnswers& non_answers, const Nouns& nouns,
                                   const SpanTagger& tagger, const ReadingModel& model) {
  std::vector<bool> taken = tokens_of_endless_sentences(context);
  std::vector<Draft> drafts = non_answers.find(context, nouns.roles, taken);
  add(drafts, find_colon_cues(context, nouns.roles), taken);
  add(drafts, choose_readings(context, tagger, model, taken), taken);
  cut_to_what_was_said(context, Carriers(context, nouns.channels), drafts);
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return first_token(a) < first_token(b); });
  join_continuations(context, drafts);
  return drafts;
}

}  // namespace diurna::statements
