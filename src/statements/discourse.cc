#include "statements/discourse.h"

#include <algorithm>
#include <set>

#include "statements/anonymity.h"
#include "statements/clause.h"
#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr std::size_t kMaxMentionsBack = 400;  // how far a description reaches
constexpr std::uint32_t kMaxShortPhrase = 4;   // words of a phrase that only comes back to somebody
constexpr std::uint32_t kLastLead = 2;         // the block up to which a description may come before the name
constexpr std::uint32_t kMaxSentencesWithoutRole = 4;
constexpr std::uint32_t kMaxSentencesToIndefinite = 2;
constexpr std::uint32_t kMaxSentencesAhead = 8;  // from such a description to the name

bool is_counter(const Context& context, std::uint32_t token) {
  const StringId form = context.tokens.lower[token];
  if (context.tokens.tag[token] == "CD"_id) return true;
  for (const StringId word :
       {"one"_id,     "some"_id,     "many"_id,      "several"_id, "others"_id,  "other"_id,
        "another"_id, "both"_id,     "most"_id,      "few"_id,     "all"_id,     "none"_id,
        "neither"_id, "either"_id,   "each"_id,      "second"_id,  "third"_id,   "half"_id,
        "dozens"_id,  "hundreds"_id, "thousands"_id, "those"_id,   "majority"_id}) {
    if (form == word) return !context.has_pos(token, "NOUN"_id) || context.tokens.dep[token] != "compound"_id;
  }
  return false;
}

bool stays_unnamed(StringId noun) {
  return noun == "official"_id || noun == "spokesman"_id || noun == "spokeswoman"_id || noun == "aide"_id ||
         noun == "spokesperson"_id || noun == "diplomat"_id || noun == "witness"_id ||
         noun == "resident"_id || noun == "insider"_id || noun == "employee"_id;
}

// "Welshman", "Spaniard", "Belgian" in the singular.
bool is_demonym(const Context& context, std::uint32_t token) {
  if (context.tokens.tag[token] == "NNS"_id || context.tokens.tag[token] == "NNPS"_id) return false;
  if (!is_capitalised(context, token)) return false;
  const std::string_view form = context.form(token);
  for (const std::string_view ending : {"man", "woman", "iard", "ian", "ican", "lander", "German"}) {
    const bool people = context.tokens.entity_label[token] == "NORP"_id || ending.ends_with("man");
    if (form.ends_with(ending) && form.size() > 5 && people) return true;
  }
  return false;
}

}  // namespace

Discourse::Discourse(const Context& context, const RoleNouns& nouns, const Persons& persons,
                     const Bodies& bodies, const std::vector<Draft>& drafts)
    : context_(context), nouns_(nouns), persons_(persons), bodies_(bodies), drafts_(drafts) {
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (drafts[d].source) draft_of_.emplace(drafts[d].source->head, d);
  }
  // The second reading knows whom the first paragraphs describe.
  read();
  join_leads();
  read();
}

void Discourse::read() {
  entities_.clear();
  mentions_.clear();
  entity_of_.clear();
  mentions_of_.clear();
  add_named();
  for (std::uint32_t t = 0; t < context_.tokens.size(); ++t) read_token(t);
}

void Discourse::add_named() {
  for (const Person& person : persons_.all()) {
    Entity entity;
    entity.kind = EntityKind::kPerson;
    entity.name = person.name;
    entity.gender = person.gender;
    entities_.push_back(std::move(entity));
  }
  first_body_ = static_cast<std::uint32_t>(entities_.size());
  for (const Body& body : bodies_.all()) {
    Entity entity;
    entity.kind = EntityKind::kBody;
    entity.name = body.name;
    entity.place = body.place;
    entities_.push_back(std::move(entity));
  }
}

