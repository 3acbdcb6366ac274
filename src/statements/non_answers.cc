#include "statements/non_answers.h"

#include <algorithm>

#include "statements/clause.h"
#include "statements/content.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxSkipped = 4;  // words between two words of a pattern

bool is_word(const Context& context, std::uint32_t token, StringId word) {
  return context.tokens.lemma[token] == word || context.tokens.lower[token] == word;
}

// Adverbs, determiners, adjectives and numbers may stand between the words of a pattern.
bool may_skip(const Context& context, std::uint32_t token) {
  const StringId pos = context.tokens.pos[token];
  return pos == "ADV"_id || pos == "DET"_id || pos == "ADJ"_id || pos == "NUM"_id ||
         context.tokens.tag[token] == "PRP$"_id || context.tokens.dep[token] == "compound"_id ||
         context.tokens.dep[token] == "amod"_id;
}

// "declined, through a lawyer, to comment": the end of what stands between two words of a pattern.
std::uint32_t end_of_aside(const Context& context, std::uint32_t token, std::uint32_t end) {
  const bool comma = context.form(token) == ",";
  const std::uint32_t from = comma ? token + 1 : token;
  if (from >= end) return token;
  const StringId word = context.tokens.lower[from];
  if (word != "through"_id && word != "via"_id) return token;
  const std::uint32_t behind = std::min(context.tree.subtree(from).end, end);
  return comma && behind < end && context.form(behind) == "," ? behind + 1 : behind;
}

std::optional<std::uint32_t> end_of_match(const Context& context, std::uint32_t at,
                                          const std::vector<StringId>& words) {
  const std::uint32_t end = context.tree.sentence(at).end;
  std::uint32_t token = at + 1;
  for (std::size_t w = 1; w < words.size(); ++w) {
    if (token < end) token = end_of_aside(context, token, end);
    std::uint32_t skipped = 0;
    while (token < end && !is_word(context, token, words[w]) && may_skip(context, token) &&
           skipped < kMaxSkipped) {
      ++token;
      ++skipped;
    }
    if (token >= end || !is_word(context, token, words[w])) return std::nullopt;
    ++token;
  }
  return token;
}

// The verb or adjective of a cue on which its other words hang.
std::uint32_t top_of(const Context& context, TokenSpan cue) {
  std::uint32_t top = cue.begin;
  while (context.tokens.head[top] != top && cue.contains(context.tokens.head[top]))
    top = context.tokens.head[top];
  return top;
}

// "did not respond when asked about": the words up to what was asked.
std::uint32_t end_with_question(const Context& context, std::uint32_t end) {
  const std::uint32_t stop = context.tree.sentence(end - 1).end;
  const auto has = [&](std::uint32_t token, StringId word) {
    return token < stop && context.tokens.lower[token] == word;
  };
  if (!has(end, "when"_id) || !has(end + 1, "asked"_id)) return end;
  return has(end + 2, "about"_id) || has(end + 2, "for"_id) ? end + 3 : end + 2;
}

bool is_request(const Context& context, std::uint32_t noun) {
  const StringId lemma = context.tokens.lemma[noun];
  return lemma == "call"_id || lemma == "message"_id || lemma == "request"_id || lemma == "email"_id ||
         lemma == "e-mail"_id || lemma == "question"_id || lemma == "letter"_id || lemma == "inquiry"_id ||
         lemma == "enquiry"_id || lemma == "query"_id || lemma == "text"_id || lemma == "voicemail"_id ||
         lemma == "mail"_id || lemma == "phone"_id || lemma == "knock"_id;
}

bool is_attempt(const Context& context, std::uint32_t noun) {
  const StringId lemma = context.tokens.lemma[noun];
  return lemma == "attempt"_id || lemma == "effort"_id || lemma == "bid"_id;
}

std::optional<Phrase> object_of(const Context& context, std::uint32_t parent, StringId preposition) {
  for (const std::uint32_t child : context.tree.children(parent)) {
    if (context.tokens.lower[child] != preposition) continue;
    const auto object = context.tree.child(child, {"pobj"_id});
    if (object) return noun_phrase(context, *object, parent);
  }
  return std::nullopt;
}

