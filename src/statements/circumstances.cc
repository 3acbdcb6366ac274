#include "statements/circumstances.h"

#include <algorithm>

#include "statements/carriers.h"
#include "statements/clause.h"
#include "statements/hearers.h"
#include "statements/time_of_saying.h"

namespace diurna::statements {
namespace {

using Kind = ChannelNouns::Kind;

constexpr int kMaxChain = 4;  // "in a post on X": prepositional phrases below one another

// "Speaking on state television, X said", "X, responding by email, said"
bool is_way_of_saying(StringId lemma) {
  return lemma == "speak"_id || lemma == "write"_id || lemma == "talk"_id || lemma == "appear"_id ||
         lemma == "testify"_id || lemma == "address"_id || lemma == "respond"_id || lemma == "reply"_id ||
         lemma == "post"_id || lemma == "tweet"_id || lemma == "give"_id;
}

// "took to Instagram to thank", "used his speech to attack", "phoned the governor to say"
bool leads_to_saying(StringId lemma) {
  return lemma == "take"_id || lemma == "go"_id || lemma == "turn"_id || lemma == "use"_id ||
         lemma == "phone"_id || lemma == "telephone"_id || lemma == "write"_id || lemma == "text"_id ||
         lemma == "email"_id || lemma == "appear"_id || lemma == "speak"_id;
}

// "issued a statement saying", "gave a speech promising"
bool puts_out(StringId lemma) {
  return lemma == "issue"_id || lemma == "release"_id || lemma == "send"_id || lemma == "post"_id ||
         lemma == "publish"_id || lemma == "write"_id || lemma == "make"_id || lemma == "give"_id ||
         lemma == "deliver"_id || lemma == "file"_id || lemma == "sign"_id || lemma == "circulate"_id ||
         lemma == "record"_id || lemma == "upload"_id || lemma == "share"_id || lemma == "use"_id ||
         lemma == "broadcast"_id || lemma == "air"_id;
}

bool posts(StringId lemma) {
  return lemma == "post"_id || lemma == "take"_id || lemma == "go"_id || lemma == "turn"_id ||
         lemma == "upload"_id || lemma == "publish"_id || lemma == "share"_id;
}

class Reader {
 public:
  Reader(const Context& context, const Nouns& nouns, const Draft& draft)
      : context_(context), carriers_(context, nouns.channels), nouns_(nouns), draft_(draft) {}

  Circumstances run() {
    if (!draft_.cue_head) return found_;
    if (hears_it()) found_.addressee = draft_.addressee;
    for (const std::uint32_t verb : {*draft_.cue_head, governor()}) read_below(verb);
    read_above();
    if (draft_.source) read_how(draft_.source->head);
    read_astray();
    if (!found_.addressee) found_.addressee = hearer_of_verb(context_, nouns_.roles, draft_, governor());
    read_told_event();
    if (found_.addressee) move_gathering();
    if (!found_.addressee) found_.asker = asker_in_clause(context_, nouns_.roles, draft_);
    if (!found_.channel) found_.channel_name = channel_of_verbs();
    // How somebody was not reached is no channel.
    if (draft_.act == Act::kNoReply || draft_.act == Act::kUnavailable) found_.channel.reset();
    return found_;
  }

 private:
  // The verb above an infinitive or participle, whose adjuncts may tell how it was said.
  std::uint32_t governor() const {
    const std::uint32_t cue = *draft_.cue_head;
    const StringId dep = context_.tokens.dep[cue];
    const std::uint32_t head = context_.tokens.head[cue];
    const bool leads =
        dep == "advcl"_id && (is_infinitive(context_, cue) || is_participle(cue)) &&
        (leads_to_saying(context_.tokens.lemma[head]) || puts_out(context_.tokens.lemma[head]));
    const bool governed = dep == "xcomp"_id || dep == "pcomp"_id || dep == "acl"_id || leads;
    return governed ? head : cue;
  }

  bool is_participle(std::uint32_t verb) const { return context_.tokens.tag[verb] == "VBG"_id; }

  // "tweeted that", "phoned to say that".
  std::string channel_of_verbs() const {
    for (const std::uint32_t verb : {*draft_.cue_head, governor()}) {
      if (!context_.has_pos(verb, "VERB"_id)) continue;
      for (const StringId word : {context_.tokens.lemma[verb], context_.tokens.lower[verb]}) {
        if (std::string channel = nouns_.channels.of_cue(word); !channel.empty()) return channel;
      }
    }
    return {};
  }

