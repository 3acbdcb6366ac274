#include "statements/readings.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "statements/clause.h"
#include "statements/content.h"
#include "statements/frames.h"
#include "statements/phrase_cues.h"
#include "statements/tagged_spans.h"
#include "statements/verb_cues.h"

namespace diurna::statements {
namespace {

constexpr std::size_t kMaxReadings = 30;  // of a token

// "The plan was expected to fail", "she was told that ...": a verb of the lexicon without who did it. Of
// other verbs it is the reporter who speaks ("seemed", "was likely").
bool is_passive_cue(const Context& context, std::uint32_t verb) {
  return is_passive(context, verb) &&
         !context.lexicon.find(context.tokens.lemma[verb], CueClass::kVerb).empty();
}

bool same_source(const Draft& a, const Draft& b) {
  if (!a.source || !b.source) return a.source.has_value() == b.source.has_value();
  return a.source->head == b.source->head;
}

const CueEntry* entry_of(const Context& context, std::uint32_t token) {
  CueClass cue_class = CueClass::kAdjective;
  if (context.has_pos(token, "NOUN"_id)) cue_class = CueClass::kNoun;
  if (context.has_pos(token, "VERB"_id) || context.has_pos(token, "AUX"_id)) cue_class = CueClass::kVerb;
  for (const CueEntry& entry : context.lexicon.find(context.tokens.lemma[token], cue_class)) {
    if (has_particle(context, token, entry.particle)) return &entry;
  }
  return nullptr;
}

// The act that the lexicon has for the cue, in the light of what the content opens with.
Act act_of(const Context& context, const Draft& draft) {
  const CueEntry* entry = entry_of(context, *draft.cue_head);
  const std::uint32_t opening = draft.content.front().begin;
  if (entry == nullptr) {
    const bool question = context.is_punctuation(*draft.cue_head) && is_question(context, draft.content);
    return question ? Act::kAsk : Act::kSay;
  }
  const bool to_act = context.tokens.tag[opening] == "TO"_id;
  const StringId before = opening > 0 ? context.tokens.lower[opening - 1] : 0;
  // "asked them to leave", "told to leave", "asked for a pause".
  const bool says = entry->act == Act::kSay || entry->act == Act::kAsk;
  if (says && to_act && entry->takes(Frame::kObjectTo)) return Act::kUrge;
  if (entry->act == Act::kAsk && before == "for"_id) return Act::kUrge;
  // "called the plan a disgrace" asks for nothing.
  const auto& prepositions = entry->prepositions;
  const bool called_for = std::find(prepositions.begin(), prepositions.end(), before) != prepositions.end();
  const bool bare = entry->takes(Frame::kOnTo) && !to_act && !called_for;
  return bare && entry->act == Act::kUrge ? Act::kSay : entry->act;
}

class Readings {
 public:
  explicit Readings(const Context& context) : context_(context) {}

  void add(Draft draft, bool by_lexicon) {
    if (draft.content.empty() || found_.size() == kMaxReadings || !makes_responsible(draft)) return;
    const auto same = [&](const Reading& other) {
      return other.draft.content == draft.content && same_source(other.draft, draft);
    };
    if (std::any_of(found_.begin(), found_.end(), same)) return;
    found_.push_back({std::move(draft), by_lexicon});
  }

  void add(const Draft& frame, std::optional<Content> content) {
    if (!content) return;
    std::erase_if(content->pieces,
                  [&](TokenSpan piece) { return piece.empty() || piece.contains(frame.cue); });
    if (content->pieces.empty()) return;
    note_quotations(context_, *content);
    Draft draft = frame;
    draft.rule = content->rule;
    draft.cue = cue_with_preposition(frame.cue, *content);
    draft.content = std::move(content->pieces);
    draft.quotations = std::move(content->quotations);
    if (content->addressee) draft.addressee = content->addressee;
    draft.about = content->about;
    draft.act = act_of(context_, draft);
    add(std::move(draft), false);
  }

  const std::vector<Reading>& found() const { return found_; }
  std::vector<Reading> take() { return std::move(found_); }

