#include "statements/speakers.h"

#include <algorithm>

#include "statements/clause.h"
#include "text/unicode.h"

namespace diurna::statements {
namespace {

constexpr std::size_t kMaxSourcesBack = 200;     // how far a shortened name or a first person reaches
constexpr std::uint32_t kMaxSentencesBack = 12;  // how far a pronoun reaches

enum class Pronoun : std::uint8_t { kNone, kHe, kShe, kPlural, kFirst, kRelative, kOther };

Pronoun pronoun_of(const Context& context, std::uint32_t token) {
  const StringId form = context.tokens.lower[token];
  if (form == "he"_id || form == "him"_id || form == "his"_id || form == "himself"_id) return Pronoun::kHe;
  if (form == "she"_id || form == "her"_id || form == "herself"_id) return Pronoun::kShe;
  if (form == "they"_id || form == "their"_id || form == "them"_id) return Pronoun::kPlural;
  if (form == "i"_id || form == "we"_id || form == "my"_id || form == "our"_id ||
      form == "me"_id) return Pronoun::kFirst;
  if (form == "who"_id || form == "that"_id || form == "which"_id || form == "whom"_id)
    return Pronoun::kRelative;
  return context.has_pos(token, "PRON"_id) ? Pronoun::kOther : Pronoun::kNone;
}

bool fits(Gender gender, Pronoun pronoun) {
  if (gender == Gender::kUnknown) return true;
  return (gender == Gender::kMale) == (pronoun == Pronoun::kHe);
}

bool is_subject(StringId dep) {
  return dep == "nsubj"_id || dep == "nsubjpass"_id;
}

std::string without_definite_article(std::string_view words) {
  for (const std::string_view article : {"the ", "The "}) {
    if (words.starts_with(article)) return std::string(words.substr(article.size()));
  }
  return std::string(words);
}

class Identifier {
 public:
  Identifier(const Context& context, const RoleNouns& nouns, const Persons& persons,
             const std::vector<Draft>& drafts)
      : context_(context), nouns_(nouns), persons_(persons), drafts_(drafts) {}

