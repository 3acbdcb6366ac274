#include "statements/non_answers.h"

#include <algorithm>
#include <utility>

#include "base/table.h"
#include "statements/clause.h"
#include "statements/silence_tail.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxSkipped = 6;  // words between two words of a pattern

bool is_day(const Context& context, std::uint32_t token) {
  const StringId label = context.tokens.entity_label[token];
  return label == "DATE"_id || label == "TIME"_id;
}

// Adverbs, determiners, adjectives, numbers, owners and days may stand between the words of a pattern.
bool may_skip(const Context& context, std::uint32_t token) {
  const StringId lower = context.tokens.lower[token];
  if (lower == "only"_id || lower == "just"_id) return false;  // "would not only say"
  if (lower == "interview"_id) return true;                    // "interview requests"
  const StringId pos = context.tokens.pos[token];
  const StringId dep = context.tokens.dep[token];
  const StringId tag = context.tokens.tag[token];
  return pos == "ADV"_id || pos == "DET"_id || pos == "ADJ"_id || pos == "NUM"_id || tag == "PRP$"_id ||
         tag == "POS"_id || dep == "poss"_id || dep == "compound"_id || dep == "amod"_id ||
         is_day(context, token);
}

// "declined, through a lawyer, to comment", "did not respond on Friday to": the end of what stands between
// two words of a pattern.
std::uint32_t end_of_aside(const Context& context, std::uint32_t token, std::uint32_t end) {
  const bool comma = context.form(token) == ",";
  const std::uint32_t from = comma ? token + 1 : token;
  if (from >= end) return token;
  const StringId word = context.tokens.lower[from];
  const auto object = context.tree.child(from, {"pobj"_id});
  const bool day = context.has_pos(from, "ADP"_id) && object && is_day(context, *object);
  if (!day && word != "through"_id && word != "via"_id) return token;
  const std::uint32_t behind =
      day ? std::min(*object + 1, end) : std::min(context.tree.subtree(from).end, end);
  return comma && behind < end && context.form(behind) == "," ? behind + 1 : behind;
}

// "has repeatedly declined": with the words that go with the verb.
std::uint32_t begin_of_cue(const Context& context, std::uint32_t first) {
  const bool verb = context.has_pos(first, "VERB"_id) || context.has_pos(first, "AUX"_id);
  return verb ? cue_span(context, first, 0).begin : first;
}

// "wants to remain silent", "the right to remain silent"; but "chose to remain silent" is a choice made.
bool is_unreal(const Context& context, std::uint32_t first) {
  if (!context.has_pos(first, "VERB"_id) && !context.has_pos(first, "AUX"_id)) return false;
  if (!is_infinitive(context, first)) return false;
  const StringId lemma = context.tokens.lemma[context.tokens.head[first]];
  return lemma != "choose"_id && lemma != "continue"_id && lemma != "opt"_id && lemma != "prefer"_id &&
         lemma != "elect"_id && lemma != "appear"_id && lemma != "seem"_id && lemma != "proceed"_id;
}

// The verb or adjective of a cue on which its other words hang.
std::uint32_t top_of(const Context& context, TokenSpan cue) {
  std::uint32_t top = cue.begin;
  while (context.tokens.head[top] != top && cue.contains(context.tokens.head[top]))
    top = context.tokens.head[top];
  return top;
}

}  // namespace

const std::vector<std::string>& non_answer_columns() {
  static const std::vector<std::string> kColumns = {"pattern", "act",     "example",   "source",
                                                    "cue",     "content", "addressee", "silent"};
  return kColumns;
}

Result<NonAnswers> NonAnswers::load(const std::string& data_folder) {
  Result<WordClasses> classes = WordClasses::load(data_folder);
  if (!classes) return classes.error();
  Result<base::Table> table = base::load_table(data_folder, "non_answers.tsv", non_answer_columns());
  if (!table) return table.error();
  NonAnswers patterns(std::move(*classes));
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
      for (const StringId first : patterns.classes_.words(sequence.words.front()))
        patterns.by_first_word_[first].push_back(sequence);
    }
  }
  return patterns;
}