  // Whoever is judged need not be there, and words of the content are no hearer where it follows as a whole.
  bool hears_it() const {
    const Act act = draft_.act;
    if (!draft_.addressee || act == Act::kAccuse || act == Act::kCriticise || act == Act::kPraise ||
        act == Act::kBelieve || act == Act::kIntend)
      return false;
    const std::uint32_t head = draft_.addressee->head;
    const bool hearer = is_hearer(context_, nouns_.roles, head) || takes_hearer(context_, *draft_.cue_head);
    return hearer && (draft_.rule != "rest" || !in_pieces(head));
  }

  void read_below(std::uint32_t verb) {
    for (const std::uint32_t child : context_.tree.children(verb)) read(child, verb);
    read_how(verb);
  }

  // "issued a statement saying", "used a speech to attack", "a letter in which he denied".
  void read_above() {
    const std::uint32_t cue = *draft_.cue_head;
    const std::uint32_t head = context_.tokens.head[cue];
    const StringId dep = context_.tokens.dep[cue];
    const bool noun = context_.has_pos(head, "NOUN"_id);
    if (dep == "acl"_id && noun && is_participle(cue)) take_noun(head);
    if (dep == "relcl"_id && noun && has_in_which(cue)) take_noun(head);
    const std::uint32_t verb = governor();
    if (verb == cue || !puts_out(context_.tokens.lemma[verb])) return;
    if (const auto object = context_.tree.child(verb, {"dobj"_id})) take_noun(*object);
  }

  bool has_in_which(std::uint32_t verb) const {
    for (const std::uint32_t child : context_.tree.children(verb)) {
      const auto object = context_.tree.child(child, {"pobj"_id});
      if (object && Carriers::carries(context_.tokens.lower[child]) &&
          context_.tokens.lower[*object] == "which"_id)
        return true;
    }
    return false;
  }

  void take_noun(std::uint32_t noun) {
    if (in_content(noun)) return;
    const auto kind = carriers_.kind(noun);
    if (kind == Kind::kOccasion && !found_.occasion) found_.occasion = carriers_.own_words(noun);
    if (kind != Kind::kChannel && kind != Kind::kGathering && kind != Kind::kOccasion) return;
    if (kind != Kind::kOccasion && !found_.channel) found_.channel = carriers_.own_words(noun);
    descend(noun, 1);
  }

  // The adjuncts of "speaking on state television, X said ..." and "X, reached by phone, said ...".
  void read_how(std::uint32_t parent) {
    for (const std::uint32_t child : context_.tree.children(parent)) {
      if (!tells_how(child)) continue;
      for (const std::uint32_t adjunct : context_.tree.children(child)) read_adjunct(adjunct, child);
    }
  }

  bool tells_how(std::uint32_t child) const {
    if (tells_of_asking(context_, child)) return true;
    const StringId dep = context_.tokens.dep[child];
    const bool participle = (dep == "advcl"_id || dep == "acl"_id) && is_participle(child);
    // "The general, who spoke by video link,"
    return (participle || dep == "relcl"_id) && !in_pieces(child) &&
           is_way_of_saying(context_.tokens.lemma[child]);
  }

  // Channels that the parser hung on a word of the content or on the source, or that the content took in:
  // "announced the strike in a press release", "The president, in a tweet, called ...".
  void read_astray() {
    const TokenSpan sentence = context_.tree.sentence(*draft_.cue_head);
    for (std::uint32_t t = sentence.begin; t < sentence.end && !found_.channel; ++t) {
      if (context_.tokens.dep[t] == "prep"_id && strays(t)) read_channel(t);
    }
  }

  bool strays(std::uint32_t preposition) const {
    const std::uint32_t head = context_.tokens.head[preposition];
    if (context_.outermost_quotation_of(preposition)) return false;
    if (draft_.source && draft_.source->span.contains(preposition))
      return preposition > 0 && context_.form(preposition - 1) == "," &&
             (preposition > *draft_.cue_head || head == draft_.source->head);
    if (!in_pieces(preposition)) return in_pieces(head);
    // "accused the army of "hunting the hungry" in a post"
    const bool behind_quotation = preposition > 0 && context_.outermost_quotation_of(preposition - 1);
    if (behind_quotation && is_new(preposition)) return true;
    return head == *draft_.cue_head || (context_.tokens.head[head] == *draft_.cue_head &&
                                        context_.tokens.dep[head] == "dobj"_id && is_new(preposition));
  }