// "Mr. Hale's phone" is silent for Mr. Hale.
Phrase owner_of(const Context& context, const Phrase& reached) {
  const StringId lemma = context.tokens.lemma[reached.head];
  const auto owner = context.tree.child(reached.head, {"poss"_id});
  const bool thing = lemma == "phone"_id || lemma == "cellphone"_id || lemma == "telephone"_id ||
                     lemma == "mobile"_id || lemma == "home"_id || lemma == "house"_id ||
                     lemma == "number"_id || lemma == "address"_id || lemma == "hotel"_id;
  if (!thing || !owner) return reached;
  Phrase phrase = noun_phrase(context, *owner, reached.head);
  if (phrase.span.size() > 1 && context.tokens.tag[phrase.span.end - 1] == "POS"_id) --phrase.span.end;
  return phrase;
}

// Whom a request went to: "calls to X", "X's phone", "a message left for X", "emails seeking comment from X".
std::optional<Phrase> asked_by_request(const Context& context, std::uint32_t request) {
  if (auto object = object_of(context, request, "to"_id)) return object;
  for (const std::uint32_t child : context.tree.children(request)) {
    const StringId dep = context.tokens.dep[child];
    if (dep == "poss"_id && context.tokens.lemma[request] == "phone"_id)
      return noun_phrase(context, child, request);
    if (dep != "acl"_id) continue;
    for (const StringId preposition : {"to"_id, "for"_id, "with"_id, "at"_id, "from"_id}) {
      if (auto object = object_of(context, child, preposition)) return object;
    }
    const auto comment = context.tree.child(child, {"dobj"_id});
    if (!comment) continue;
    if (auto object = object_of(context, *comment, "from"_id)) return object;
  }
  return std::nullopt;
}

// "Efforts to reach X failed".
std::optional<Phrase> sought_by_attempt(const Context& context, std::uint32_t attempt) {
  for (const std::uint32_t child : context.tree.children(attempt)) {
    const StringId dep = context.tokens.dep[child];
    if (dep != "acl"_id && dep != "xcomp"_id && dep != "relcl"_id && dep != "prep"_id) continue;
    std::optional<std::uint32_t> sought = context.tree.child(child, {"dobj"_id});
    const auto gerund = context.tree.child(child, {"pcomp"_id});
    if (!sought && gerund) sought = context.tree.child(*gerund, {"dobj"_id});
    if (sought) return noun_phrase(context, *sought, child);
  }
  return std::nullopt;
}

bool opens_with_none(const Context& context, const Phrase& phrase) {
  const StringId first = context.tokens.lower[phrase.span.begin];
  return first == "no"_id || first == "nobody"_id || first == "none"_id || first == "neither"_id;
}

std::optional<Phrase> subject_of_cue(const Context& context, TokenSpan cue) {
  for (std::uint32_t token = cue.begin; token < cue.end; ++token) {
    const StringId pos = context.tokens.pos[token];
    if (pos != "VERB"_id && pos != "AUX"_id) continue;
    if (const auto subject = grammatical_subject(context, token)) return subject;
  }
  return std::nullopt;
}

// The words behind "from" or "to" that the cue ends in, else the object of its verb.
std::optional<Phrase> object_of_cue(const Context& context, TokenSpan cue) {
  for (std::uint32_t token = cue.end; token-- > cue.begin;) {
    const auto object = context.tree.child(token, {"pobj"_id, "dobj"_id});
    if (object && !cue.contains(*object)) return noun_phrase(context, *object, token);
  }
  return std::nullopt;
}

// What else could not be reached is a place, or an agreement.
bool is_person(const Context& context, const Phrase& phrase) {
  const StringId label = context.tokens.entity_label[phrase.head];
  return label == "PERSON"_id || label == "ORG"_id;
}

// Up to the end of the sentence, or to a comma behind which something else begins.
std::uint32_t end_of_topic(const Context& context, std::uint32_t from) {
  const std::uint32_t end = context.tree.sentence(from).end;
  for (std::uint32_t t = from + 1; t + 1 < end; ++t) {
    if (context.form(t) == "," && !context.tree.is_below(t + 1, from)) return t;
    if (context.form(t) == ";") return t;
  }
  return end;
}

bool opens_topic(const Context& context, std::uint32_t token) {
  const StringId form = context.tokens.lower[token];
  return form == "about"_id || form == "on"_id || form == "regarding"_id || form == "concerning"_id ||
         form == "whether"_id || form == "if"_id || form == "why"_id || form == "how"_id ||
         form == "what"_id || form == "who"_id || form == "when"_id || form == "where"_id ||
         form == "over"_id;
}