void Discourse::read_token(std::uint32_t token) {
  if (const PersonMention* person = persons_.mention_at(token)) {
    if (person->name.end == token + 1)
      mention(token, person->person, person->role.words, person->role.is_title);
    else
      entity_of_.emplace(token, person->person);
    return;
  }
  if (draft_of_.contains(token) && is_demonym(context_, token) && read_age(phrase_of(token))) return;
  if (const BodyMention* body = bodies_.mention_at(token)) {
    const std::uint32_t entity = first_body_ + body->body;
    if (body->name.end != token + 1) {
      entity_of_.emplace(token, entity);
    } else if (!read_apposed_body({context_.tree.subtree(token), token})) {
      mention(token, entity, noun_before(body->name.begin));
    }
    return;
  }
  const StringId form = context_.tokens.lower[token];
  if (form == "he"_id || form == "him"_id || form == "his"_id) return read_pronoun(token, Wanted::kHe);
  if (form == "she"_id || form == "her"_id || form == "hers"_id) return read_pronoun(token, Wanted::kShe);
  if (form == "it"_id || form == "its"_id) return read_pronoun(token, Wanted::kIt);
  if (form == "they"_id || form == "them"_id || form == "their"_id) return read_pronoun(token, Wanted::kThey);
  const StringId tag = context_.tokens.tag[token];
  if (tag == "WP"_id || tag == "WDT"_id || tag == "WP$"_id) return read_relative(token);
  if (draft_of_.contains(token) && is_counter(context_, token)) return read_partitive(token);
  if (context_.has_pos(token, "NOUN"_id) || context_.has_pos(token, "PROPN"_id) || draft_of_.contains(token))
    read_noun(token);
}

void Discourse::read_pronoun(std::uint32_t token, Wanted wanted) {
  if (context_.tokens.dep[token] == "expl"_id) return;
  const auto entity = most_salient(token, wanted);
  if (!entity) return;
  Entity& found = entities_[*entity];
  const bool he_or_she = wanted == Wanted::kHe || wanted == Wanted::kShe;
  if (he_or_she && found.gender == Gender::kUnknown)
    found.gender = wanted == Wanted::kHe ? Gender::kMale : Gender::kFemale;
  mention(token, *entity);
}

// who, that: the noun that the relative clause belongs to.
void Discourse::read_relative(std::uint32_t token) {
  std::uint32_t at = token;
  for (int climbed = 0; climbed < 6 && !context_.tree.is_root(at); ++climbed) {
    const StringId dep = context_.tokens.dep[at];
    at = context_.tokens.head[at];
    if (dep != "relcl"_id && dep != "acl"_id) continue;
    if (const auto entity = entity_at(at)) entity_of_[token] = *entity;
    return;
  }
}

Phrase Discourse::phrase_of(std::uint32_t head) const {
  const auto draft = draft_of_.find(head);
  return draft != draft_of_.end() ? *drafts_[draft->second].source
                                  : Phrase{context_.trimmed(context_.tree.subtree(head)), head};
}

void Discourse::read_noun(std::uint32_t token) {
  const bool source = draft_of_.contains(token);
  const StringId dep = context_.tokens.dep[token];
  if (!source && (dep == "compound"_id || dep == "amod"_id || dep == "npadvmod"_id)) return;
  const auto kind = source ? source_kind(context_, nouns_, token) : role_kind(context_, nouns_, token);
  const Phrase phrase = phrase_of(token);
  if (const PersonMention* named = persons_.mention_in(phrase)) return mention(token, named->person);
  // "the spokesman, X": the description stands for X.
  if (dep == "appos"_id && context_.tokens.head[token] < token) {
    if (const auto above = entity_of_.find(context_.tokens.head[token]); above != entity_of_.end()) {
      const std::uint32_t entity = above->second;
      entity_of_[token] = entity;
      if (entities_[entity].kind == EntityKind::kBody && kind != RoleKind::kPersonRole &&
          !mentions_.empty() && mentions_.back().entity == entity && mentions_.back().role.empty()) {
        mentions_.back().role = description(phrase);
      }
      return;
    }
  }
  if (!kind && !source) return;
  if (read_apposed_body(phrase)) return;
  if (source && read_age(phrase)) return;
  if (kind == RoleKind::kPersonRole || kind == RoleKind::kAnonymous) return read_person_noun(phrase, *kind);
  if (kind == RoleKind::kDocument) {
    const auto known = is_definite(phrase) && phrase.span.size() <= kMaxShortPhrase
                           ? earlier(context_.tokens.lemma[token], EntityKind::kThing)
                           : std::nullopt;
    return known ? mention(token, *known, description(phrase))
                 : introduce(phrase, EntityKind::kThing, description(phrase));
  }
  read_body_noun(phrase);
}

