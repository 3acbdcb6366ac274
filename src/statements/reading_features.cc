#include "statements/reading_features.h"

#include <algorithm>
#include <initializer_list>

#include "statements/clause.h"
#include "statements/span_features.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::statements {
namespace {

constexpr std::string_view kNumberNames[] = {"by_lexicon",
                                             "known_lemma",
                                             "readings",
                                             "rank",
                                             "has_source",
                                             "source_in_sentence",
                                             "source_before",
                                             "source_distance",
                                             "source_tokens",
                                             "source_subject",
                                             "source_quoted",
                                             "pieces",
                                             "tokens",
                                             "after_cue",
                                             "gap",
                                             "ends_sentence",
                                             "begins_sentence",
                                             "share_of_sentence",
                                             "quoted_share",
                                             "verbs",
                                             "cues_inside",
                                             "begins_upper",
                                             "quotation_depth",
                                             "cue_quoted",
                                             "sentence_tokens",
                                             "place_in_sentence",
                                             "cues_in_sentence",
                                             "text",
                                             "headline",
                                             "is_question",
                                             "children",
                                             "has_clause",
                                             "has_infinitive",
                                             "has_object",
                                             "has_preposition",
                                             "passive",
                                             "negated",
                                             "infinitive",
                                             "modal",
                                             "finite",
                                             "root",
                                             "inside_clause",
                                             "comma_before",
                                             "comma_after",
                                             "is_cut",
                                             "subtree_ends",
                                             "tokens_left",
                                             "cue_most",
                                             "cue_mean",
                                             "cue_begin",
                                             "cue_in_content",
                                             "source_mean",
                                             "source_last",
                                             "source_begin",
                                             "source_in_content",
                                             "source_in_reach",
                                             "content_begin",
                                             "piece_begin",
                                             "content_end",
                                             "ends_one_later",
                                             "content_before",
                                             "content_behind",
                                             "content_two_behind",
                                             "content_mean",
                                             "content_least",
                                             "content_overlap",
                                             "content_missed"};
constexpr std::string_view kCategoryNames[] = {"lemma",
                                               "lemma_rule",
                                               "form_tag",
                                               "dep_head",
                                               "rule_tag",
                                               "source_head",
                                               "source_kind",
                                               "content_opening",
                                               "lemma_next",
                                               "lemma_source",
                                               "previous",
                                               "next",
                                               "lemma_relation",
                                               "auxiliaries",
                                               "signature",
                                               "content_root",
                                               "rule_opening_source",
                                               "lemma_preposition",
                                               "rule_signature",
                                               "head_lemma",
                                               "behind",
                                               "behind_rule"};
static_assert(std::size(kNumberNames) == kNumbers);
static_assert(std::size(kCategoryNames) == kCategories);

constexpr std::uint32_t kHashSteps = 32;
constexpr std::uint32_t kMaxScan = 60;  // tokens of a content that are looked at for verbs and cues

std::uint8_t capped(std::size_t value) {
  return static_cast<std::uint8_t>(std::min<std::size_t>(value, 255));
}

// A hash of ids, in their order.
std::uint32_t hash(std::initializer_list<std::uint64_t> ids) {
  std::uint64_t sum = 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t id : ids) {
    sum ^= id;
    sum *= 0xc6a4a7935bd1e995ULL;
    sum ^= sum >> kHashSteps;
  }
  return static_cast<std::uint32_t>(sum);
}

std::uint64_t lemma_of(const Context& context, std::uint32_t token) {
  return hash({context.tokens.lemma[token], context.tokens.pos[token]});
}

bool is_verb(const Context& context, std::uint32_t token) {
  return context.has_pos(token, "VERB"_id) || context.has_pos(token, "AUX"_id);
}

class Describer {
 public:
  Describer(const Context& context, const Reading& reading)
      : context_(context),
        tokens_(context.tokens),
        draft_(reading.draft),
        cue_(*reading.draft.cue_head),
        sentence_(context.tree.sentence(cue_)),
        rule_(text::hash_string(reading.draft.rule)) {}

  ReadingFeatures run(bool by_lexicon, std::size_t rank, std::size_t readings) {
    set(Number::kByLexicon, by_lexicon);
    set(Number::kKnownLemma, context_.lexicon.knows(tokens_.lemma[cue_]));
    set(Number::kReadings, readings);
    set(Number::kRank, rank);
    describe_source();
    describe_content();
    describe_cue();
    describe_sentence();
    describe_words();
    return out_;
  }

 private:
  void set(Number number, std::size_t value) {
    out_.numbers[static_cast<std::size_t>(number)] = capped(value);
  }
  void set(Category category, std::initializer_list<std::uint64_t> ids) {
    out_.categories[static_cast<std::size_t>(category)] = hash(ids);
  }
  StringId lower(std::uint32_t token) const { return token < tokens_.size() ? tokens_.lower[token] : 0; }