 private:
  bool makes_responsible(const Draft& draft) const {
    return draft.source ? !names_nobody(context_, draft.source) : is_passive_cue(context_, *draft.cue_head);
  }

  const Context& context_;
  std::vector<Reading> found_;
};

Content one_piece(const Context& context, std::string_view rule, TokenSpan piece, TokenSpan barrier) {
  Content content;
  content.rule = rule;
  piece = context.trimmed(piece);
  if (!piece.empty()) content.pieces.push_back(with_whole_quotations(context, piece, barrier));
  return content;
}

Draft frame_of(const Context& context, std::uint32_t token, TokenSpan cue,
               const std::optional<Phrase>& source) {
  Draft draft;
  draft.polarity = is_negated(context, token) ? Polarity::kNegative : Polarity::kPositive;
  draft.cue_head = token;
  draft.cue = cue;
  draft.lemma = std::string(context.tokens.lemma_text(token));
  draft.source = source;
  return draft;
}

// ---- who else may have said it ---------------------------------------------------------------------------

// The nearest subject before a word of the same sentence that has none of its own.
std::optional<Phrase> subject_before(const Context& context, std::uint32_t token) {
  const std::uint32_t begin = context.tree.sentence(token).begin;
  const auto quotation = context.outermost_quotation_of(token);
  for (std::uint32_t t = token; t-- > begin;) {
    const StringId dep = context.tokens.dep[t];
    if (dep != "nsubj"_id && dep != "nsubjpass"_id) continue;
    if (context.outermost_quotation_of(t) == quotation) return noun_phrase(context, t, token);
  }
  return std::nullopt;
}

// The readings with that subject for a source: what the parser hangs a participle on is often another noun.
void add_other_source(const Context& context, std::uint32_t token, Readings& readings) {
  if (context.tree.child(token, {"nsubj"_id, "nsubjpass"_id, "poss"_id})) return;
  const auto other = subject_before(context, token);
  if (!other) return;
  const std::size_t known = readings.found().size();
  for (std::size_t i = 0; i < known; ++i) {
    Draft draft = readings.found()[i].draft;
    const bool within = std::any_of(draft.content.begin(), draft.content.end(),
                                    [&](TokenSpan piece) { return piece.overlaps(other->span); });
    if (within) continue;
    draft.source = other;
    readings.add(std::move(draft), false);
  }
}

// ---- where a content may end earlier --------------------------------------------------------------------

constexpr std::size_t kMaxCuts = 4;     // of a content
constexpr std::uint32_t kMinPiece = 2;  // tokens that a cut leaves

// A token before which the sentence may leave what is said: behind a comma, a dash or a bracket, and where an
// adverbial clause or another verb begins.
bool may_end_before(const Context& context, std::uint32_t token) {
  const std::string_view before = context.form(token - 1);
  if (before == "," || before == ";" || before == "(" || before == "--" || before == "-" ||
      before == "\u2014" || before == "\u2013") {
    return true;
  }
  const StringId dep = context.tokens.dep[token];
  const std::uint32_t head = context.tokens.head[token];
  if (dep == "cc"_id && context.has_pos(head, "VERB"_id)) return true;
  return (dep == "mark"_id || dep == "advmod"_id) && head > token && context.tokens.dep[head] == "advcl"_id;
}

// The readings with a content that ends earlier, outside of any quotation.
void add_shorter(const Context& context, const Reading& reading, Readings& readings) {
  const TokenSpan last = reading.draft.content.back();
  if (last.begin < *reading.draft.cue_head) return;
  std::vector<std::uint32_t> cuts;
  for (std::uint32_t t = last.begin + kMinPiece; t < last.end; ++t) {
    if (may_end_before(context, t) && !context.outermost_quotation_of(t - 1)) cuts.push_back(t);
  }
  // The first and the last ones: those between them are mostly inside of what is said.
  if (cuts.size() > kMaxCuts) cuts.erase(cuts.begin() + kMaxCuts / 2, cuts.end() - kMaxCuts / 2);
  for (const std::uint32_t cut : cuts) {
    Draft draft = reading.draft;
    draft.content.back() = context.trimmed({last.begin, cut});
    std::erase_if(draft.content, [](TokenSpan piece) { return piece.empty(); });
    std::erase_if(draft.quotations, [&](std::uint32_t q) { return context.quotations[q].outer.end > cut; });
    readings.add(std::move(draft), false);
  }
}

// ---- verbs ----------------------------------------------------------------------------------------------

// Each complement behind the verb, and all that follows it.
void add_complements(const Report& report, const Draft& frame, Readings& readings) {
  const Context& context = report.context;
  std::uint32_t end = report.core.end;
  for (const std::uint32_t child : context.tree.children(report.verb)) {
    if (child < report.core.end) continue;
    const TokenSpan span = context.tree.subtree(child);
    const StringId dep = context.tokens.dep[child];
    if (dep == "conj"_id || dep == "cc"_id) break;
    if (dep == "punct"_id) continue;
    if (dep == "prep"_id) {
      Content content = one_piece(context, "prepositional", {child + 1, span.end}, report.core);
      content.preposition = child;
      readings.add(frame, std::move(content));
    } else if (dep == "xcomp"_id || dep == "acomp"_id || dep == "attr"_id || dep == "oprd"_id ||
               dep == "pcomp"_id || dep == "advcl"_id || dep == "ccomp"_id) {
      readings.add(frame, one_piece(context, "complement", span, report.core));
    }
    end = std::max(end, span.end);
  }
  readings.add(frame, one_piece(context, "rest", {report.core.end, end}, report.core));
  if (const auto child = context.tree.child(report.verb, {"ccomp"_id, "dobj"_id, "xcomp"_id})) {
    const std::uint32_t begin = std::max(context.tree.subtree(*child).begin, report.core.end);
    readings.add(frame, one_piece(context, "rest-of-verb", {begin, context.tree.subtree(report.verb).end},
                                  report.core));
    readings.add(frame, one_piece(context, "rest-of-sentence",
                                  {begin, context.tree.sentence(report.verb).end}, report.core));
  }
}

// "a remark, which he later called a joke": the pronoun before the subject is a part of what is said.
void add_relative(const Report& report, const Draft& frame, Readings& readings) {
  const Context& context = report.context;
  const std::uint32_t first = context.tree.subtree(report.verb).begin;
  const StringId tag = context.tokens.tag[first];
  const bool relative = tag == "WDT"_id || tag == "WP"_id;
  if (!relative || first >= report.core.begin || (frame.source && frame.source->span.contains(first))) return;
  Content content;
  content.rule = "relative";
  content.pieces.push_back({first, first + 1});
  const TokenSpan rest = context.trimmed({report.core.end, context.tree.subtree(report.verb).end});
  if (!rest.empty()) content.pieces.push_back(rest);
  readings.add(frame, std::move(content));
}

// "The plan is expected to fail": what is expected is around the cue.
void add_around(const Report& report, const Draft& frame, Readings& readings) {
  const Context& context = report.context;
  const auto subject = context.tree.child(report.verb, {"nsubjpass"_id, "nsubj"_id});
  if (!subject || *subject > report.verb || context.tokens.tag[*subject] == "WP"_id) return;
  Draft around = frame;
  if (around.source && around.source->head == *subject) around.source.reset();
  Content content;
  content.rule = "around";
  const Phrase phrase = noun_phrase(context, *subject, report.verb);
  content.pieces.push_back(phrase.span);
  const TokenSpan rest = context.trimmed({report.verb + 1, context.tree.subtree(report.verb).end});
  if (!rest.empty()) content.pieces.push_back(rest);
  readings.add(around, std::move(content));
}

void add_verb(const Context& context, std::uint32_t verb, Readings& readings) {
  if (auto draft = statement_of_verb(context, verb)) readings.add(std::move(*draft), true);
  const auto source = source_of_verb(context, verb);
  const Report report{context, verb, reporting_core(context, verb, source)};
  Draft frame = frame_of(context, verb, cue_span(context, verb, 0), source);
  readings.add(frame, quoted(report));
  readings.add(frame, clause(report, 0));
  std::optional<Content> told = object_infinitive(report);
  // Whoever is urged is addressed, also where the content begins behind them.
  if (told) frame.addressee = told->addressee;
  readings.add(frame, std::move(told));
  readings.add(frame, infinitive(report));
  readings.add(frame, on_infinitive(report));
  readings.add(frame, judged_object(report));
  readings.add(frame, noun_phrase_object(report));
  add_complements(report, frame, readings);
  add_relative(report, frame, readings);
  add_around(report, frame, readings);
}

// ---- nouns and adjectives -------------------------------------------------------------------------------

void add_below(const Context& context, const Draft& frame, std::uint32_t parent, Readings& readings) {
  const std::uint32_t cue = *frame.cue_head;
  for (const std::uint32_t child : context.tree.children(parent)) {
    const StringId dep = context.tokens.dep[child];
    if (child <= cue || dep == "punct"_id || dep == "cc"_id || dep == "conj"_id) continue;
    const TokenSpan span = context.tree.subtree(child);
    if (dep == "prep"_id) {
      Content content = one_piece(context, "noun-object", {child + 1, span.end}, frame.cue);
      content.preposition = child;
      readings.add(frame, std::move(content));
    } else {
      readings.add(frame, one_piece(context, "noun-clause", span, frame.cue));
    }
  }
}

void add_noun(const Context& context, std::uint32_t noun, Readings& readings) {
  const bool adjective = !context.has_pos(noun, "NOUN"_id);
  const std::uint32_t verb = context.tokens.head[noun];
  const auto source = adjective ? grammatical_subject(context, context.tree.is_root(noun) ? noun : verb)
                                : source_of_noun(context, noun);
  Draft frame =
      frame_of(context, noun, adjective ? predicate_span(context, noun) : TokenSpan{noun, noun + 1}, source);
  add_below(context, frame, noun, readings);
  const StringId dep = context.tokens.dep[noun];
  const bool predicate = dep == "acomp"_id || dep == "attr"_id || dep == "dobj"_id || dep == "nsubj"_id;
  if (predicate && verb != noun) add_below(context, frame, verb, readings);
}

// ---- colons and dashes ----------------------------------------------------------------------------------

constexpr std::uint32_t kMaxSpeaker = 12;  // tokens before or after a mark that name who speaks

bool is_mark(const Context& context, std::uint32_t token) {
  const std::string_view form = context.form(token);
  return form == ":" || form == "-" || form == "--" || form == "\u2013" || form == "\u2014" ||
         form == "\u2015";
}

// The words of a phrase that names somebody, and nothing else.
std::optional<Phrase> speaker_in(const Context& context, TokenSpan span) {
  span = context.trimmed(span);
  if (span.empty() || span.size() > kMaxSpeaker) return std::nullopt;
  std::uint32_t head = span.end - 1;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (context.has_pos(t, "VERB"_id) || context.outermost_quotation_of(t)) return std::nullopt;
    if (!span.contains(context.tokens.head[t]) || context.tree.is_root(t)) head = t;
  }
  return Phrase{span, head};
}

// "TREASURER: The tax stays." "The tax stays: treasurer". "The tax stays" - Hugo Sandoval.
void add_mark(const Context& context, std::uint32_t mark, Readings& readings) {
  const TokenSpan text = context.text_span(mark);
  const TokenSpan sentence = context.tree.sentence(mark);
  const auto add = [&](std::string_view rule, TokenSpan named, TokenSpan said) {
    const auto source = speaker_in(context, named);
    if (!source || said.empty()) return;
    Draft frame = frame_of(context, mark, {mark, mark + 1}, source);
    readings.add(frame, one_piece(context, rule, said, frame.cue));
  };
  const std::uint32_t begin = std::max(text.begin, mark > kMaxSpeaker ? sentence.begin : text.begin);
  add("before-mark", {begin, mark}, {mark + 1, text.end});
  add("before-mark", {begin, mark}, {mark + 1, std::max(mark + 1, sentence.end)});
  add("after-mark", {mark + 1, text.end}, {text.begin, mark});
  const auto quotation = mark > text.begin ? context.outermost_quotation_of(mark - 1) : std::nullopt;
  if (quotation) add("after-mark", {mark + 1, text.end}, context.quotations[*quotation].outer);
}

// ---- what the tagger marks -------------------------------------------------------------------------------

bool is_verb(const Context& context, std::uint32_t token) {
  const StringId dep = context.tokens.dep[token];
  return context.has_pos(token, "VERB"_id) ||
         (context.has_pos(token, "AUX"_id) && dep != "aux"_id && dep != "auxpass"_id);
}

bool is_noun(const Context& context, std::uint32_t token) {
  return context.has_pos(token, "NOUN"_id) || context.has_pos(token, "ADJ"_id);
}

// The cue, act and source that the token has by its part of speech.
Draft tagged_frame(const Context& context, const SpanEvidence& evidence, std::uint32_t token) {
  if (is_verb(context, token)) {
    const auto source = source_of_verb(context, token);
    Draft frame = frame_of(context, token, cue_span(context, token, 0), source);
    return frame;
  }
  const bool noun = context.has_pos(token, "NOUN"_id);
  Draft frame = frame_of(context, token, tagged_cue(context, evidence, token),
                         noun ? source_of_noun(context, token) : std::nullopt);
  return frame;
}

// Whether the words make up a cue of their own ("according to", "in the words of"): neither a part of a
// verb's
// ("has been told") nor a later part of another.
bool heads_cue(const Context& context, const SpanEvidence& evidence, TokenSpan cue) {
  const bool continues =
      cue.begin > context.tree.sentence(cue.begin).begin && is_tagged_cue(evidence, cue.begin - 1);
  if (continues) return false;
  for (std::uint32_t t = cue.begin; t < cue.end; ++t) {
    if (context.has_pos(t, "VERB"_id) || context.has_pos(t, "AUX"_id) || context.is_punctuation(t))
      return false;
  }
  return true;
}

// Each content that is marked around a marked cue, of each source that is.
void add_tagged(const Context& context, const SpanEvidence& evidence, std::uint32_t token,
                Readings& readings) {
  if (!is_tagged_cue(evidence, token)) return;
  const Draft frame = tagged_frame(context, evidence, token);
  if (!is_verb(context, token) && !heads_cue(context, evidence, frame.cue)) return;
  if (names_nobody(context, frame.source)) return;
  std::vector<std::optional<Phrase>> sources;
  if (frame.source) sources.push_back(frame.source);
  for (const Phrase& source : tagged_sources(context, evidence, frame.cue)) sources.emplace_back(source);
  for (const auto& pieces : tagged_contents(context, evidence, frame.cue)) {
    Content content;
    content.rule = "tagged";
    for (const TokenSpan piece : pieces) {
      const TokenSpan words = context.trimmed(piece);
      if (!words.empty()) content.pieces.push_back(with_whole_quotations(context, words, frame.cue));
    }
    if (content.pieces.size() == 2 && content.pieces[0].overlaps(content.pieces[1])) continue;
    for (const auto& source : sources) {
      const bool within = std::any_of(content.pieces.begin(), content.pieces.end(),
                                      [&](TokenSpan piece) { return piece.overlaps(source->span); });
      if (within) continue;
      Draft draft = frame;
      draft.source = source;
      readings.add(draft, content);
    }
  }
}

}  // namespace

std::vector<Reading> readings_of(const Context& context, const SpanEvidence& evidence, std::uint32_t token) {
  Readings readings(context);
  if (auto draft = statement_of_phrase(context, token)) readings.add(std::move(*draft), true);
  if (is_verb(context, token)) {
    add_verb(context, token, readings);
  } else if (is_noun(context, token)) {
    add_noun(context, token, readings);
  } else if (is_mark(context, token)) {
    add_mark(context, token, readings);
  }
  add_other_source(context, token, readings);
  const std::size_t whole = readings.found().size();
  for (std::size_t i = 0; i < whole; ++i) {
    const Reading reading = readings.found()[i];
    add_shorter(context, reading, readings);
  }
  add_tagged(context, evidence, token, readings);
  return readings.take();
}

}  // namespace diurna::statements