  // "a press release" came with the statement; "the report" may be what it is about.
  bool is_new(std::uint32_t preposition) const {
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    const auto article = object ? context_.tree.child(*object, {"det"_id}) : std::nullopt;
    return object && (!article || context_.tokens.lower[*article] == "a"_id ||
                      context_.tokens.lower[*article] == "an"_id);
  }

  void read_channel(std::uint32_t preposition) {
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    if (object && carriers_.is_channel(*object)) classify(preposition, *object, *draft_.cue_head, 0);
  }

  // "told a news conference that", "told the rally": nobody is named.
  void read_told_event() {
    if (found_.addressee || !takes_hearer(context_, *draft_.cue_head)) return;
    const auto object = context_.tree.child(*draft_.cue_head, {"dobj"_id, "dative"_id});
    if (!object || *object < *draft_.cue_head) return;
    const auto kind = carriers_.kind(*object);
    if (kind == Kind::kGathering && !found_.channel) found_.channel = carriers_.own_words(*object);
    if (kind == Kind::kOccasion && !found_.occasion) found_.occasion = carriers_.own_words(*object);
  }

  void move_gathering() {
    const std::uint32_t head = found_.addressee->head;
    const auto kind = carriers_.kind(head);
    if (kind == Kind::kGathering) {
      if (!found_.channel) found_.channel = carriers_.own_words(head);
      found_.addressee.reset();
    } else if (kind == Kind::kOccasion && !is_somebody(head)) {
      if (!found_.occasion) found_.occasion = carriers_.own_words(head);
      found_.addressee.reset();
    } else if (kind == Kind::kChannel && !found_.channel && head + 1 < context_.tokens.size() &&
               context_.has_pos(head + 1, "PROPN"_id)) {
      found_.channel = carriers_.own_words(head);  // "told the podcast Iron Water"
    }
  }

  // A name or a role is somebody, whatever else its noun may mean.
  bool is_somebody(std::uint32_t head) const {
    const auto role = nouns_.roles.find(context_.tokens.lemma[head]);
    return context_.tokens.entity_label[head] == "PERSON"_id || (role && *role != RoleKind::kDocument);
  }

  bool in_pieces(std::uint32_t token) const {
    return std::any_of(draft_.content.begin(), draft_.content.end(),
                       [&](TokenSpan piece) { return piece.contains(token); });
  }

  bool in_content(std::uint32_t token) const {
    return in_pieces(token) || (draft_.source && draft_.source->span.contains(token));
  }

  void read(std::uint32_t preposition, std::uint32_t verb) {
    const StringId dep = context_.tokens.dep[preposition];
    if (preposition + 1 == draft_.cue.end) return;  // "referred questions to X"
    if (dep == "dative"_id && !context_.has_pos(preposition, "ADP"_id)) {
      if (!found_.addressee && !in_content(preposition) && context_.tokens.lower[preposition] != "it"_id)
        found_.addressee = phrase(preposition);
      return;
    }
    const auto object = object_of(preposition);
    if (!object) return;
    if (!in_content(preposition) && !in_content(*object)) return classify(preposition, *object, verb, 0);
    // "confirmed the news to the Guardian": what is confirmed took in who heard it.
    const bool swallowed = in_pieces(preposition) && verb == draft_.cue_head && draft_.rule == "object" &&
                           context_.tokens.lower[preposition] == "to"_id && is_name(*object);
    const bool tells = draft_.act == Act::kConfirm || draft_.act == Act::kDeny || draft_.act == Act::kSay;
    if (swallowed && tells && !found_.addressee) found_.addressee = phrase(*object);
  }

  bool is_name(std::uint32_t head) const {
    const StringId label = context_.tokens.entity_label[head];
    return label == "PERSON"_id || label == "ORG"_id;
  }

