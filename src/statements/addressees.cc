#include "statements/addressees.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "statements/hearers.h"
#include "text/unicode.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxSentencesBack = 1;  // between a question and its answer

bool is_question(Act act) {
  return act == Act::kAsk || act == Act::kUrge;
}

bool is_reply(StringId lemma) {
  return lemma == "reply"_id || lemma == "answer"_id || lemma == "respond"_id || lemma == "retort"_id ||
         lemma == "counter"_id;
}

std::unordered_set<std::string> name_words(std::string_view name) {
  std::unordered_set<std::string> words;
  const std::string lower = text::lower(name);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find(' ', at), lower.size());
    std::string word = lower.substr(at, end - at);
    if (!word.empty() && word != "the") words.insert(std::move(word));
    at = end + 1;
  }
  return words;
}

// "The Monitor" is The Tigris Monitor.
bool is_short_for(std::string_view name, std::string_view full) {
  const auto whole = name_words(full);
  const auto part = name_words(name);
  if (part.empty()) return false;
  for (const std::string& word : part) {
    if (!whole.contains(word)) return false;
  }
  return true;
}

// "CP" for Continental Press.
bool are_initials_of(std::string_view name, std::string_view full) {
  std::string initials;
  bool begins = true;
  for (const char c : full) {
    if (begins && c >= 'A' && c <= 'Z') initials += c;
    begins = c == ' ';
  }
  return name.size() > 1 && name == initials;
}

class Namer {
 public:
  Namer(const Context& context, const std::vector<Draft>& drafts, const Parties& parties)
      : context_(context), drafts_(drafts), parties_(parties) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (!drafts[d].cue_head) continue;
      if (is_question(drafts[d].act) && drafts[d].source) questions_.push_back(d);
      if (answers_interview(d)) answers_.push_back(d);
    }
    for (std::vector<std::size_t>* list : {&questions_, &answers_}) {
      std::sort(list->begin(), list->end(), [&](std::size_t a, std::size_t b) { return cue(a) < cue(b); });
    }
  }

  std::optional<Addressee> of(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (draft.addressee) return named(*draft.addressee, parties_.addressees[d].name);
    if (!draft.cue_head) return std::nullopt;
    const bool silent = is_silence(draft.act);
    if (silent || is_reply(context_.tokens.lemma[*draft.cue_head])) {
      if (auto asker = asker_before(d, silent ? 0 : kMaxSentencesBack)) return asker;
    }
    if (auto interviewee = interviewee_of(d)) return interviewee;
    const std::string& outlet = this->outlet();
    const bool asked = silent || answers_interview(d);
    return asked && !outlet.empty() ? std::optional(Addressee{std::nullopt, outlet}) : std::nullopt;
  }

 private:
  const Article& article() const { return context_.article; }

  // Who made the article: the agency of the dateline before the paper that printed it.
  const std::string& outlet() const {
    if (article().agencies.empty()) return article().publisher;
    const std::string& agency = article().agencies.front();
    return are_initials_of(agency, article().publisher) ? article().publisher : agency;
  }

  Addressee named(const Phrase& phrase, const std::string& name) const {
    const ByteSpan span = doc::bytes_of(context_.tokens, phrase.span);
    const bool proper = context_.has_pos(phrase.head, "PROPN"_id);
    const bool own = is_outlet_noun(context_.tokens.lemma[phrase.head]) &&
                     context_.tokens.lower[phrase.span.begin] == "this"_id;
    const bool alias = proper && is_short_for(name.empty() ? slice(article().text, span) : name, outlet());
    if (own || alias) return {span, outlet()};
    return {span, name.empty() ? name_behind(phrase) : name};
  }

  // "told the podcast Iron Water": the name that the noun is followed by.
  std::string name_behind(const Phrase& phrase) const {
    TokenSpan name{phrase.head + 1, phrase.head + 1};
    const std::uint32_t end = context_.tree.sentence(phrase.head).end;
    while (name.end < end && context_.has_pos(name.end, "PROPN"_id)) ++name.end;
    if (!context_.has_pos(phrase.head, "NOUN"_id) || name.empty()) return {};
    return std::string(slice(article().text, doc::bytes_of(context_.tokens, name)));
  }

  // The outlet's question in an interview goes to who answers it next.
  std::optional<Addressee> interviewee_of(std::size_t d) const {
    const Draft& asking = drafts_[d];
    if (!opens_paragraph(d)) return std::nullopt;
    const std::string_view source =
        slice(article().text, doc::bytes_of(context_.tokens, asking.source->span));
    if (!is_short_for(source, outlet())) return std::nullopt;
    const auto next = first_behind(answers_, cue(d));
    if (answers_.empty()) return std::nullopt;
    const std::size_t nearest = next != answers_.end() ? *next : answers_.back();  // an answer may be missed
    return Addressee{doc::bytes_of(context_.tokens, drafts_[nearest].source->span),
                     parties_.sources[nearest].name};
  }

  // The source of the last question before the cue.
  std::optional<Addressee> asker_before(std::size_t d, std::uint32_t sentences_back) const {
    const std::uint32_t here = context_.tree.sentence_index(cue(d));
    for (auto at = first_behind(questions_, cue(d)); at != questions_.begin();) {
      const std::size_t other = *--at;
      if (here - context_.tree.sentence_index(cue(other)) > sentences_back) break;
      // Only a question is met with silence.
      const bool question = drafts_[other].act == Act::kAsk || !is_silence(drafts_[d].act);
      if (other == d || !question || same_speaker(d, other)) continue;
      return Addressee{doc::bytes_of(context_.tokens, drafts_[other].source->span),
                       parties_.sources[other].name};
    }
    return std::nullopt;
  }

  // Precondition: the draft has a cue.
  std::uint32_t cue(std::size_t d) const { return *drafts_[d].cue_head; }

  std::vector<std::size_t>::const_iterator first_behind(const std::vector<std::size_t>& list,
                                                        std::uint32_t token) const {
    return std::partition_point(list.begin(), list.end(), [&](std::size_t d) { return cue(d) <= token; });
  }

  bool same_speaker(std::size_t one, std::size_t other) const {
    if (drafts_[one].source && drafts_[one].source->head == drafts_[other].source->head) return true;
    const std::string& name = parties_.sources[one].name;
    return !name.empty() && name == parties_.sources[other].name;
  }

  // A paragraph that opens with a person's name and a colon is an answer in an interview.
  bool answers_interview(std::size_t d) const {
    return opens_paragraph(d) && parties_.sources[d].person.has_value();
  }

  // "X: ..."
  bool opens_paragraph(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (!draft.cue_head || !draft.source || context_.form(*draft.cue_head) != ":") return false;
    const std::uint32_t text = context_.text_of(*draft.cue_head);
    return text > 0 && context_.tokens.texts[text].begin == draft.source->span.begin;
  }

  const Context& context_;
  const std::vector<Draft>& drafts_;
  const Parties& parties_;
  std::vector<std::size_t> questions_;  // by cue, as the answers
  std::vector<std::size_t> answers_;
};

}  // namespace

std::vector<std::optional<Addressee>> addressees_of(const Context& context, const std::vector<Draft>& drafts,
                                                    const Parties& parties) {
  const Namer namer(context, drafts, parties);
  std::vector<std::optional<Addressee>> addressees;
  for (std::size_t d = 0; d < drafts.size(); ++d) addressees.push_back(namer.of(d));
  return addressees;
}

}  // namespace diurna::statements