// "the lobby, the Metals Council", "X, an independent monitor".
bool Discourse::read_apposed_body(const Phrase& phrase) {
  for (const std::uint32_t child : context_.tree.children(phrase.head)) {
    if (context_.tokens.dep[child] != "appos"_id || child < phrase.head) continue;
    const BodyMention* own = bodies_.mention_at(phrase.head);
    if (own != nullptr) {
      if (!context_.has_pos(child, "NOUN"_id)) continue;
      const Phrase description_of{context_.trimmed(context_.tree.subtree(child)), child};
      mention(phrase.head, first_body_ + own->body, description(description_of));
      return true;
    }
    if (const BodyMention* apposed = bodies_.mention_at(child)) {
      mention(phrase.head, first_body_ + apposed->body, description(phrase));
      return true;
    }
  }
  return false;
}

bool Discourse::is_definite(const Phrase& phrase) const {
  const std::uint32_t first = phrase.span.begin;
  const StringId form = context_.tokens.lower[first];
  if (form == "the"_id || form == "this"_id || form == "that"_id || form == "these"_id || form == "those"_id)
    return true;
  // Headlines leave articles out.
  return is_possessive_pronoun(context_, first) ||
         (first == context_.text_span(phrase.head).begin && !is_article(context_, first));
}

void Discourse::read_person_noun(const Phrase& phrase, RoleKind kind) {
  const std::uint32_t head = phrase.head;
  const bool plural = is_plural(context_, head);
  const StringId lemma = context_.tokens.lemma[head];
  const bool returns = is_definite(phrase) && is_short(phrase);
  if (const auto lead = leads_.find(head); lead != leads_.end())
    return mention(head, lead->second.entity, description(phrase));
  if (!plural && returns && !is_possessive_pronoun(context_, phrase.span.begin)) {
    const bool lead = context_.text_of(head) <= kLastLead;
    auto person = persons_.with_role(lemma, head, lead);
    if (!person) person = persons_.with_role(context_.tokens.lower[head], head, lead);
    if (!person) person = described(lemma, head, EntityKind::kPerson);
    if (!person && phrase.span.size() == 2) person = without_role(head);
    if (person) return mention(head, *person, description(phrase));
  }
  const EntityKind own = plural ? EntityKind::kGroup : EntityKind::kSomebody;
  if (returns) {
    if (const auto known = earlier(lemma, own)) return mention(head, *known);
  }
  if (kind == RoleKind::kAnonymous && !draft_of_.contains(head) && !plural &&
      context_.tokens.dep[head] != "nsubj"_id && context_.tokens.dep[head] != "pobj"_id) {
    return;
  }
  introduce(phrase, own, description(phrase));
}

// Only articles, possessives and words of the name itself stand beside the noun.
bool Discourse::adds_nothing_else(const Phrase& phrase, std::uint32_t body) const {
  const Body& named = bodies_.all()[body];
  const auto belongs = [&](std::uint32_t t) {
    const StringId lower = context_.tokens.lower[t];
    return t == phrase.head || is_article(context_, t) || is_possessive_pronoun(context_, t) ||
           context_.is_punctuation(t) || context_.tokens.tag[t] == "POS"_id || lower == "this"_id ||
           std::find(named.words.begin(), named.words.end(), lower) != named.words.end() ||
           std::find(named.nouns.begin(), named.nouns.end(), lower) != named.nouns.end();
  };
  for (std::uint32_t t = phrase.span.begin; t <= phrase.head; ++t) {
    if (!belongs(t)) return false;
  }
  return phrase.head + 1 >= phrase.span.end || !context_.has_pos(phrase.head + 1, "ADP"_id);
}