  void describe_source() {
    if (!draft_.source) return;
    const Phrase& source = *draft_.source;
    set(Number::kHasSource, 1);
    set(Number::kSourceInSentence, sentence_.contains(source.head));
    set(Number::kSourceBefore, source.head < cue_);
    set(Number::kSourceDistance, source.head < cue_ ? cue_ - source.head : source.head - cue_);
    set(Number::kSourceTokens, source.span.size());
    set(Number::kSourceIsSubject, tokens_.head[source.head] == cue_);
    set(Number::kSourceQuoted, context_.outermost_quotation_of(source.head).has_value());
  }

  void describe_content() {
    std::size_t size = 0;
    std::size_t quoted = 0;
    std::size_t verbs = 0;
    std::size_t cues = 0;
    for (const TokenSpan piece : draft_.content) {
      size += piece.size();
      const std::uint32_t end = std::min(piece.end, piece.begin + kMaxScan);
      for (std::uint32_t t = piece.begin; t < end; ++t) {
        quoted += context_.outermost_quotation_of(t) ? 1 : 0;
        verbs += is_verb(context_, t) ? 1 : 0;
        cues += is_verb(context_, t) && context_.lexicon.knows(tokens_.lemma[t]) ? 1 : 0;
      }
    }
    const TokenSpan first = draft_.content.front();
    const TokenSpan last = draft_.content.back();
    set(Number::kPieces, draft_.content.size());
    set(Number::kTokens, size);
    set(Number::kAfterCue, first.begin > cue_);
    set(Number::kGap, first.begin > cue_ ? first.begin - cue_ : 0);
    set(Number::kEndsSentence, context_.trimmed({cue_, std::max(cue_, sentence_.end)}).end <= last.end);
    set(Number::kBeginsSentence, first.begin <= sentence_.begin);
    set(Number::kShareOfSentence, std::min<std::size_t>(200, size * 100 / std::max(1u, sentence_.size())));
    set(Number::kQuotedShare, quoted * 100 / std::max<std::size_t>(1, std::min<std::size_t>(size, kMaxScan)));
    set(Number::kVerbs, verbs);
    set(Number::kCuesInside, cues);
    describe_end(last);
    const std::string_view form = context_.form(first.begin);
    set(Number::kBeginsUpper, !form.empty() && text::is_upper(text::code_point_at(form, 0).value));
  }

  // What stands behind the content, and whether it is cut off from it.
  void describe_end(TokenSpan last) {
    const std::uint32_t end = std::min(last.end, tokens_.size() - 1);
    const bool mark = context_.is_punctuation(end);
    const std::uint32_t next = mark && end + 1 < sentence_.end ? end + 1 : end;
    const bool inside = next < sentence_.end && last.end < sentence_.end;
    const bool hangs = inside && last.contains(tokens_.head[next]);
    set(Number::kIsCut, hangs);
    set(Number::kSubtreeEnds, context_.tree.subtree(last.end - 1).end == last.end);
    set(Number::kTokensLeft, inside ? sentence_.end - last.end : 0);
    const StringId word = inside ? tokens_.lower[next] : 0;
    const StringId dep = inside ? tokens_.dep[next] : 0;
    set(Category::kBehind, {mark ? tokens_.lower[end] : 0, word, dep});
    set(Category::kBehindRule, {mark ? tokens_.lower[end] : 0, dep, rule_, hangs ? 1u : 0u});
  }

  void describe_cue() {
    const auto children = context_.tree.children(cue_);
    set(Number::kChildren, children.size());
    std::uint64_t before = 0;
    for (const std::uint32_t child : children) {
      const StringId dep = tokens_.dep[child];
      if (dep == "punct"_id) continue;
      signature_ = hash({signature_, dep, child > cue_ ? 1u : 0u});
      const bool behind = child > cue_;
      if (dep == "ccomp"_id) set(Number::kHasClause, behind ? 2 : 1);
      if (dep == "xcomp"_id) set(Number::kHasInfinitive, 1);
      if (dep == "dobj"_id) set(Number::kHasObject, 1);
      if (dep == "prep"_id && behind) set(Number::kHasPreposition, 1);
      if (dep == "aux"_id && tokens_.tag[child] == "MD"_id) set(Number::kModal, 1);
      if (dep == "aux"_id || dep == "auxpass"_id || dep == "neg"_id)
        before = hash({before, tokens_.lower[child]});
    }
    set(Category::kAuxiliaries, {before, tokens_.tag[cue_]});
    set(Number::kPassive, is_passive(context_, cue_));
    set(Number::kNegated, is_negated(context_, cue_));
    set(Number::kInfinitive, is_infinitive(context_, cue_));
    set(Number::kFinite, is_finite(context_, cue_));
    set(Number::kRoot, context_.tree.is_root(cue_));
    const auto quotation = context_.outermost_quotation_of(cue_);
    set(Number::kCueQuoted, quotation.has_value());
    set(Number::kQuotationDepth, quotation ? 1 + context_.quotations[*quotation].depth : 0);
    set(Number::kCommaBefore, cue_ > 0 && context_.form(cue_ - 1) == ",");
    set(Number::kCommaAfter, cue_ + 1 < tokens_.size() && context_.form(cue_ + 1) == ",");
  }