  // "under questioning by detectives" has a verb for its object.
  std::optional<std::uint32_t> object_of(std::uint32_t preposition) const {
    std::optional<std::uint32_t> last;  // "cross-examination" may be several
    for (const std::uint32_t child : context_.tree.children(preposition)) {
      if (context_.tokens.dep[child] == "pobj"_id && (!last || carriers_.kind(child))) last = child;
    }
    if (last) return last;
    const auto verb = context_.tree.child(preposition, {"pcomp"_id});
    return verb && carriers_.kind(*verb) == Kind::kOccasion ? verb : std::nullopt;
  }

  void read_adjunct(std::uint32_t token, std::uint32_t participle) {
    const StringId dep = context_.tokens.dep[token];
    const StringId lemma = context_.tokens.lemma[participle];
    if (in_pieces(token)) return;
    if (dep == "dobj"_id && lemma == "address"_id && !found_.addressee) found_.addressee = phrase(token);
    if (dep == "dobj"_id && lemma == "give"_id) take_noun(token);
    if (dep != "prep"_id && dep != "dative"_id && dep != "agent"_id) return;
    const auto object = object_of(token);
    if (!object || in_pieces(*object)) return;
    // "Reached by phone", but "asked by this newspaper".
    const StringId word = context_.tokens.lower[token];
    const bool somebody = word == "by"_id &&
                          (context_.has_pos(*object, "PROPN"_id) || context_.tree.child(*object, {"det"_id}));
    const bool body = (word == "to"_id || word == "before"_id) && may_receive(*object) &&
                      !carriers_.kind(*object) && !carriers_.platform(*object);
    if (body && !found_.addressee) found_.addressee = phrase(*object);
    if (context_.tokens.lemma[*object] == "condition"_id) return read_behind_condition(*object);
    if (!somebody && !body) classify(token, *object, participle, 0);
  }

  // "Speaking on condition of anonymity by telephone": the parser hangs the telephone on the anonymity.
  void read_behind_condition(std::uint32_t condition) {
    const TokenSpan words = context_.tree.subtree(condition);
    for (std::uint32_t token = condition + 1; token < words.end; ++token) {
      const auto object = context_.tree.child(token, {"pobj"_id});
      if (object && Carriers::carries(context_.tokens.lower[token])) classify(token, *object, token, 0);
    }
  }

  // Without a clause behind it: "a letter to the board dated May 4".
  Phrase phrase(std::uint32_t head) const {
    Phrase found = noun_phrase(context_, head, *draft_.cue_head);
    for (const std::uint32_t child : context_.tree.children(head)) {
      const StringId dep = context_.tokens.dep[child];
      const bool clause = dep == "acl"_id || dep == "relcl"_id;
      if (clause && child > head)
        found.span.end = std::min(found.span.end, std::max(head + 1, context_.tree.subtree(child).begin));
    }
    found.span = context_.trimmed(found.span);
    return found;
  }

  void classify(std::uint32_t preposition, std::uint32_t object, std::uint32_t verb, int depth) {
    const StringId word = context_.tokens.lower[preposition];
    const auto platform = carriers_.platform(object);
    if (word == "to"_id && !(platform && posts(context_.tokens.lemma[verb]))) {
      if (!found_.addressee && is_hearer(context_, nouns_.roles, object)) found_.addressee = phrase(object);
      return;
    }
    if (platform) {
      found_.channel = platform;
      return;
    }
    if (Carriers::carries(word)) take_carrier(preposition, object, verb, depth);
    take_event(preposition, object, depth);
  }

  // "in a series of posts": the words went through the posts.
  bool look_into_part(std::uint32_t preposition, std::uint32_t part, std::uint32_t verb, int depth) {
    if (carriers_.kind(part) != Kind::kPart || depth >= kMaxChain) return false;
    for (const std::uint32_t child : context_.tree.children(part)) {
      if (context_.tokens.lower[child] != "of"_id) continue;
      const auto object = context_.tree.child(child, {"pobj"_id});
      if (!object) continue;
      if (Carriers::carries(context_.tokens.lower[preposition])) {
        if (!found_.channel) found_.channel = carriers_.platform(*object);
        take_carrier(preposition, *object, verb, depth + 1);
      }
      take_event(preposition, *object, depth + 1);
    }
    return true;
  }

