#include "statements/speakers.h"

#include <algorithm>

#include "statements/anonymity.h"
#include "statements/discourse.h"
#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr int kMaxNesting = 4;  // quotations around a first person
// How many pieces of content back one around a first person is looked for.
constexpr std::size_t kMaxPieces = 200;

// A piece of what is said, and by whose statement.
struct SaidPiece {
  TokenSpan span;
  std::size_t draft;
};

class Identifier {
 public:
  Identifier(const Context& context, const RoleNouns& nouns, const Persons& persons, const Bodies& bodies,
             const std::vector<Draft>& drafts)
      : context_(context),
        nouns_(nouns),
        persons_(persons),
        drafts_(drafts),
        discourse_(context, nouns, persons, bodies, drafts) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      for (const TokenSpan piece : drafts[d].content) said_.push_back({piece, d});
    }
    std::stable_sort(said_.begin(), said_.end(),
                     [](const SaidPiece& a, const SaidPiece& b) { return a.span.begin < b.span.begin; });
  }

  Parties run() const {
    Parties parties;
    for (const Draft& draft : drafts_) {
      parties.sources.push_back(draft.source ? identify(*draft.source, 0) : Speaker());
      parties.addressees.push_back(draft.addressee ? hearer(*draft.addressee, parties.sources.back())
                                                   : Speaker());
    }
    return parties;
  }

 private:
  Speaker identify(const Phrase& phrase, int depth) const {
    if (is_first_person(phrase.head)) return first_person(phrase, depth);
    if (auto several = listed(phrase)) return *several;
    if (const PersonMention* mention = persons_.mention_in(phrase))
      return of_entity(mention->person, std::max(phrase.span.end, mention->name.end));
    if (const auto entity = discourse_.entity_at(phrase.head)) return of_entity(*entity, phrase.span.end);
    return of_noun(phrase);
  }

  // An addressee has a name if it is a person or a proper name; a pronoun is called by what it stands for.
  // Nobody speaks to themselves.
  Speaker hearer(const Phrase& phrase, const Speaker& speaker) const {
    Speaker found = identify(phrase, 0);
    const bool themselves = (found.person && found.person == speaker.person) ||
                            (!found.name.empty() && found.name == speaker.name);
    const bool pronoun = context_.has_pos(phrase.head, "PRON"_id);
    const bool named = found.person || context_.has_pos(phrase.head, "PROPN"_id) || pronoun;
    if (!named || themselves) return {};
    if (pronoun && found.name.empty() && !is_first_person(phrase.head)) found.name = found.role;
    return found;
  }

  Speaker of_entity(std::uint32_t index, std::uint32_t until) const {
    const Entity& entity = discourse_.entity(index);
    Speaker speaker;
    speaker.name = entity.name;
    speaker.role = discourse_.role_of(index, until);
    speaker.anonymous = entity.anonymous && entity.name.empty();
    if (speaker.anonymous) speaker.anonymous_reason = entity.reason;
    if (entity.kind == EntityKind::kPerson) speaker.person = index;
    return speaker;
  }

  bool is_first_person(std::uint32_t token) const {
    const StringId form = context_.tokens.lower[token];
    return form == "i"_id || form == "we"_id || form == "my"_id || form == "our"_id || form == "me"_id ||
           form == "us"_id;
  }

  // I, we: who says the smallest statement whose content the pronoun stands in.
  Speaker first_person(const Phrase& phrase, int depth) const {
    const Draft* around = nullptr;
    std::uint32_t size = UINT32_MAX;
    auto piece = std::partition_point(said_.begin(), said_.end(),
                                      [&](const SaidPiece& one) { return one.span.begin <= phrase.head; });
    for (std::size_t n = 0; n < kMaxPieces && piece != said_.begin(); ++n) {
      --piece;
      const Draft& draft = drafts_[piece->draft];
      if (!piece->span.contains(phrase.head) || piece->span.size() >= size || !draft.source) continue;
      if (draft.source->head == phrase.head || is_first_person(draft.source->head)) continue;
      around = &draft;
      size = piece->span.size();
    }
    return around != nullptr && depth < kMaxNesting ? identify(*around->source, depth + 1) : Speaker();
  }

  // "X and Y": persons who speak together.
  std::optional<Speaker> listed(const Phrase& phrase) const {
    std::vector<const PersonMention*> mentions;
    std::uint32_t head = phrase.head;
    while (mentions.size() < 8) {
      const PersonMention* mention = persons_.mention_at(head);
      if (mention == nullptr) break;
      mentions.push_back(mention);
      const auto next = context_.tree.child(head, {"conj"_id});
      if (!next || !phrase.span.contains(*next)) break;
      head = *next;
    }
    if (mentions.size() < 2) return std::nullopt;
    Speaker speaker;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (m > 0) speaker.name += m + 1 == mentions.size() ? " and " : ", ";
      speaker.name += persons_.all()[mentions[m]->person].name;
    }
    return speaker;
  }

  Speaker of_noun(const Phrase& phrase) const {
    Speaker speaker;
    if (context_.has_pos(phrase.head, "PRON"_id)) return speaker;
    const TokenSpan words = description_span(context_, phrase.span, phrase.head);
    if (context_.has_pos(phrase.head, "PROPN"_id)) {
      speaker.name = words_of(context_, {words.begin, phrase.head + 1});
      return speaker;
    }
    speaker.role = words_of(context_, words);
    speaker.anonymous = is_nameless(context_, nouns_, phrase.head);
    if (speaker.anonymous) speaker.anonymous_reason = reason_for_anonymity(context_, phrase);
    return speaker;
  }

  const Context& context_;
  const RoleNouns& nouns_;
  const Persons& persons_;
  const std::vector<Draft>& drafts_;
  const Discourse discourse_;
  std::vector<SaidPiece> said_;  // by where they begin
};

}  // namespace

Parties identify_parties(const Context& context, const RoleNouns& nouns, const Persons& persons,
                         const Bodies& bodies, const std::vector<Draft>& drafts) {
  return Identifier(context, nouns, persons, bodies, drafts).run();
}

}  // namespace diurna::statements