void Discourse::read_body_noun(const Phrase& phrase) {
  const std::uint32_t head = phrase.head;
  const std::string words = description(phrase);
  if (const auto lead = leads_.find(head); lead != leads_.end())
    return mention(head, lead->second.entity, words);
  const StringId lower = context_.tokens.lower[head];
  if (is_definite(phrase)) {
    const auto body = bodies_.behind(lower, head, context_.text_of(head) <= kLastLead);
    if (body && adds_nothing_else(phrase, *body)) return mention(head, first_body_ + *body, words);
    const bool bare = phrase.span.size() <= 2;
    const auto lead =
        is_short(phrase) ? described(context_.tokens.lemma[head], head, EntityKind::kBody) : std::nullopt;
    if (lead) return mention(head, *lead, words);
    if (const auto known = bare ? earlier(context_.tokens.lemma[head], EntityKind::kThing) : std::nullopt)
      return mention(head, *known);
  }
  introduce(phrase, is_plural(context_, head) ? EntityKind::kGroup : EntityKind::kThing, words);
}

// "one of them", "a second", "three of the nurses", "some in the party".
void Discourse::read_partitive(std::uint32_t token) {
  const Phrase phrase = phrase_of(token);
  if (const PersonMention* named = persons_.mention_in(phrase)) return mention(token, named->person);
  for (std::uint32_t t = token + 1; t < phrase.span.end; ++t) {
    const bool says_who = context_.tokens.dep[t] == "appos"_id && context_.has_pos(t, "NOUN"_id) &&
                          is_article(context_, context_.tree.subtree(t).begin);
    if (!says_who) continue;
    const Phrase apposed{context_.trimmed(context_.tree.subtree(t)), t};
    introduce(apposed, EntityKind::kSomebody, description(apposed));
    entity_of_[token] = static_cast<std::uint32_t>(entities_.size() - 1);
    return;
  }
  std::optional<std::uint32_t> whole;
  for (const std::uint32_t child : context_.tree.children(token)) {
    if (context_.tokens.lower[child] != "of"_id && context_.tokens.lower[child] != "among"_id) continue;
    if (const auto object = context_.tree.child(child, {"pobj"_id})) {
      if (context_.has_pos(*object, "NOUN"_id)) {
        introduce(phrase, EntityKind::kSomebody, description(phrase));
        entities_.back().anonymous = is_nameless(context_, nouns_, *object);
        const auto known = earlier(context_.tokens.lemma[*object], EntityKind::kGroup);
        if (known && entities_.back().reason.empty()) entities_.back().reason = entities_[*known].reason;
        return;
      }
      whole = most_salient(token, Wanted::kGroup);
    }
  }
  if (!whole) whole = most_salient(token, Wanted::kGroup);
  const bool group = whole && entities_[*whole].kind == EntityKind::kGroup;
  introduce(phrase, EntityKind::kSomebody, group ? entities_[*whole].role : description(phrase));
  Entity& made = entities_.back();
  made.anonymous = true;
  if (made.reason.empty() && group) made.reason = entities_[*whole].reason;
}

void Discourse::introduce(const Phrase& phrase, EntityKind kind, std::string role) {
  Entity entity;
  entity.kind = kind;
  entity.role = role;
  entity.noun = context_.tokens.lemma[phrase.head];
  entity.anonymous = is_nameless(context_, nouns_, phrase.head);
  // A body or a document without a name of its own is called what the article calls it.
  if (kind == EntityKind::kThing && role_kind(context_, nouns_, phrase.head)) entity.name = std::move(role);
  if (draft_of_.contains(phrase.head) || entity.anonymous)
    entity.reason = reason_for_anonymity(context_, phrase);
  entities_.push_back(std::move(entity));
  mention(phrase.head, static_cast<std::uint32_t>(entities_.size() - 1));
}

