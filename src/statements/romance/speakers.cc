#include "statements/romance/speakers.h"

#include <algorithm>
#include <unordered_map>

#include "statements/romance/names.h"
#include "statements/romance/noun_phrase.h"

namespace diurna::statements::romance {
namespace {

constexpr std::size_t kMaxNamesBack = 400;  // mentions or sources back to which a name reaches
constexpr std::size_t kMaxBack = 60;        // sources back to which a pronoun or a bare noun reaches

class Identifier {
 public:
  Identifier(const View& view, const std::vector<Draft>& drafts)
      : view_(view), drafts_(drafts), names_(view) {}

  std::vector<Speaker> run() {
    speakers_.resize(drafts_.size());
    std::vector<std::size_t> order;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].source) order.push_back(d);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return drafts_[a].source->head < drafts_[b].source->head;
    });
    for (const std::size_t d : order) {
      speakers_[d] = identify(*drafts_[d].source);
      done_.push_back(d);
    }
    return std::move(speakers_);
  }

 private:
  Speaker identify(const Phrase& phrase) {
    const std::uint32_t head = phrase.head;
    if (view_.is(head, Word::kFirst)) return first_person(phrase);
    if (view_.is(head, Word::kHe) || view_.is(head, Word::kShe)) return third_person(phrase);
    if (view_.is(head, Word::kThey)) return plural();
    if (view_.is(head, Word::kPossessive)) return last_speaker(Gender::kUnknown, head);
    if (view_.is(head, Word::kRelative)) return antecedent(head);
    if (view_.has_pos(head, "PRON"_id) || view_.tokens.lower[head] == "on"_id) return nobody();
    return noun_phrase(phrase);
  }

  static Speaker nobody() {
    Speaker speaker;
    speaker.anonymous = true;
    return speaker;
  }

  // The words of the phrase before an apposition, a bracket or a relative clause.
  TokenSpan core(const Phrase& phrase) const {
    TokenSpan span = phrase.span;
    for (std::uint32_t t = span.begin + 1; t < span.end; ++t) {
      const bool cut = (view_.is_comma(t) && !view_.is_form(t, "-")) || view_.is_form(t, "(") ||
                       view_.is(t, Word::kRelative);
      if (cut && t > phrase.head) {
        span.end = t;
        break;
      }
    }
    return span;
  }

  Speaker noun_phrase(const Phrase& phrase) {
    const auto kind = kind_of(phrase.head);
    const NameMention* mention = names_.mention_in(phrase.span);
    // "Le Collectif des producteurs", "La Federacion de Estibadores": the name is the phrase.
    const TokenSpan words = core(phrase);
    const bool proper =
        view_.is_capital(phrase.head) && phrase.head > phrase.span.begin && kind != RoleKind::kPersonRole;
    if (kind != RoleKind::kPersonRole && proper) return organisation(phrase, words);
    if (mention != nullptr && kind == RoleKind::kCollective && !words.contains(mention->name))
      mention = nullptr;
    const bool governed =
        mention != nullptr && mention->name.begin > phrase.head && mention->name.begin > phrase.span.begin &&
        (view_.is(mention->name.begin - 1, Word::kOf) || view_.has_pos(mention->name.begin - 1, "DET"_id) ||
         view_.has_pos(mention->name.begin - 1, "ADP"_id));
    if (mention != nullptr && governed) mention = later_name(phrase, *mention);
    if (mention != nullptr && !words.contains(mention->name) && !is_apposed(phrase, *mention))
      mention = nullptr;
    if (mention != nullptr) return named(phrase, *mention, kind);
    if (view_.is_capital(phrase.head) && phrase.head == phrase.span.begin && words.size() == 1 && !kind) {
      Speaker speaker;
      speaker.name = role_words(view_, words);
      return speaker;
    }
    return unnamed(phrase, words, kind);
  }

  // "La presidente de l'association Rive, Mona Le Dantec": the name behind the comma is hers.
  const NameMention* later_name(const Phrase& phrase, const NameMention& first) const {
    for (const NameMention& mention : names_.mentions()) {
      if (mention.name.begin <= first.name.begin || !phrase.span.contains(mention.name)) continue;
      const std::uint32_t before = mention.name.begin - 1;
      if (view_.is_comma(before) || view_.has_pos(before, "NOUN"_id) || view_.has_pos(before, "ADJ"_id))
        return &mention;
    }
    return nullptr;
  }

  // ", Jean Delage", ", l'ancien maire Jean Delage", but not ", citee par l'agence Belga".
  bool is_apposed(const Phrase& phrase, const NameMention& mention) const {
    std::uint32_t first = mention.name.begin;
    while (first > phrase.span.begin && !view_.is_comma(first - 1)) --first;
    if (first == mention.name.begin) return true;
    for (std::uint32_t t = first; t < mention.name.begin; ++t) {
      const bool other = view_.is(t, Word::kBy) || view_.is(t, Word::kRelative) ||
                         view_.form(t) == Form::kFinite || view_.form(t) == Form::kParticiple;
      if (other) return false;
    }
    return true;
  }

  Speaker named(const Phrase& phrase, const NameMention& mention, std::optional<RoleKind> kind) {
    Speaker speaker;
    speaker.name = names_.bearers()[mention.bearer].name;
    const auto alias = aliases_.find(speaker.name);
    if (alias != aliases_.end()) speaker.name = alias->second;
    if (names_.bearers()[mention.bearer].person || kind == RoleKind::kPersonRole)
      speaker.person = mention.bearer;
    speaker.role = mention.role;
    const bool noun_first = phrase.head < mention.name.begin && view_.has_pos(phrase.head, "NOUN"_id);
    if (speaker.role.empty() && noun_first)
      speaker.role = role_words(view_, {phrase.span.begin, mention.name.begin});
    if (speaker.role.empty()) speaker.role = names_.role_before(mention.bearer, phrase.span.end);
    if (speaker.role.empty()) speaker.role = earlier_role(speaker.name);
    return speaker;
  }

  // The role that an earlier source of the same name had.
  std::string earlier_role(const std::string& name) const {
    for (auto d = done_.rbegin(); d != sources_back(kMaxNamesBack); ++d) {
      if (speakers_[*d].name == name && !speakers_[*d].role.empty()) return speakers_[*d].role;
    }
    return {};
  }

  Speaker organisation(const Phrase& phrase, TokenSpan words) {
    Speaker speaker;
    speaker.name = role_words(view_, words);
    if (const auto longer = fuller(speaker.name)) speaker.name = *longer;
    const auto alias = aliases_.find(speaker.name);
    if (alias != aliases_.end()) speaker.name = alias->second;
    // "(CPSO)" stands for it from here on.
    if (words.end + 2 < phrase.span.end + 2 && words.end + 1 < view_.tokens.size() &&
        view_.is_form(words.end, "(")) {
      aliases_.emplace(std::string(view_.context.form(words.end + 1)), speaker.name);
    }
    if (words.end + 1 < phrase.span.end && view_.is_comma(words.end))
      speaker.role = role_words(view_, {words.end + 1, phrase.span.end});
    return speaker;
  }

  // "La Federacion" after "la Federacion de Estibadores".
  std::optional<std::string> fuller(const std::string& name) const {
    for (auto d = done_.rbegin(); d != sources_back(kMaxNamesBack); ++d) {
      const std::string& earlier = speakers_[*d].name;
      if (earlier.size() > name.size() && earlier.starts_with(name + " ")) return earlier;
    }
    return std::nullopt;
  }

  std::optional<RoleKind> kind_of(std::uint32_t token) const {
    const auto kind = view_.lexicon.roles.find(view_.tokens.lower[token]);
    return kind ? kind : view_.lexicon.roles.find(view_.tokens.lemma[token]);
  }

  bool is_definite(const Phrase& phrase) const {
    const StringId first = view_.tokens.lower[phrase.span.begin];
    return first == "le"_id || first == "la"_id || first == "l'"_id || first == "les"_id ||
           first == "el"_id || first == "los"_id || first == "las"_id || first == "este"_id ||
           first == "esta"_id || first == "ce"_id;
  }

  Speaker unnamed(const Phrase& phrase, TokenSpan words, std::optional<RoleKind> kind) {
    const std::string role = role_words(view_, words);
    const bool plural = view_.has_feature(phrase.head, "Number=Plur");
    const bool definite = is_definite(phrase);
    if (definite && !plural && kind != RoleKind::kDocument) {
      if (const auto known = known_by(phrase, kind)) {
        Speaker speaker = *known;
        if (speaker.person) speaker.role = role;
        return speaker;
      }
    }
    Speaker speaker;
    if (!kind && view_.has_pos(phrase.head, "PROPN"_id) && view_.is_capital(phrase.head)) {
      speaker.name = role;
      return speaker;
    }
    if (kind == RoleKind::kCollective && words.size() >= 3) {
      speaker.name = role;
      return speaker;
    }
    speaker.role = role;
    const bool body = kind == RoleKind::kCollective || kind == RoleKind::kDocument;
    const bool people = kind == RoleKind::kPersonRole || kind == RoleKind::kAnonymous;
    speaker.anonymous = !body && (people || !definite);
    if (speaker.anonymous) speaker.anonymous_reason = reason(phrase);
    return speaker;
  }

  // "le president de la region" is not the president of a firm.
  bool agrees(const Phrase& phrase, const std::string& role) const {
    const std::string words = role_words(view_, core(phrase));
    return phrase.span.size() <= 3 || role.empty() || words.find(role) != std::string::npos ||
           role.find(words) != std::string::npos;
  }

  // "la maire", "le magistrat centriste", "l'entreprise": who was called so, or the last who may be.
  std::optional<Speaker> known_by(const Phrase& phrase, std::optional<RoleKind> kind) const {
    const StringId noun = view_.tokens.lower[phrase.head];
    const auto& mentions = names_.mentions();
    const auto here = mentions_before(phrase.head);
    for (auto mention = here; mention != mentions_back(here);) {
      --mention;
      if (mention->role_head == noun && agrees(phrase, mention->role)) return of_bearer(mention->bearer);
    }
    // A headline names the office, the text behind it the person.
    const auto end = here + std::min<std::ptrdiff_t>(kMaxNamesBack, mentions.end() - here);
    for (auto mention = here; mention != end; ++mention) {
      if (mention->role_head == noun && agrees(phrase, mention->role)) return of_bearer(mention->bearer);
    }
    for (auto d = done_.rbegin(); d != sources_back(kMaxBack); ++d) {
      const bool same = view_.tokens.lower[drafts_[*d].source->head] == noun && !speakers_[*d].name.empty() &&
                        agrees(phrase, speakers_[*d].role);
      if (same) return speakers_[*d];
    }
    const bool bare = phrase.span.size() <= 3;
    if (kind != RoleKind::kPersonRole || !bare) return std::nullopt;
    // An office that nobody was given: the last speaker of that gender.
    const Speaker last = last_speaker(gender_of(view_, phrase.span, phrase.head), phrase.head);
    const bool known = last.person && names_.bearers()[*last.person].gender != Gender::kUnknown;
    return known ? std::optional(last) : std::nullopt;
  }

  using Mentions = std::vector<NameMention>::const_iterator;

  // Behind the last mention that begins before `token`.
  Mentions mentions_before(std::uint32_t token) const {
    const auto& mentions = names_.mentions();
    return std::partition_point(mentions.begin(), mentions.end(),
                                [&](const NameMention& mention) { return mention.name.begin < token; });
  }
  // How far back from there a name is looked for.
  Mentions mentions_back(Mentions from) const {
    return from - std::min<std::ptrdiff_t>(kMaxNamesBack, from - names_.mentions().begin());
  }
  // How far back a source is looked for.
  std::vector<std::size_t>::const_reverse_iterator sources_back(std::size_t most) const {
    return done_.rbegin() + static_cast<std::ptrdiff_t>(std::min(most, done_.size()));
  }

  Speaker of_bearer(std::uint32_t bearer) const {
    Speaker speaker;
    speaker.name = names_.bearers()[bearer].name;
    if (names_.bearers()[bearer].person) speaker.person = bearer;
    return speaker;
  }

  bool fits(std::uint32_t bearer, Gender gender) const {
    const Gender known = names_.bearers()[bearer].gender;
    return gender == Gender::kUnknown || known == Gender::kUnknown || known == gender;
  }

  // The last source before `token` with a name that may be meant; else the last person named.
  Speaker last_speaker(Gender gender, std::uint32_t token) const {
    const NameMention* person = nullptr;
    const auto here = mentions_before(token);
    for (auto mention = here; mention != mentions_back(here) && person == nullptr;) {
      --mention;
      if (view_.context.outermost_quotation_of(mention->name.begin)) continue;
      if (names_.bearers()[mention->bearer].person && fits(mention->bearer, gender)) person = &*mention;
    }
    for (auto d = done_.rbegin(); d != sources_back(kMaxNamesBack); ++d) {
      const Speaker& speaker = speakers_[*d];
      const std::uint32_t head = drafts_[*d].source->head;
      if (head >= token || (speaker.name.empty() && !speaker.anonymous)) continue;
      if (view_.context.outermost_quotation_of(head)) continue;
      if (speaker.person && !fits(*speaker.person, gender)) continue;
      // A person with a role who was named since then.
      const bool newer = person != nullptr && person->name.begin > head && !person->role.empty() &&
                         view_.context.text_of(person->name.begin) == view_.context.text_of(token);
      if (newer) break;
      return speaker;
    }
    if (person == nullptr) return {};
    Speaker speaker = of_bearer(person->bearer);
    speaker.role = names_.role_before(person->bearer, token);
    return speaker;
  }

  Speaker third_person(const Phrase& phrase) const {
    return last_speaker(view_.is(phrase.head, Word::kShe) ? Gender::kFemale : Gender::kMale, phrase.head);
  }

  Speaker plural() const {
    for (auto d = done_.rbegin(); d != sources_back(kMaxNamesBack); ++d) {
      if (!speakers_[*d].person) return speakers_[*d];
    }
    return {};
  }

  Speaker first_person(const Phrase& phrase) const {
    for (auto d = done_.rbegin(); d != sources_back(kMaxNamesBack); ++d) {
      for (const TokenSpan piece : drafts_[*d].content) {
        if (piece.contains(phrase.head)) return speakers_[*d];
      }
    }
    return {};
  }

  // "..., X, quien anuncio": the noun phrase before the pronoun.
  Speaker antecedent(std::uint32_t pronoun) {
    const auto phrase = phrase_before(view_, view_.sentence(pronoun).begin, pronoun);
    if (!phrase) return last_speaker(Gender::kUnknown, pronoun);
    if (const NameMention* mention = names_.mention_in(phrase->span))
      return named(*phrase, *mention, kind_of(phrase->head));
    return noun_phrase(*phrase);
  }

  // "qui a souhaite garder l'anonymat par crainte de represailles".
  std::string reason(const Phrase& phrase) const {
    bool withheld = false;
    for (std::uint32_t t = phrase.span.begin; t < phrase.span.end; ++t) {
      if (view_.is(t, Word::kAnonymity)) withheld = true;
      if (!withheld || !view_.is(t, Word::kReason)) continue;
      const TokenSpan words = view_.context.trimmed({t, phrase.span.end});
      return std::string(slice(view_.context.article.text, doc::bytes_of(view_.tokens, words)));
    }
    return {};
  }

  const View& view_;
  const std::vector<Draft>& drafts_;
  const Names names_;
  std::unordered_map<std::string, std::string> aliases_;  // "CPSO"
  std::vector<std::size_t> done_;
  std::vector<Speaker> speakers_;
};

}  // namespace

std::vector<Speaker> identify_speakers(const View& view, const std::vector<Draft>& drafts) {
  return Identifier(view, drafts).run();
}

}  // namespace diurna::statements::romance
