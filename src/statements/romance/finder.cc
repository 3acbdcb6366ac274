#include "statements/romance/finder.h"

#include <algorithm>
#include <iterator>

#include "statements/continuations.h"
#include "statements/quoted_content.h"
#include "statements/romance/complements.h"
#include "statements/romance/phrase_cues.h"
#include "statements/romance/silence.h"

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxSentenceTokens = 1000;

std::vector<bool> tokens_of_endless_sentences(const View& view) {
  std::vector<bool> taken(view.tokens.size(), false);
  for (const TokenSpan text : view.tokens.texts) {
    for (std::uint32_t t = text.begin; t < text.end; t = view.sentence(t).end) {
      const TokenSpan sentence = view.sentence(t);
      if (sentence.size() <= kMaxSentenceTokens) continue;
      std::fill(taken.begin() + sentence.begin, taken.begin() + sentence.end, true);
    }
  }
  return taken;
}

std::uint32_t first_token(const Draft& draft) {
  std::uint32_t first = draft.cue_head ? draft.cue.begin : draft.content.front().begin;
  if (draft.source) first = std::min(first, draft.source->span.begin);
  if (!draft.content.empty()) first = std::min(first, draft.content.front().begin);
  return first;
}

// The quotation ends in a question mark.
bool asks(const View& view, TokenSpan piece) {
  for (std::uint32_t t = piece.end; t-- > piece.begin;) {
    if (view.is_form(t, "?")) return true;
    if (!view.is_punctuation(t)) return false;
  }
  return false;
}

// "rejette ces accusations", "rechazo haber ordenado": an assertion, not an offer.
bool rejects_assertion(const View& view, TokenSpan piece) {
  const std::uint32_t limit = std::min(piece.end, piece.begin + 4);
  for (std::uint32_t t = piece.begin; t < limit; ++t) {
    const bool perfect =
        view.lexicon.words.is(view.tokens.lemma[t], Word::kAuxiliary) && view.form(t) == Form::kInfinitive;
    const StringId lemma = view.tokens.lemma[t];
    const bool accusation = lemma == "accusation"_id || lemma == "all\u00E9gation"_id ||
                            lemma == "acusaci\u00F3n"_id || lemma == "critique"_id ||
                            lemma == "cr\u00EDtica"_id || lemma == "imputaci\u00F3n"_id ||
                            lemma == "se\u00F1alamiento"_id || lemma == "cargo"_id;
    if (perfect || accusation) return true;
  }
  return false;
}

// What somebody is asked to do is urged, whatever the verb.
Act act_of(const View& view, const Complement& complement) {
  const Act act = complement.entry->act;
  const TokenSpan first = complement.pieces.front();
  const bool question = view.is(first.begin, Word::kQuestion) && complement.rule == "clause";
  if (question && act == Act::kUrge) return Act::kAsk;
  if (complement.rule == "quotation" && (act == Act::kSay || act == Act::kClaim) &&
      asks(view, complement.pieces.back()))
    return Act::kAsk;
  if (act == Act::kRefuse && rejects_assertion(view, first)) return Act::kDeny;
  const bool asked = complement.rule == "infinitive" && complement.entry->takes(Frame::kObjectTo);
  return asked && (act == Act::kSay || act == Act::kAsk) ? Act::kUrge : act;
}

Draft draft_of(const View& view, const VerbGroup& group, const Sourced& source, Complement complement) {
  Draft draft;
  draft.rule = complement.rule;
  draft.act = act_of(view, complement);
  draft.polarity = group.negated ? Polarity::kNegative : Polarity::kPositive;
  draft.cue_head = group.verb;
  draft.cue = group.cue;
  draft.lemma = view.lexicon.text_of(group.lemma, view.tokens.strings.get(group.lemma));
  draft.source = complement.source ? complement.source : source.source;
  draft.content = std::move(complement.pieces);
  std::sort(draft.content.begin(), draft.content.end());
  draft.quotations = std::move(complement.quotations);
  draft.addressee = complement.addressee;
  draft.interrupts = complement.interrupts;
  return draft;
}

// The pieces of a draft must not hold its own source or cue; where the content begins with them, it does
// not.
bool is_sound(const Draft& draft) {
  return std::none_of(draft.content.begin(), draft.content.end(), [&](TokenSpan piece) {
    return piece.empty() || piece.overlaps(draft.cue) || (draft.source && piece.contains(draft.source->span));
  });
}

// "qui a souhaite garder l'anonymat".
bool withholds_name(const View& view, const Complement& complement) {
  const TokenSpan piece = complement.pieces.front();
  for (std::uint32_t t = piece.begin; t < piece.end; ++t) {
    if (view.is(t, Word::kAnonymity)) return true;
  }
  return false;
}