void Discourse::mention(std::uint32_t token, std::uint32_t entity, std::string role, bool weak) {
  entity_of_[token] = entity;
  mentions_of_[entity].push_back(mentions_.size());
  mentions_.push_back({token, entity, weight_of(token), std::move(role), weak});
}

std::optional<std::uint32_t> Discourse::earlier(StringId noun, EntityKind kind) const {
  for (std::size_t n = 0; n < std::min(mentions_.size(), kMaxMentionsBack); ++n) {
    const std::uint32_t entity = mentions_[mentions_.size() - 1 - n].entity;
    if (entities_[entity].kind == kind && entities_[entity].noun == noun) return entity;
  }
  return std::nullopt;
}

std::string Discourse::description(const Phrase& phrase) const {
  return words_of(context_, description_span(context_, phrase.span, phrase.head));
}

std::optional<std::uint32_t> Discourse::entity_at(std::uint32_t token) const {
  const auto found = entity_of_.find(token);
  return found == entity_of_.end() ? std::nullopt : std::optional(found->second);
}

std::string Discourse::role_of(std::uint32_t entity, std::uint32_t token) const {
  const Entity& own = entities_[entity];
  if (own.kind != EntityKind::kBody && own.kind != EntityKind::kPerson) return own.role;
  const auto found = mentions_of_.find(entity);
  if (found == mentions_of_.end()) return own.role;
  const std::string* weak = nullptr;
  for (auto m = found->second.rbegin(); m != found->second.rend(); ++m) {
    const Mention& mention = mentions_[*m];
    if (mention.token > token || mention.role.empty()) continue;
    if (!mention.weak) return mention.role;
    if (weak == nullptr) weak = &mention.role;
  }
  return weak != nullptr ? *weak : own.role;
}

// "kayak maker X": the common nouns before the name of a body.
std::string Discourse::noun_before(std::uint32_t begin) const {
  if (begin == 0 || context_.tokens.tag[begin - 1] != "NN"_id) return {};
  const std::uint32_t first = context_.tree.sentence(begin).begin;
  TokenSpan span{begin, begin};
  while (span.begin > first) {
    const StringId pos = context_.tokens.pos[span.begin - 1];
    if (pos != "NOUN"_id && pos != "ADJ"_id && pos != "CCONJ"_id && context_.form(span.begin - 1) != "-")
      break;
    --span.begin;
  }
  while (span.begin < begin && context_.has_pos(span.begin, "CCONJ"_id)) ++span.begin;
  return words_of(context_, span);
}

// "the 49-year-old", "the Welshman": whoever was spoken of last.
bool Discourse::read_age(const Phrase& phrase) {
  if (!is_definite(phrase)) return false;
  for (std::uint32_t t = phrase.span.begin; t <= phrase.head; ++t) {
    const bool age = context_.tokens.lower[t] == "old"_id || context_.form(t).ends_with("-old");
    if (!age && !is_demonym(context_, t)) continue;
    const auto entity = most_salient(phrase.head, Wanted::kHe);
    const auto other = most_salient(phrase.head, Wanted::kShe);
    const auto found = entity ? entity : other;
    if (!found || entities_[*found].kind != EntityKind::kPerson) return false;
    mention(phrase.head, *found, description(phrase));
    return true;
  }
  return false;
}

