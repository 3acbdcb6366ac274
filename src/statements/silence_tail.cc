#include "statements/silence_tail.h"

#include <algorithm>
#include <optional>

#include "statements/clause.h"

namespace diurna::statements {
namespace {

class TailReader {
 public:
  TailReader(const Context& context, const WordClasses& classes, Draft& draft)
      : context_(context), classes_(classes), draft_(draft) {}

  void run() {
    const std::uint32_t end = context_.tree.sentence(draft_.cue.begin).end;
    const std::uint32_t topic = begin_of_topic(end);
    for (std::uint32_t t = draft_.cue.end; t < topic; ++t) {
      const StringId form = context_.tokens.lower[t];
      if (opens_time(t)) continue;
      if (form == "from"_id || form == "by"_id || form == "to"_id) draft_.addressee = asker(t, topic);
    }
    if (!draft_.addressee) draft_.addressee = owner_of_request();
    if (!draft_.addressee) draft_.addressee = hearer_in_cue();
    if (topic < end && opens_topic(topic) && !context_.has_pos(topic, "ADV"_id)) {
      draft_.content.push_back(context_.trimmed({topic, end_of_topic(topic)}));
    } else if (const auto object = complement_of_cue()) {
      draft_.content.push_back(*object);
    } else if (const auto question = question_before()) {
      draft_.content.push_back(*question);
    }
  }

 private:
  StringId lower(std::uint32_t token) const { return context_.tokens.lower[token]; }

  std::uint32_t begin_of_topic(std::uint32_t end) const {
    std::uint32_t topic = draft_.cue.end;
    while (topic < end && (!opens_topic(topic) || opens_time(topic)) &&
           !(context_.form(topic) == "," || context_.form(topic) == ";"))
      ++topic;
    return topic;
  }

  // Up to the end of the sentence, or to a comma behind which something else begins.
  std::uint32_t end_of_topic(std::uint32_t from) const {
    const std::uint32_t end = context_.tree.sentence(from).end;
    for (std::uint32_t t = from + 1; t + 1 < end; ++t) {
      if (context_.form(t) == "," && !context_.tree.is_below(t + 1, from)) return t;
      if (context_.form(t) == ";") return t;
    }
    return end;
  }

  bool opens_topic(std::uint32_t token) const {
    const StringId form = lower(token);
    return form == "about"_id || form == "on"_id || form == "regarding"_id || form == "concerning"_id ||
           form == "whether"_id || form == "if"_id || form == "why"_id || form == "how"_id ||
           form == "what"_id || form == "who"_id || form == "where"_id || form == "over"_id ||
           (form == "when"_id && asks_when(token));
  }

  // "would not say when it would end", but "ignored him when he left".
  bool asks_when(std::uint32_t when) const {
    const StringId lemma = context_.tokens.lemma[when - 1];
    return lemma == "say"_id || lemma == "specify"_id || lemma == "disclose"_id || lemma == "reveal"_id ||
           lemma == "ask"_id;
  }

  // "on Thursday" is when, not what about.
  bool opens_time(std::uint32_t preposition) const {
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    if (!object) return false;
    const StringId label = context_.tokens.entity_label[*object];
    return label == "DATE"_id || label == "TIME"_id;
  }

  bool is_adjunct(std::uint32_t token) const {
    // "gave no reason for the delay"
    const bool reason =
        lower(token) == "for"_id && classes_.has("@detail"_id, context_.tokens.lemma[token - 1]);
    return opens_time(token) || (!reason && classes_.has("@circumstance"_id, lower(token)));
  }

  std::optional<Phrase> asker(std::uint32_t preposition, std::uint32_t topic) const {
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    if (!object || !may_ask(*object)) return std::nullopt;
    Phrase phrase = noun_phrase(context_, *object, preposition);
    phrase.span.end = std::min(phrase.span.end, topic);
    phrase.span = context_.trimmed(phrase.span);
    return phrase.span.empty() ? std::nullopt : std::optional(phrase);
  }

  bool may_ask(std::uint32_t noun) const {
    const StringId label = context_.tokens.entity_label[noun];
    if (label != 0) return label != "DATE"_id && label != "TIME"_id;
    return context_.has_pos(noun, "PROPN"_id) || classes_.has("@asker"_id, context_.tokens.lemma[noun]);
  }

  // "did not respond to the Herald's questions"
  std::optional<Phrase> owner_of_request() const {
    for (std::uint32_t t = draft_.cue.begin; t < draft_.cue.end; ++t) {
      const std::uint32_t head = context_.tokens.head[t];
      if (context_.tokens.dep[t] != "poss"_id || context_.tokens.tag[t] == "PRP$"_id) continue;
      if (!classes_.has("@request"_id, context_.tokens.lemma[head]) || !may_ask(t)) continue;
      Phrase phrase = noun_phrase(context_, t, head);
      if (phrase.span.size() > 1 && context_.tokens.tag[phrase.span.end - 1] == "POS"_id) --phrase.span.end;
      return phrase;
    }
    return std::nullopt;
  }