  void describe_sentence() {
    std::size_t cues = 0;
    bool inside = false;
    const std::uint32_t end = std::min(sentence_.end, sentence_.begin + 2 * kMaxScan);
    for (std::uint32_t t = sentence_.begin; t < end; ++t) {
      const bool cue = is_verb(context_, t) && context_.lexicon.knows(tokens_.lemma[t]);
      cues += cue ? 1 : 0;
    }
    std::uint32_t up = cue_;
    for (int climbed = 0; climbed < 8 && !context_.tree.is_root(up); ++climbed) {
      const bool clause = tokens_.dep[up] == "ccomp"_id || tokens_.dep[up] == "xcomp"_id;
      up = tokens_.head[up];
      inside = inside || (clause && context_.lexicon.knows(tokens_.lemma[up]));
    }
    set(Number::kInsideClause, inside);
    set(Number::kSentenceTokens, sentence_.size());
    set(Number::kPlaceInSentence, cue_ - sentence_.begin);
    set(Number::kCuesInSentence, cues);
    const std::uint32_t text = context_.text_of(cue_);
    set(Number::kText, text);
    set(Number::kHeadline, context_.article.blocks[text].kind == BlockKind::kHeadline);
    set(Number::kIsQuestion, context_.form(sentence_.end - 1) == "?");
  }

  // The source's kind: none, a pronoun by its form, an entity by its label, else its part of speech.
  std::uint64_t source_kind() const {
    if (!draft_.source) return 0;
    const std::uint32_t head = draft_.source->head;
    if (context_.has_pos(head, "PRON"_id)) return tokens_.lower[head];
    return tokens_.entity_label[head] != 0 ? tokens_.entity_label[head] : tokens_.pos[head];
  }

  // The token of the content that hangs on one outside of it.
  std::uint32_t content_root() const { return doc::head_of(tokens_, draft_.content.front()); }

  void describe_words() {
    const StringId lemma = lemma_of(context_, cue_);
    const std::uint32_t head = tokens_.head[cue_];
    const std::uint32_t root = content_root();
    const std::uint32_t opening = draft_.content.front().begin;
    const std::uint64_t source = source_kind();
    set(Category::kLemma, {lemma});
    set(Category::kLemmaRule, {lemma, rule_});
    set(Category::kFormTag, {tokens_.lower[cue_], tokens_.tag[cue_]});
    set(Category::kDepHead, {tokens_.dep[cue_], tokens_.lemma[head]});
    set(Category::kHeadLemma, {tokens_.lemma[head], tokens_.pos[cue_]});
    set(Category::kRuleTag, {rule_, tokens_.tag[cue_], tokens_.dep[cue_]});
    set(Category::kSourceHead, {draft_.source ? tokens_.lemma[draft_.source->head] : 0});
    set(Category::kSourceKind, {source, draft_.source ? tokens_.dep[draft_.source->head] : 0});
    set(Category::kContentOpening, {lower(opening), rule_});
    set(Category::kLemmaNext, {lemma, lower(cue_ + 1)});
    set(Category::kLemmaSource, {lemma, source});
    set(Category::kPrevious, {cue_ > sentence_.begin ? lower(cue_ - 1) : 0, tokens_.tag[cue_]});
    set(Category::kNext, {cue_ + 1 < sentence_.end ? lower(cue_ + 1) : 0, tokens_.pos[cue_]});
    set(Category::kLemmaRelation, {lemma, tokens_.dep[root], tokens_.head[root] == cue_ ? 1u : 0u});
    set(Category::kSignature, {signature_, tokens_.tag[cue_]});
    set(Category::kRuleSignature, {signature_, rule_, tokens_.pos[cue_]});
    set(Category::kContentRoot, {tokens_.lemma[root], tokens_.dep[root]});
    set(Category::kRuleOpeningSource, {rule_, tokens_.tag[opening], source});
    const bool prepositional = context_.has_pos(opening, "ADP"_id);
    set(Category::kLemmaPreposition, {lemma, prepositional ? tokens_.lower[opening] : tokens_.dep[root]});
  }

  const Context& context_;
  const doc::Tokens& tokens_;
  const Draft& draft_;
  const std::uint32_t cue_;
  const TokenSpan sentence_;
  const std::uint64_t rule_;
  std::uint64_t signature_ = 0;
  ReadingFeatures out_;
};

}  // namespace

std::string_view name_of(Number number) {
  return kNumberNames[static_cast<std::size_t>(number)];
}

std::string_view name_of(Category category) {
  return kCategoryNames[static_cast<std::size_t>(category)];
}

std::uint32_t lemma_category(const Context& context, std::uint32_t token) {
  return hash({lemma_of(context, token)});
}

ReadingFeatures features_of(const Context& context, const SpanEvidence& evidence, const Reading& reading,
                            std::size_t rank, std::size_t readings) {
  ReadingFeatures features = Describer(context, reading).run(reading.by_lexicon, rank, readings);
  describe_spans(evidence, reading.draft, context.tree.sentence(*reading.draft.cue_head), features);
  return features;
}

}  // namespace diurna::statements