// A headline or a first paragraph may describe somebody whom a later one names: "A harbour pilot said ...",
// then "Tomas Reik, who ...". The first person introduced after it who speaks is that one.
void Discourse::join_leads() {
  const auto named = static_cast<std::uint32_t>(persons_.all().size() + bodies_.all().size());
  for (auto e = named; e < entities_.size(); ++e) {
    const Entity& lead = entities_[e];
    const auto found = mentions_of_.find(e);
    if (found == mentions_of_.end() || !lead.reason.empty()) continue;
    const std::uint32_t token = mentions_[found->second.front()].token;
    const bool speaks = std::any_of(found->second.begin(), found->second.end(),
                                    [&](std::size_t m) { return draft_of_.contains(mentions_[m].token); });
    if (!speaks || context_.text_of(token) > kLastLead) continue;
    std::optional<std::uint32_t> named_later;
    if (lead.kind == EntityKind::kSomebody) named_later = introduced_after(lead, token);
    if (lead.kind == EntityKind::kThing && is_definite(phrase_of(token))) {
      if (const auto body = bodies_.named_with(context_.tokens.lower[token], token))
        named_later = first_body_ + *body;
    }
    if (named_later) leads_.emplace(token, Lead{*named_later, lead.noun});
  }
}

// Who was described by this noun in a lead.
std::optional<std::uint32_t> Discourse::described(StringId noun, std::uint32_t token, EntityKind kind) const {
  for (const auto& [at, lead] : leads_) {
    if (lead.noun == noun && at < token && entities_[lead.entity].kind == kind) return lead.entity;
  }
  return std::nullopt;
}

// "the manager" where one person of the last sentences is spoken of without any role.
std::optional<std::uint32_t> Discourse::without_role(std::uint32_t token) const {
  const std::uint32_t here = context_.tree.sentence_index(token);
  std::optional<std::uint32_t> only;
  for (std::size_t n = 0; n < std::min(mentions_.size(), kMaxMentionsBack); ++n) {
    const Mention& mention = mentions_[mentions_.size() - 1 - n];
    const std::uint32_t sentence = context_.tree.sentence_index(mention.token);
    if (sentence + kMaxSentencesWithoutRole < here) break;
    if (sentence == here && entities_[mention.entity].kind == EntityKind::kPerson) return std::nullopt;
    if (entities_[mention.entity].kind != EntityKind::kPerson || only == mention.entity) continue;
    if (only || !persons_.role_before(mention.entity, context_.tokens.size()).empty()) return std::nullopt;
    only = mention.entity;
  }
  return only;
}

// Few words before the noun, and no place or body behind it that would tell it from others.
bool Discourse::is_short(const Phrase& phrase) const {
  const std::uint32_t next = phrase.head + 1;
  if (phrase.head - phrase.span.begin >= kMaxShortPhrase) return false;
  if (next >= phrase.span.end) return true;
  if (context_.has_pos(next, "ADP"_id)) return context_.tree.child(next, {"pcomp"_id}).has_value();
  return phrase.span.size() <= kMaxShortPhrase || context_.form(next) == ",";
}

std::optional<std::uint32_t> Discourse::introduced_after(const Entity& lead, std::uint32_t token) const {
  const Phrase phrase = phrase_of(token);
  const bool definite = is_definite(phrase) && !is_possessive_pronoun(context_, phrase.span.begin);
  const std::uint32_t here = context_.tree.sentence_index(token);
  // "A surgeon accused of ..."; who only speaks for others mostly stays without a name.
  const bool indefinite = is_article(context_, phrase.span.begin) && !definite &&
                          nouns_.find(lead.noun) == RoleKind::kPersonRole && !stays_unnamed(lead.noun);
  std::optional<std::uint32_t> speaking;
  std::set<std::uint32_t> named_before;
  for (const PersonMention& mention : persons_.mentions()) {
    if (mention.name.begin <= token) {
      named_before.insert(mention.person);
      continue;
    }
    if (context_.tree.sentence_index(mention.name.begin) > here + kMaxSentencesAhead) break;
    if (named_before.contains(mention.person)) continue;
    const auto& nouns = mention.role.nouns;
    if (std::find(nouns.begin(), nouns.end(), lead.noun) != nouns.end()) return mention.person;
    const bool speaks = draft_of_.contains(mention.name.end - 1);
    const bool next = context_.tree.sentence_index(mention.name.begin) <= here + kMaxSentencesToIndefinite;
    if ((definite || (indefinite && next)) && speaks && !speaking) speaking = mention.person;
  }
  return speaking;
}

}  // namespace diurna::statements