  Parties run() {
    speakers_.resize(drafts_.size());
    addressees_.resize(drafts_.size());
    order_by_source();
    for (const std::size_t d : order_) {
      if (!drafts_[d].source) continue;
      speakers_[d] = identify(*drafts_[d].source, drafts_[d]);
      done_.push_back(d);
    }
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].addressee) addressees_[d] = hearer(*drafts_[d].addressee, d);
    }
    return {std::move(speakers_), std::move(addressees_)};
  }

 private:
  // Pronouns look back at the sources before them, in text order of the sources themselves.
  void order_by_source() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) order_.push_back(d);
    const auto position = [&](std::size_t d) { return drafts_[d].source ? drafts_[d].source->head : 0; };
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return position(a) < position(b); });
  }

  // An addressee has a name only if it is a person or a proper name. Nobody speaks to themselves.
  Speaker hearer(const Phrase& phrase, std::size_t d) {
    const Pronoun pronoun = pronoun_of(context_, phrase.head);
    if (pronoun == Pronoun::kPlural || pronoun == Pronoun::kOther) return {};
    not_ = speakers_[d].person;
    Speaker found = identify(phrase, drafts_[d]);
    not_.reset();
    const bool proper = context_.has_pos(phrase.head, "PROPN"_id);
    return found.person || proper || pronoun != Pronoun::kNone ? found : Speaker{};
  }

  Speaker identify(const Phrase& phrase, const Draft& draft) {
    if (const PersonMention* mention = persons_.mention_in(phrase)) return person(*mention, phrase);
    switch (pronoun_of(context_, phrase.head)) {
      case Pronoun::kHe:
      case Pronoun::kShe:
        return third_person(phrase, draft);
      case Pronoun::kRelative:
        return antecedent(phrase, draft);
      case Pronoun::kFirst:
        return first_person(phrase);
      case Pronoun::kPlural:
      case Pronoun::kOther:
        return plural(phrase);
      case Pronoun::kNone:
        break;
    }
    return noun(phrase);
  }

  Speaker person(const PersonMention& mention, const Phrase& phrase) const {
    return of_person(mention.person, std::max(phrase.span.end, mention.name.end));
  }

  Speaker of_person(std::uint32_t index, std::uint32_t until) const {
    Speaker speaker;
    speaker.person = index;
    speaker.name = persons_.all()[index].name;
    speaker.role = persons_.role_before(index, until);
    return speaker;
  }

  // he, she: the subject of an earlier clause, the nearest sentence first; else the nearest person of any
  // part.
  Speaker third_person(const Phrase& phrase, const Draft& draft) const {
    const Pronoun pronoun = pronoun_of(context_, phrase.head);
    const auto& mentions = persons_.mentions();
    auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                        [&](const PersonMention& m) { return m.name.begin < phrase.head; });
    const std::uint32_t here = context_.tree.sentence_index(phrase.head);
    const PersonMention* second_best = nullptr;
    std::optional<std::uint32_t> speaker_before = last_speaker(phrase.head, pronoun);
    while (mention != mentions.begin()) {
      --mention;
      if (here - context_.tree.sentence_index(mention->name.begin) > kMaxSentencesBack) break;
      if (mention->person == not_ || !fits(persons_.all()[mention->person].gender, pronoun)) continue;
      if (is_inside(mention->name, draft)) continue;
      const std::uint32_t head = mention->name.end - 1;
      const bool subject = is_subject(context_.tokens.dep[head]) || is_speaker(mention->name);
      if (subject && (!speaker_before || mention->name.begin >= *speaker_before))
        return of_person(mention->person, phrase.head);
      if (speaker_before && mention->name.begin < *speaker_before) break;
      if (second_best == nullptr) second_best = &*mention;
    }
    if (speaker_before) {
      for (auto d = done_.rbegin(); d != done_.rend(); ++d) {
        if (drafts_[*d].source->head == *speaker_before) return of_person(*speakers_[*d].person, phrase.head);
      }
    }
    if (second_best != nullptr) return of_person(second_best->person, phrase.head);
    return {};
  }

  // The head of the last source before `token` that is a known person of that gender.
  std::optional<std::uint32_t> last_speaker(std::uint32_t token, Pronoun pronoun) const {
    const std::uint32_t here = context_.tree.sentence_index(token);
    for (auto d = done_.rbegin(); d != done_.rend(); ++d) {
      const std::uint32_t head = drafts_[*d].source->head;
      if (head >= token) continue;
      if (here - context_.tree.sentence_index(head) > kMaxSentencesBack) break;
      const auto& person = speakers_[*d].person;
      if (person && person != not_ && fits(persons_.all()[*person].gender, pronoun) &&
          !in_quotation_apart(head, token))
        return head;
    }
    return std::nullopt;
  }

  bool in_quotation_apart(std::uint32_t token, std::uint32_t from) const {
    const auto quotation = context_.outermost_quotation_of(token);
    return quotation && !context_.quotations[*quotation].outer.contains(from);
  }

  // Persons who are only spoken about in the words of the statement, or in any quotation, do not speak next.
  bool is_inside(TokenSpan name, const Draft& draft) const {
    for (const TokenSpan piece : draft.content) {
      if (piece.contains(name)) return true;
    }
    return in_quotation_apart(name.begin, draft.cue.begin);
  }

  bool is_speaker(TokenSpan name) const {
    for (auto d = done_.rbegin(); d != done_.rend(); ++d) {
      const TokenSpan span = drafts_[*d].source->span;
      if (span.contains(name)) return speakers_[*d].person.has_value();
      if (span.end < name.begin) return false;
    }
    return false;
  }

  // who, that: the noun that the relative clause belongs to.
  Speaker antecedent(const Phrase& phrase, const Draft& draft) {
    std::uint32_t verb = context_.tokens.head[phrase.head];
    for (int climbed = 0; climbed < 6 && !context_.tree.is_root(verb); ++climbed) {
      const StringId dep = context_.tokens.dep[verb];
      verb = context_.tokens.head[verb];
      if (dep == "relcl"_id || dep == "acl"_id)
        return identify(noun_phrase(context_, verb, phrase.head), draft);
    }
    return {};
  }

  // I, we: who speaks in the quotation that the pronoun stands in.
  Speaker first_person(const Phrase& phrase) const {
    std::size_t looked_at = 0;
    for (auto d = done_.rbegin(); d != done_.rend() && looked_at < kMaxSourcesBack; ++d, ++looked_at) {
      for (const TokenSpan piece : drafts_[*d].content) {
        if (piece.contains(phrase.head)) return speakers_[*d];
      }
    }
    return {};
  }

  // they, some: the last source that is no single person, if it was named in the sentence before.
  Speaker plural(const Phrase& phrase) const {
    Speaker speaker;
    const std::uint32_t here = context_.tree.sentence_index(phrase.head);
    for (auto d = done_.rbegin(); d != done_.rend(); ++d) {
      const std::uint32_t head = drafts_[*d].source->head;
      if (here - context_.tree.sentence_index(head) > 2) break;
      if (pronoun_of(context_, phrase.head) == Pronoun::kPlural && !speakers_[*d].person)
        return speakers_[*d];
    }
    return speaker;
  }

  std::string words(TokenSpan span) const {
    return std::string(slice(context_.article.text, doc::bytes_of(context_.tokens, span)));
  }

  // The named entity, else the run of proper nouns, that ends in the head.
  std::string proper_name(const Phrase& phrase) const {
    TokenSpan span{phrase.head, phrase.head + 1};
    while (span.begin > phrase.span.begin &&
           (context_.has_pos(span.begin - 1, "PROPN"_id) ||
            context_.tokens.entity_tag[span.begin] == doc::EntityTag::kInside)) {
      --span.begin;
    }
    while (span.end < phrase.span.end && context_.tokens.entity_tag[span.end] == doc::EntityTag::kInside &&
           !context_.has_pos(span.end, "PART"_id)) {
      ++span.end;
    }
    return without_definite_article(words(span));
  }

  Speaker noun(const Phrase& phrase) const {
    Speaker speaker;
    const auto kind = nouns_.find(context_.tokens.lemma[phrase.head]);
    if (context_.has_pos(phrase.head, "PROPN"_id) && kind != RoleKind::kPersonRole) {
      speaker.name = proper_name(phrase);
      return speaker;
    }
    if (const auto index = person_with_role(phrase)) return of_person(*index, phrase.span.end);
    if (kind == RoleKind::kCollective || kind == RoleKind::kDocument) {
      speaker.name = fullest_name(phrase, description(phrase));
      return speaker;
    }
    speaker.role = description(phrase);
    speaker.anonymous = kind.has_value();
    if (speaker.anonymous) speaker.anonymous_reason = reason(phrase);
    return speaker;
  }

  // "the ministry" after "the interior ministry": the longer name that an earlier source of the same head
  // had.
  std::string fullest_name(const Phrase& phrase, const std::string& name) const {
    const bool bare = phrase.span.size() <= 2;
    std::size_t looked_at = 0;
    for (auto d = done_.rbegin(); bare && d != done_.rend() && looked_at < kMaxSourcesBack;
         ++d, ++looked_at) {
      const std::string& earlier = speakers_[*d].name;
      const bool same_head =
          context_.tokens.lemma[drafts_[*d].source->head] == context_.tokens.lemma[phrase.head];
      if (same_head && earlier.size() > name.size()) return earlier;
    }
    return name;
  }

  // "the spokesman" after "the ministry's spokesman, X": X, if the noun is definite and one person has the
  // role.
  std::optional<std::uint32_t> person_with_role(const Phrase& phrase) const {
    const StringId first = context_.tokens.lower[phrase.span.begin];
    const bool definite = first == "the"_id || phrase.span.begin == context_.text_span(phrase.head).begin;
    const bool person_role = nouns_.find(context_.tokens.lemma[phrase.head]) == RoleKind::kPersonRole ||
                             nouns_.find(context_.tokens.lower[phrase.head]) == RoleKind::kPersonRole;
    if (!definite || !person_role || phrase.span.size() > 4) return std::nullopt;
    const std::string_view noun = context_.tokens.strings.get(context_.tokens.lower[phrase.head]);
    const auto& mentions = persons_.mentions();
    auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                        [&](const PersonMention& m) { return m.name.begin < phrase.head; });
    // A headline names the role before the article names the person.
    if (context_.text_of(phrase.head) == 0) mention = mentions.end();
    for (std::size_t n = 0; mention != mentions.begin() && n < kMaxSourcesBack; ++n) {
      --mention;
      const bool names_noun = text::lower(mention->role).ends_with(noun);
      if (names_noun) return mention->person;
    }
    return std::nullopt;
  }

  // The description without its article, and without the reason for anonymity.
  std::string description(const Phrase& phrase) const {
    TokenSpan span = phrase.span;
    while (span.size() > 1 && context_.has_pos(span.end - 1, "PART"_id)) --span.end;  // possessive
    for (std::uint32_t t = phrase.head + 1; t < span.end; ++t) {
      const bool clause = context_.form(t) == "," || (context_.tokens.dep[t] == "nsubj"_id &&
                                                      pronoun_of(context_, t) == Pronoun::kRelative);
      if (clause) span.end = t;
    }
    return without_definite_article(words(context_.trimmed(span)));
  }

  // "because they were not authorised to speak", "who asked not to be named", "on condition of anonymity".
  std::string reason(const Phrase& phrase) const {
    const TokenSpan sentence = context_.tree.sentence(phrase.head);
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const StringId form = context_.tokens.lower[t];
      if (form != "because"_id && form != "anonymity"_id && form != "unnamed"_id && form != "named"_id &&
          form != "identified"_id) {
        continue;
      }
      if (form == "because"_id) {
        const std::uint32_t verb = context_.tokens.head[t];
        const TokenSpan clause = context_.trimmed({t, std::max(t + 1, context_.tree.subtree(verb).end)});
        if (mentions_speaking(clause)) return words(clause);
      } else if (const auto clause = relative_clause(phrase, t)) {
        return words(*clause);
      }
    }
    return {};
  }

  bool mentions_speaking(TokenSpan span) const {
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      const StringId lemma = context_.tokens.lemma[t];
      if (lemma == "authorize"_id || lemma == "authorise"_id || lemma == "allow"_id || lemma == "fear"_id ||
          lemma == "permit"_id || lemma == "speak"_id || lemma == "retaliation"_id || lemma == "discuss"_id) {
        return true;
      }
    }
    return false;
  }

  // The clause or phrase on anonymity that stands behind the source.
  std::optional<TokenSpan> relative_clause(const Phrase& phrase, std::uint32_t token) const {
    std::uint32_t top = token;
    while (!context_.tree.is_root(top) && context_.tokens.dep[top] != "relcl"_id &&
           context_.tokens.dep[top] != "acl"_id && context_.tokens.dep[top] != "advcl"_id &&
           !(context_.tokens.dep[top] == "prep"_id && context_.tokens.lower[top] == "on"_id)) {
      top = context_.tokens.head[top];
    }
    if (context_.tree.is_root(top)) return std::nullopt;
    const TokenSpan clause = context_.trimmed(context_.tree.subtree(top));
    const bool small = clause.size() <= 25 && !clause.contains(phrase.head);
    return small ? std::optional(clause) : std::nullopt;
  }

  const Context& context_;
  const RoleNouns& nouns_;
  const Persons& persons_;
  const std::vector<Draft>& drafts_;
  std::vector<std::size_t> order_;
  std::vector<std::size_t> done_;
  std::vector<Speaker> speakers_;
  std::vector<Speaker> addressees_;
  std::optional<std::uint32_t> not_;  // the person that no pronoun means just now
};

}  // namespace

Parties identify_parties(const Context& context, const RoleNouns& nouns, const Persons& persons,
                         const std::vector<Draft>& drafts) {
  return Identifier(context, nouns, persons, drafts).run();
}

}  // namespace diurna::statements