  void take_carrier(std::uint32_t preposition, std::uint32_t object, std::uint32_t verb, int depth) {
    if (look_into_part(preposition, object, verb, depth)) return;
    if (!found_.channel) found_.channel = carriers_.platform_before(object);  // "on Facebook Live"
    const auto kind = carriers_.kind(preposition, object);
    if (kind == Kind::kChannel || kind == Kind::kGathering) {
      if (!found_.channel) found_.channel = carriers_.own_words(object);
      if (depth < kMaxChain) descend(object, depth + 1);
    } else if (!kind || kind == Kind::kMedium) {
      if (!found_.channel) found_.channel = carriers_.medium(preposition, object, verb);
    }
  }

  void take_event(std::uint32_t preposition, std::uint32_t object, int depth) {
    const StringId word = context_.tokens.lower[preposition];
    const auto kind = carriers_.kind(object);
    const bool carries = Carriers::carries(word);
    if (kind == Kind::kOccasion && (carries || Carriers::dates(word))) {
      if (!found_.occasion) found_.occasion = carriers_.own_words(object);
      if (carries && depth < kMaxChain) descend(object, depth + 1);
    } else if (!kind && !found_.place && (word == "in"_id || word == "at"_id || word == "from"_id) &&
               is_place(object)) {
      found_.place = carriers_.own_words(object);
    } else if (!carries && kind == Kind::kPart) {
      look_into_part(preposition, object, object, depth);
    }
  }

  // "in a post on X", "in a letter to the court", "in an interview with Radio Vesna".
  void descend(std::uint32_t noun, int depth) {
    for (const std::uint32_t child : context_.tree.children(noun)) {
      if (const auto platform = carriers_.platform(child)) found_.channel = platform;
      if (context_.tokens.dep[child] == "acl"_id) read_participle(child);
      const StringId dep = context_.tokens.dep[child];
      if (dep != "prep"_id && dep != "agent"_id && dep != "dative"_id) continue;
      const auto object = context_.tree.child(child, {"pobj"_id});
      if (!object) continue;
      const StringId word = context_.tokens.lower[child];
      const bool asks =
          context_.tokens.lemma[noun] == "question"_id || context_.tokens.lemma[noun] == "questioning"_id;
      if (word == "with"_id || word == "to"_id || (asks && (word == "by"_id || word == "from"_id)) ||
          (word == "before"_id && is_hearer(context_, nouns_.roles, *object))) {
        // "A visit to Cairo" is to nobody.
        const bool away = carriers_.kind(noun) == Kind::kOccasion && is_place(*object);
        if (!found_.addressee && !away && may_receive(*object)) found_.addressee = phrase(*object);
      } else {
        classify(child, *object, noun, depth);
      }
    }
  }

  // "a video posted on YouTube", "a cable sent to the ministry".
  void read_participle(std::uint32_t participle) {
    const StringId lemma = context_.tokens.lemma[participle];
    const bool sent = lemma == "send"_id || lemma == "address"_id || lemma == "deliver"_id;
    for (const std::uint32_t preposition : context_.tree.children(participle)) {
      const auto object = context_.tree.child(preposition, {"pobj"_id});
      if (!object) continue;
      auto platform = carriers_.platform(*object);
      if (!platform) platform = carriers_.platform_before(*object);  // "posted on her Facebook page"
      if (platform) found_.channel = platform;
      if (sent && !found_.addressee && context_.tokens.lower[preposition] == "to"_id && may_receive(*object))
        found_.addressee = phrase(*object);
    }
  }

  // Whom a letter goes to, or an interview is with, may be called by any noun.
  bool may_receive(std::uint32_t head) const {
    const bool source = draft_.source && draft_.source->head == head;
    return !source && (is_hearer(context_, nouns_.roles, head) || context_.has_pos(head, "NOUN"_id));
  }

  bool is_place(std::uint32_t head) const {
    const StringId label = context_.tokens.entity_label[head];
    return label == "GPE"_id || label == "LOC"_id || label == "FAC"_id;
  }

  const Context& context_;
  const Carriers carriers_;
  const Nouns& nouns_;
  const Draft& draft_;
  Circumstances found_;
};

}  // namespace

Circumstances read_circumstances(const Context& context, const Nouns& nouns, const Draft& draft,
                                 const std::vector<TimeExpression>& times) {
  Circumstances found = Reader(context, nouns, draft).run();
  found.time = time_of(context, draft, times);
  return found;
}

}  // namespace diurna::statements