bool NonAnswers::is_word(const Context& context, std::uint32_t token, StringId word) const {
  const StringId lower = context.tokens.lower[token];
  const StringId lemma = context.tokens.lemma[token];
  // "emailed questions" are questions.
  if (word == "@request"_id && context.tokens.dep[token] == "amod"_id) return false;
  return lemma == word || lower == word || classes_.has(word, lemma) || classes_.has(word, lower);
}

std::optional<std::uint32_t> NonAnswers::end_of_match(const Context& context, std::uint32_t at,
                                                      const std::vector<StringId>& words) const {
  const std::uint32_t end = context.tree.sentence(at).end;
  std::uint32_t token = at + 1;
  for (std::size_t w = 1; w < words.size(); ++w) {
    if (token < end) token = end_of_aside(context, token, end);
    const bool any = words[w] == "*"_id && w + 1 < words.size();
    if (any) ++w;
    std::uint32_t skipped = 0;
    while (token < end && !is_word(context, token, words[w]) && (any || may_skip(context, token)) &&
           skipped < kMaxSkipped) {
      ++token;
      ++skipped;
    }
    if (token >= end || !is_word(context, token, words[w])) return std::nullopt;
    // "phone calls" are calls.
    while (token + 1 < end && context.tokens.dep[token] == "compound"_id &&
           is_word(context, token + 1, words[w]))
      ++token;
    ++token;
  }
  return token;
}

NonAnswers::Match NonAnswers::longest_match(const Context& context, const RoleNouns& roles,
                                            std::uint32_t at) const {
  Match longest;
  for (const StringId first : {context.tokens.lower[at], context.tokens.lemma[at]}) {
    const auto found = by_first_word_.find(first);
    if (found == by_first_word_.end()) continue;
    for (const Sequence& sequence : found->second) {
      const auto end = end_of_match(context, at, sequence.words);
      if (!end || *end <= longest.cue.end) continue;
      SilentParty party = silent_party(context, {classes_, roles}, {at, *end}, sequence.silent);
      if (party.found) longest = {{at, *end}, sequence.act, sequence.silent, party.source};
    }
  }
  return longest;
}

std::optional<Draft> NonAnswers::match(const Context& context, const RoleNouns& roles,
                                       std::uint32_t at) const {
  const Match found = longest_match(context, roles, at);
  if (found.cue.empty() || is_unreal(context, at)) return std::nullopt;
  Draft draft;
  draft.rule = "non-answer";
  draft.act = found.act;
  draft.source = found.source;
  draft.cue = {begin_of_cue(context, at), end_of_cue(context, classes_, found.cue)};
  draft.cue_head = top_of(context, draft.cue);
  draft.lemma = context.tokens.strings.get(context.tokens.lemma[at]);
  read_tail(context, classes_, draft);
  // "The Quay Post could not reach X".
  const auto seeker = found.silent == Silent::kObject ? subject_of_cue(context, draft.cue) : std::nullopt;
  if (seeker && !draft.addressee && is_named_party(context, *seeker)) draft.addressee = seeker;
  std::erase_if(draft.content, [](TokenSpan piece) { return piece.empty(); });
  return draft;
}

std::vector<Draft> NonAnswers::find(const Context& context, const RoleNouns& roles,
                                    std::vector<bool>& taken) const {
  std::vector<Draft> found;
  for (std::uint32_t at = 0; at < context.tokens.size(); ++at) {
    if (taken[at] || context.outermost_quotation_of(at)) continue;
    auto draft = match(context, roles, at);
    if (!draft) continue;
    std::fill(taken.begin() + draft->cue.begin, taken.begin() + draft->cue.end, true);
    at = draft->cue.end - 1;
    found.push_back(std::move(*draft));
  }
  return found;
}

}  // namespace diurna::statements