  // "refused to speak to reporters"
  std::optional<Phrase> hearer_in_cue() const {
    const std::uint32_t last = draft_.cue.end - 1;
    const StringId preposition = lower(context_.tokens.head[last]);
    const bool hears = preposition == "to"_id || preposition == "with"_id;
    if (!hears || !classes_.has("@reporter"_id, context_.tokens.lemma[last])) return std::nullopt;
    return noun_phrase(context_, last, context_.tokens.head[last]);
  }

  // "declined to discuss the talks": the object or clause that completes the cue itself.
  std::optional<TokenSpan> complement_of_cue() const {
    const std::uint32_t begin = draft_.cue.end;
    const std::uint32_t end = context_.tree.sentence(draft_.cue.begin).end;
    if (draft_.source && draft_.source->span.contains(begin)) return std::nullopt;  // "no comment from X"
    if (lower(begin - 1) == "to"_id) return std::nullopt;  // "referred questions to X"
    if (begin >= end || context_.is_punctuation(begin) || draft_.addressee || is_adjunct(begin))
      return std::nullopt;
    std::uint32_t top = begin;
    while (!context_.tree.is_root(top) && context_.tokens.head[top] >= begin) top = context_.tokens.head[top];
    const StringId dep = context_.tokens.dep[top];
    const bool completes =
        dep == "dobj"_id || dep == "ccomp"_id || dep == "xcomp"_id || dep == "prep"_id || dep == "pobj"_id;
    if (!completes || !draft_.cue.contains(context_.tokens.head[top])) return std::nullopt;
    return context_.trimmed({begin, context_.tree.subtree(top).end});
  }

  // "Asked whether it was sold, she declined to comment": what she was asked.
  std::optional<TokenSpan> question_before() const {
    for (const std::uint32_t child : context_.tree.children(*draft_.cue_head)) {
      const StringId lemma = context_.tokens.lemma[child];
      const bool asked = lemma == "ask"_id || lemma == "press"_id || lemma == "question"_id;
      if (!asked || child > draft_.cue.begin || context_.tokens.tag[child] != "VBN"_id) continue;
      for (std::uint32_t t = child + 1; t < draft_.cue.begin && context_.tree.is_below(t, child); ++t) {
        if (context_.is_punctuation(t)) break;
        if (opens_topic(t) && !opens_time(t))
          return context_.trimmed({t, std::min(context_.tree.subtree(child).end, draft_.cue.begin)});
      }
    }
    return std::nullopt;
  }

  const Context& context_;
  const WordClasses& classes_;
  Draft& draft_;
};

// "emails and text messages", "a call, a letter and two texts": the last of the requests.
std::uint32_t end_of_requests(const Context& context, const WordClasses& classes, std::uint32_t end) {
  for (std::uint32_t last = end - 1;;) {
    std::optional<std::uint32_t> next;
    for (const std::uint32_t child : context.tree.children(last)) {
      const bool joined = context.tokens.dep[child] == "conj"_id && child >= end;
      if (joined && classes.has("@request"_id, context.tokens.lemma[child])) next = child;
    }
    if (!next) return end;
    last = *next;
    end = last + 1;
  }
}

// "for comment", "seeking comment", "seeking" an interview, "left at his hotel"
std::uint32_t end_of_purpose(const Context& context, const WordClasses& classes, std::uint32_t end) {
  const std::uint32_t stop = context.tree.sentence(end - 1).end;
  if (end >= stop) return end;
  const StringId lemma = context.tokens.lemma[end];
  const bool seeks = lemma == "seek"_id || lemma == "request"_id || lemma == "want"_id || lemma == "ask"_id;
  const bool verb = seeks && context.tokens.tag[end] == "VBG"_id;
  if (!verb && lemma != "for"_id) {
    const bool left = lemma == "leave"_id && context.tokens.tag[end] == "VBN"_id;
    return left ? std::min(context.tree.subtree(end).end, stop) : end;
  }
  const auto object = context.tree.child(end, {"pobj"_id, "dobj"_id});
  const bool answer = object && classes.has("@answer"_id, context.tokens.lemma[*object]);
  if (answer) return *object + 1;
  return verb ? end + 1 : end;
}

// "did not respond when asked about": the words up to what was asked.
std::uint32_t end_with_question(const Context& context, std::uint32_t end) {
  const std::uint32_t stop = context.tree.sentence(end - 1).end;
  const auto has = [&](std::uint32_t token, StringId word) {
    return token < stop && context.tokens.lower[token] == word;
  };
  const bool asked = has(end + 1, "asked"_id) || has(end + 1, "pressed"_id) || has(end + 1, "questioned"_id);
  if (!has(end, "when"_id) || !asked) return end;
  return has(end + 2, "about"_id) || has(end + 2, "for"_id) ? end + 3 : end + 2;
}

}  // namespace

std::uint32_t end_of_cue(const Context& context, const WordClasses& classes, TokenSpan cue) {
  std::uint32_t end = cue.end;
  if (classes.has("@request"_id, context.tokens.lemma[end - 1])) {
    end = end_of_requests(context, classes, end);
    end = end_of_purpose(context, classes, end);
  }
  return end_with_question(context, end);
}

void read_tail(const Context& context, const WordClasses& classes, Draft& draft) {
  TailReader(context, classes, draft).run();
}

}  // namespace diurna::statements