// "on Thursday" is when, not what about.
bool opens_time(const Context& context, std::uint32_t preposition) {
  const auto object = context.tree.child(preposition, {"pobj"_id});
  if (!object) return false;
  const StringId label = context.tokens.entity_label[*object];
  return label == "DATE"_id || label == "TIME"_id;
}

bool is_adjunct(const Context& context, std::uint32_t token) {
  const StringId form = context.tokens.lower[token];
  if (form == "by"_id || form == "at"_id || form == "in"_id || form == "within"_id || form == "until"_id ||
      form == "since"_id || opens_time(context, token))
    return true;
  return form == "for"_id || form == "after"_id || form == "before"_id || form == "as"_id ||
         form == "when"_id || form == "while"_id;
}

std::optional<Phrase> asker(const Context& context, std::uint32_t preposition, std::uint32_t topic) {
  const auto object = context.tree.child(preposition, {"pobj"_id});
  if (!object) return std::nullopt;
  const bool named =
      context.tokens.entity_label[*object] != 0
          ? context.tokens.entity_label[*object] != "DATE"_id
          : context.has_pos(*object, "PROPN"_id) || context.tokens.lemma[*object] == "reporter"_id;
  if (!named) return std::nullopt;
  Phrase phrase = noun_phrase(context, *object, preposition);
  phrase.span.end = std::min(phrase.span.end, topic);
  phrase.span = context.trimmed(phrase.span);
  return phrase.span.empty() ? std::nullopt : std::optional(phrase);
}

// "declined to discuss the talks": the object or clause that completes the cue itself.
std::optional<TokenSpan> complement_of_cue(const Context& context, const Draft& draft) {
  const std::uint32_t begin = draft.cue.end;
  const std::uint32_t end = context.tree.sentence(draft.cue.begin).end;
  if (draft.source->span.contains(begin)) return std::nullopt;          // "no comment from X"
  if (context.tokens.lower[begin - 1] == "to"_id) return std::nullopt;  // "referred questions to X"
  if (begin >= end || context.is_punctuation(begin) || draft.addressee || is_adjunct(context, begin))
    return std::nullopt;
  std::uint32_t top = begin;
  while (!context.tree.is_root(top) && context.tokens.head[top] >= begin) top = context.tokens.head[top];
  const StringId dep = context.tokens.dep[top];
  const bool completes =
      dep == "dobj"_id || dep == "ccomp"_id || dep == "xcomp"_id || dep == "prep"_id || dep == "pobj"_id;
  if (!completes || !draft.cue.contains(context.tokens.head[top])) return std::nullopt;
  return context.trimmed({begin, context.tree.subtree(top).end});
}

// What stands behind the cue: who asked ("from X", "by X"), and what about.
void read_tail(const Context& context, Draft& draft) {
  const std::uint32_t end = context.tree.sentence(draft.cue.begin).end;
  std::uint32_t topic = draft.cue.end;
  while (topic < end && (!opens_topic(context, topic) || opens_time(context, topic)) &&
         !(context.form(topic) == "," || context.form(topic) == ";"))
    ++topic;
  for (std::uint32_t t = draft.cue.end; t < std::min(topic, end); ++t) {
    const StringId form = context.tokens.lower[t];
    if (opens_time(context, t)) continue;
    if (form == "from"_id || form == "by"_id || form == "to"_id) draft.addressee = asker(context, t, topic);
  }
  if (topic < end && opens_topic(context, topic) && !context.has_pos(topic, "ADV"_id)) {
    draft.content.push_back(context.trimmed({topic, end_of_topic(context, topic)}));
    return;
  }
  if (const auto object = complement_of_cue(context, draft)) draft.content.push_back(*object);
}

}  // namespace

const std::vector<std::string>& non_answer_columns() {
  static const std::vector<std::string> kColumns = {"pattern", "act",     "example",   "source",
                                                    "cue",     "content", "addressee", "silent"};
  return kColumns;
}