std::vector<Draft> of_verbs(const View& view, const std::vector<bool>& taken) {
  const std::vector<VerbGroup> groups = find_verb_groups(view, taken);
  const Sources sources(view, groups);
  const Complements complements(view, groups, sources);
  std::vector<Sourced> known(groups.size());
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    known[i] = sources.find(i, known);
    if (!known[i].valid) continue;
    auto complement = complements.find(i, known[i]);
    if (!complement) continue;
    // A subject that is left out is somebody's only where something is quoted or said in a clause.
    const bool plain = complement->rule == "object" || complement->rule == "prepositional";
    const bool opens = groups[i].span.begin == view.sentence(groups[i].verb).begin;
    if (!known[i].source && plain && !opens) continue;
    if (known[i].source && view.is(known[i].source->head, Word::kRelative) &&
        withholds_name(view, *complement))
      continue;
    Draft draft = draft_of(view, groups[i], known[i], std::move(*complement));
    if (is_sound(draft)) drafts.push_back(std::move(draft));
  }
  return drafts;
}

bool holds(const std::vector<TokenSpan>& pieces, TokenSpan span) {
  return std::any_of(pieces.begin(), pieces.end(), [&](TokenSpan piece) { return piece.contains(span); });
}

// Whether the cue of `draft` is a part of `other`: of its source, or of what is said there in the same voice.
bool belongs_to(const View& view, const Draft& draft, const Draft& other) {
  if (!draft.cue_head || !other.cue_head || other.cue == draft.cue) return false;
  if (other.source && other.source->span.contains(draft.cue)) return draft.rule != "preposition";
  const bool thought = draft.act == Act::kIntend || draft.act == Act::kBelieve;
  const bool same_source = draft.source && other.source && draft.source->span == other.source->span;
  if (!same_source && !(thought && draft.rule != "preposition")) return false;
  return holds(other.content, draft.cue) && view.same_voice(draft.cue.begin, other.cue.begin) &&
         !other.interrupts;
}

// How many cues before and after one can have it in their source or content.
constexpr std::ptrdiff_t kNeighbours = 64;

// What describes a source is no statement ("un cadre, qui requiert l'anonymat, ..."), nor is a verb within
// what somebody says unless it has its own subject ("accuse d'avoir attendu avant de signaler").
void drop_false(const View& view, std::vector<Draft>& drafts) {
  std::vector<Draft> all = drafts;
  std::stable_sort(all.begin(), all.end(),
                   [](const Draft& a, const Draft& b) { return a.cue.begin < b.cue.begin; });
  std::erase_if(drafts, [&](const Draft& draft) {
    const auto here = std::partition_point(
        all.begin(), all.end(), [&](const Draft& other) { return other.cue.begin < draft.cue.begin; });
    const auto first = here - std::min<std::ptrdiff_t>(kNeighbours, here - all.begin());
    const auto last = here + std::min<std::ptrdiff_t>(kNeighbours, all.end() - here);
    return std::any_of(first, last, [&](const Draft& other) { return belongs_to(view, draft, other); });
  });
}

// Quotations that stand by themselves: an answer in an interview, the last word of a paragraph.
void add_lone_quotations(const View& view, std::vector<Draft>& drafts) {
  std::vector<bool> said(view.tokens.size(), false);
  for (const Draft& draft : drafts) {
    for (const TokenSpan piece : draft.content)
      std::fill(said.begin() + piece.begin, said.begin() + piece.end, true);
  }
  for (std::uint32_t q = 0; q < view.context.quotations.size(); ++q) {
    const QuotedTokens& quotation = view.context.quotations[q];
    if (quotation.depth > 0 || !is_utterance(view.context, quotation)) continue;
    const TokenSpan sentence = view.sentence(quotation.outer.begin);
    const TokenSpan before = view.context.trimmed({sentence.begin, quotation.outer.begin});
    const std::uint32_t last = quotation.outer.end;
    const TokenSpan text = view.context.text_span(quotation.outer.begin);
    const bool ends = last >= text.end || view.sentence(last - 1).end <= last + 1;
    if (!before.empty() || !ends) continue;
    const bool known = std::any_of(said.begin() + quotation.outer.begin, said.begin() + quotation.outer.end,
                                   [](bool one) { return one; });
    if (known) continue;
    Draft draft;
    draft.rule = "lone-quotation";
    draft.content.push_back(quotation.outer);
    draft.quotations.push_back(q);
    drafts.push_back(std::move(draft));
  }
}

void add(std::vector<Draft>& drafts, std::vector<Draft> more, std::vector<bool>& taken) {
  for (const Draft& draft : more)
    std::fill(taken.begin() + draft.cue.begin, taken.begin() + draft.cue.end, true);
  std::move(more.begin(), more.end(), std::back_inserter(drafts));
}

}  // namespace

std::vector<Draft> find_drafts(const View& view) {
  std::vector<bool> taken = tokens_of_endless_sentences(view);
  std::vector<Draft> drafts;
  add(drafts, find_silence(view, taken), taken);
  add(drafts, find_according(view, taken), taken);
  add(drafts, of_verbs(view, taken), taken);
  drop_false(view, drafts);
  add(drafts, find_nouns(view, taken), taken);
  add(drafts, find_colons(view, drafts), taken);
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return first_token(a) < first_token(b); });
  join_continuations(view.context, drafts);
  add_lone_quotations(view, drafts);
  return drafts;
}

}  // namespace diurna::statements::romance