Result<NonAnswers> NonAnswers::load(const std::string& data_folder) {
  Result<base::Table> table = base::load_table(data_folder, "non_answers.tsv", non_answer_columns());
  if (!table) return table.error();
  NonAnswers patterns;
  for (const base::Table::Row& row : table->rows()) {
    const std::optional<Act> act = act_named(row.cells[1]);
    if (!act) return table->error(row, "unknown act '" + row.cells[1] + "'");
    const std::optional<Silent> silent = silent_named(row.cells[7]);
    if (!silent) return table->error(row, "unknown place of the source '" + row.cells[7] + "'");
    const auto sequences = expand_pattern(row.cells[0]);
    if (sequences.empty()) return table->error(row, "malformed pattern '" + row.cells[0] + "'");
    for (const std::vector<std::string>& words : sequences) {
      Sequence sequence{{}, *act, *silent};
      for (const std::string& word : words) sequence.words.push_back(text::string_id(word));
      patterns.by_first_word_[sequence.words.front()].push_back(std::move(sequence));
    }
  }
  return patterns;
}

std::optional<NonAnswers::Silent> NonAnswers::silent_named(std::string_view name) {
  if (name == "subject") return Silent::kSubject;
  if (name == "request") return Silent::kRequest;
  if (name == "attempt") return Silent::kAttempt;
  if (name == "none") return Silent::kNone;
  if (name == "object") return Silent::kObject;
  return std::nullopt;
}

std::optional<Phrase> NonAnswers::silent_source(const Context& context, TokenSpan cue, Silent silent) {
  if (silent == Silent::kObject) {
    const auto object = object_of_cue(context, cue);
    const bool found = object && (context.has_pos(cue.end - 1, "ADP"_id) || is_person(context, *object));
    return found ? object : std::nullopt;
  }
  const auto subject = subject_of_cue(context, cue);
  if (!subject) return std::nullopt;
  const bool request = is_request(context, subject->head);
  const bool attempt = is_attempt(context, subject->head);
  if (silent == Silent::kRequest) {
    const auto asked = request ? asked_by_request(context, subject->head) : std::nullopt;
    return asked ? std::optional(owner_of(context, *asked)) : std::nullopt;
  }
  if (silent == Silent::kAttempt) return attempt ? sought_by_attempt(context, subject->head) : std::nullopt;
  if (silent == Silent::kNone && !opens_with_none(context, *subject)) return std::nullopt;
  return attempt ? std::nullopt : subject;
}

std::optional<Draft> NonAnswers::match(const Context& context, std::uint32_t at) const {
  Draft draft;
  Silent silent = Silent::kSubject;
  for (const StringId word : {context.tokens.lower[at], context.tokens.lemma[at]}) {
    const auto found = by_first_word_.find(word);
    if (found == by_first_word_.end()) continue;
    for (const Sequence& sequence : found->second) {
      const auto end = end_of_match(context, at, sequence.words);
      if (!end || *end <= draft.cue.end) continue;
      if (!silent_source(context, {at, *end}, sequence.silent)) continue;
      draft.cue = {at, *end};
      draft.act = sequence.act;
      silent = sequence.silent;
    }
  }
  if (draft.cue.empty()) return std::nullopt;
  draft.cue.end = end_with_question(context, draft.cue.end);
  draft.rule = "non-answer";
  draft.cue_head = top_of(context, draft.cue);
  draft.lemma = context.tokens.strings.get(context.tokens.lemma[at]);
  draft.source = silent_source(context, draft.cue, silent);
  if (!draft.source) return std::nullopt;
  read_tail(context, draft);
  // "The Quay Post could not reach X".
  const auto seeker = silent == Silent::kObject ? subject_of_cue(context, draft.cue) : std::nullopt;
  if (seeker && !draft.addressee && is_person(context, *seeker)) draft.addressee = seeker;
  std::erase_if(draft.content, [](TokenSpan piece) { return piece.empty(); });
  return draft;
}

std::vector<Draft> NonAnswers::find(const Context& context, std::vector<bool>& taken) const {
  std::vector<Draft> found;
  for (std::uint32_t at = 0; at < context.tokens.size(); ++at) {
    if (taken[at] || context.outermost_quotation_of(at)) continue;
    auto draft = match(context, at);
    if (!draft) continue;
    std::fill(taken.begin() + draft->cue.begin, taken.begin() + draft->cue.end, true);
    at = draft->cue.end - 1;
    found.push_back(std::move(*draft));
  }
  return found;
}

}  // namespace diurna::statements
