#include "statements/circumstances.h"

#include <algorithm>

#include "base/table.h"
#include "statements/clause.h"
#include "statements/hearers.h"

namespace diurna::statements {
namespace {

constexpr int kMaxChain = 4;  // "in a post on X": prepositional phrases below one another

class Reader {
 public:
  Reader(const Context& context, const ChannelNouns& nouns, const RoleNouns& roles, const Draft& draft)
      : context_(context), nouns_(nouns), roles_(roles), draft_(draft) {}

  Circumstances run() {
    if (!draft_.cue_head) return found_;
    if (hears_it()) found_.addressee = draft_.addressee;
    for (const std::uint32_t verb : {*draft_.cue_head, governor()}) read_below(verb);
    if (draft_.source) read_how(draft_.source->head);
    read_astray();
    if (!found_.addressee) found_.addressee = hearer_of_verb(context_, roles_, draft_);
    if (found_.addressee) move_gathering();
    if (!found_.addressee) found_.asker = asker_in_clause(context_, roles_, draft_);
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
    const bool governed = dep == "xcomp"_id || dep == "pcomp"_id || dep == "acl"_id;
    return governed ? context_.tokens.head[cue] : cue;
  }

  // "tweeted that", "phoned to say that".
  std::string channel_of_verbs() const {
    for (const std::uint32_t verb : {*draft_.cue_head, governor()}) {
      if (!context_.has_pos(verb, "VERB"_id)) continue;
      for (const StringId word : {context_.tokens.lemma[verb], context_.tokens.lower[verb]}) {
        if (std::string channel = nouns_.of_cue(word); !channel.empty()) return channel;
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
    const bool hearer = is_hearer(context_, roles_, head) || takes_hearer(context_, *draft_.cue_head);
    return hearer && (draft_.rule != "rest" || !in_pieces(head));
  }

  void read_below(std::uint32_t verb) {
    for (const std::uint32_t child : context_.tree.children(verb)) read(child);
    read_how(verb);
  }

  // The adjuncts of "speaking on state television, X said ..." and "X, reached by phone, said ...".
  void read_how(std::uint32_t parent) {
    for (const std::uint32_t child : context_.tree.children(parent)) {
      if (!tells_how(child)) continue;
      for (const std::uint32_t adjunct : context_.tree.children(child)) read_adjunct(adjunct);
    }
  }

  bool tells_how(std::uint32_t child) const {
    if (tells_of_asking(context_, child)) return true;
    const StringId lemma = context_.tokens.lemma[child];
    const StringId dep = context_.tokens.dep[child];
    return (dep == "advcl"_id || dep == "acl"_id) && context_.tokens.tag[child] == "VBG"_id &&
           (lemma == "speak"_id || lemma == "write"_id || lemma == "talk"_id || lemma == "appear"_id ||
            lemma == "testify"_id || lemma == "address"_id);
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
    if (object && is_channel(*object)) classify(preposition, *object, 0);
  }

  // "told a news conference": nobody is named.
  void move_gathering() {
    const auto kind = kind_of(found_.addressee->head);
    if (kind == ChannelNouns::Kind::kGathering) {
      if (!found_.channel) found_.channel = own_words(found_.addressee->head);
      found_.addressee.reset();
    } else if (kind == ChannelNouns::Kind::kOccasion) {
      if (!found_.occasion) found_.occasion = own_words(found_.addressee->head);
      found_.addressee.reset();
    } else if (kind == ChannelNouns::Kind::kChannel && !found_.channel &&
               found_.addressee->head + 1 < context_.tokens.size() &&
               context_.has_pos(found_.addressee->head + 1, "PROPN"_id)) {
      found_.channel = own_words(found_.addressee->head);  // "told the podcast Iron Water"
    }
  }

  // A name keeps its capital: "the Lake Accord".
  std::optional<ChannelNouns::Kind> kind_of(std::uint32_t noun) const {
    const auto kind = nouns_.noun(context_.tokens.lemma[noun]);
    return kind ? kind : nouns_.noun(context_.tokens.lower[noun]);
  }

  bool is_channel(std::uint32_t noun) const {
    const auto kind = kind_of(noun);
    return kind == ChannelNouns::Kind::kChannel || kind == ChannelNouns::Kind::kGathering ||
           platform_at(noun);
  }

  bool in_pieces(std::uint32_t token) const {
    return std::any_of(draft_.content.begin(), draft_.content.end(),
                       [&](TokenSpan piece) { return piece.contains(token); });
  }

  bool in_content(std::uint32_t token) const {
    return in_pieces(token) || (draft_.source && draft_.source->span.contains(token));
  }

  void read(std::uint32_t preposition) {
    const StringId dep = context_.tokens.dep[preposition];
    if (preposition + 1 == draft_.cue.end) return;  // "referred questions to X"
    if (dep == "dative"_id && !context_.has_pos(preposition, "ADP"_id)) {
      if (!found_.addressee && !in_content(preposition) && context_.tokens.lower[preposition] != "it"_id)
        found_.addressee = phrase(preposition);
      return;
    }
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    if (object && !in_content(preposition) && !in_content(*object)) classify(preposition, *object, 0);
  }

  void read_adjunct(std::uint32_t preposition) {
    const StringId dep = context_.tokens.dep[preposition];
    if ((dep != "prep"_id && dep != "dative"_id && dep != "agent"_id) || in_pieces(preposition)) return;
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    // "Reached by phone", but "asked by this newspaper".
    const bool somebody = object && context_.tokens.lower[preposition] == "by"_id &&
                          (context_.has_pos(*object, "PROPN"_id) || context_.tree.child(*object, {"det"_id}));
    if (object && !somebody && !in_pieces(*object)) classify(preposition, *object, 0);
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

  void classify(std::uint32_t preposition, std::uint32_t object, int depth) {
    const StringId word = context_.tokens.lower[preposition];
    if (word == "to"_id) {
      if (!found_.addressee && is_hearer(context_, roles_, object)) found_.addressee = phrase(object);
      return;
    }
    if (const auto platform = platform_at(object)) {
      found_.channel = platform;
      return;
    }
    if (carries(word)) {
      for (const std::uint32_t child : context_.tree.children(object)) {  // "on Facebook Live"
        if (context_.tokens.dep[child] == "compound"_id && platform_at(child) && !found_.channel)
          found_.channel = platform_at(child);
      }
    }
    const auto kind = kind_of(object);
    if (is_channel(object) && carries(word)) {
      if (!found_.channel) found_.channel = own_words(object);
      if (depth < kMaxChain) descend(object, depth + 1);
    } else if (kind == ChannelNouns::Kind::kOccasion && !found_.occasion) {
      found_.occasion = own_words(object);
    } else if (!kind && !found_.place && (word == "in"_id || word == "at"_id || word == "from"_id) &&
               is_place(object)) {
      found_.place = own_words(object);
    }
  }

  // "in a post on X", "in a letter to the court", "in an interview with Radio Vesna".
  void descend(std::uint32_t noun, int depth) {
    for (const std::uint32_t child : context_.tree.children(noun)) {
      if (const auto platform = platform_at(child)) found_.channel = platform;
      if (context_.tokens.dep[child] == "acl"_id) take_platform_below(child);
      if (context_.tokens.dep[child] != "prep"_id) continue;
      const auto object = context_.tree.child(child, {"pobj"_id});
      if (!object) continue;
      const StringId word = context_.tokens.lower[child];
      if (word == "before"_id && is_hearer(context_, roles_, *object)) {
        if (!found_.addressee) found_.addressee = phrase(*object);
      } else if (word == "with"_id || word == "to"_id) {
        if (!found_.addressee && may_receive(*object)) found_.addressee = phrase(*object);
      } else {
        classify(child, *object, depth);
      }
    }
  }

  // "a video posted on YouTube".
  void take_platform_below(std::uint32_t participle) {
    for (const std::uint32_t preposition : context_.tree.children(participle)) {
      const auto object = context_.tree.child(preposition, {"pobj"_id});
      if (object && platform_at(*object)) found_.channel = platform_at(*object);
    }
  }

  bool carries(StringId preposition) const {
    return preposition == "in"_id || preposition == "on"_id || preposition == "at"_id ||
           preposition == "via"_id || preposition == "by"_id || preposition == "through"_id ||
           preposition == "during"_id || preposition == "over"_id || preposition == "under"_id;
  }

  // The name of a platform, without the full stop that an abbreviation keeps ("posted on X.").
  std::optional<ByteSpan> platform_at(std::uint32_t token) const {
    if (token > 0) {
      const ByteSpan two = doc::bytes_of(context_.tokens, {token - 1, token + 1});
      if (auto platform = platform_in(two)) return platform;  // "Truth Social"
    }
    return platform_in(context_.tokens.span[token]);
  }

  std::optional<ByteSpan> platform_in(ByteSpan words) const {
    std::string_view form = slice(context_.article.text, words);
    if (!nouns_.is_platform(form) && form.ends_with('.')) form.remove_suffix(1);
    if (!nouns_.is_platform(form)) return std::nullopt;
    return ByteSpan{words.begin, words.begin + static_cast<std::uint32_t>(form.size())};
  }

  // Whom a letter goes to, or an interview is with, may be called by any noun.
  bool may_receive(std::uint32_t head) const {
    const bool source = draft_.source && draft_.source->span.contains(head);
    return !source && (is_hearer(context_, roles_, head) || context_.has_pos(head, "NOUN"_id));
  }

  bool is_place(std::uint32_t head) const {
    const StringId label = context_.tokens.entity_label[head];
    return label == "GPE"_id || label == "LOC"_id || label == "FAC"_id;
  }

  // The noun with what stands before it; a name loses its article.
  ByteSpan own_words(std::uint32_t head) const {
    TokenSpan span{std::min(context_.tree.subtree(head).begin, head), head + 1};
    const bool name = context_.has_pos(head, "PROPN"_id);
    if (name && span.size() > 1 && context_.has_pos(span.begin, "DET"_id)) ++span.begin;
    return doc::bytes_of(context_.tokens, context_.trimmed(span));
  }

  const Context& context_;
  const ChannelNouns& nouns_;
  const RoleNouns& roles_;
  const Draft& draft_;
  Circumstances found_;
};

// Whether a token is below the cue, and not below a verb that is coordinated with it or with its content.
bool is_of_clause(const Context& context, std::uint32_t token, std::uint32_t cue) {
  if (!context.tree.is_below(token, cue)) return false;
  for (std::uint32_t at = token; at != cue; at = context.tokens.head[at]) {
    if (context.tokens.dep[at] == "conj"_id && context.has_pos(at, "VERB"_id)) return false;
  }
  return true;
}

// A time expression of the reporting clause: below the cue, outside of content and source.
std::optional<TimeOfSaying> time_of(const Context& context, const Draft& draft,
                                    const std::vector<TimeExpression>& times) {
  if (!draft.cue_head) return std::nullopt;
  const ByteSpan sentence = doc::bytes_of(context.tokens, context.tree.sentence(*draft.cue_head));
  auto time = std::partition_point(times.begin(), times.end(),
                                   [&](const TimeExpression& t) { return t.span.begin < sentence.begin; });
  for (; time != times.end() && time->span.begin < sentence.end; ++time) {
    const TokenSpan words = doc::tokens_in(context.tokens, time->span);
    if (words.empty() || time->value.empty() || (time->timex != Timex::kDate && time->timex != Timex::kTime))
      continue;
    const std::uint32_t last = words.end - 1;
    const bool below = is_of_clause(context, last, *draft.cue_head);
    const bool apart = std::none_of(draft.content.begin(), draft.content.end(),
                                    [&](TokenSpan p) { return p.overlaps(words); });
    const bool in_source = draft.source && draft.source->span.overlaps(words);
    if (below && apart && !in_source) return TimeOfSaying{time->value, "clause", time->span};
  }
  return std::nullopt;
}

std::optional<ChannelNouns::Kind> kind_named(std::string_view name) {
  if (name == "channel") return ChannelNouns::Kind::kChannel;
  if (name == "gathering") return ChannelNouns::Kind::kGathering;
  if (name == "occasion") return ChannelNouns::Kind::kOccasion;
  if (name == "cue") return ChannelNouns::Kind::kCue;
  return std::nullopt;
}

}  // namespace

Result<ChannelNouns> ChannelNouns::load(const std::string& data_folder) {
  ChannelNouns nouns;
  Result<base::Table> table =
      base::load_table(data_folder, "channels.tsv", {"noun", "kind", "example", "phrase"});
  if (!table) return table.error();
  for (const base::Table::Row& row : table->rows()) {
    const auto kind = kind_named(row.cells[1]);
    if (!kind) return table->error(row, "unknown kind '" + row.cells[1] + "'");
    const StringId word = text::string_id(row.cells[0]);
    if (*kind == Kind::kCue) {
      nouns.cues_.emplace(word, row.cells[3]);
    } else {
      nouns.nouns_.emplace(word, *kind);
    }
  }
  Result<base::Table> platforms = base::load_table(data_folder, "article/platforms.tsv",
                                                   {"platform", "form", "example", "counter_example"});
  if (!platforms) return platforms.error();
  for (const base::Table::Row& row : platforms->rows())
    nouns.platforms_.insert(text::string_id(row.cells[1]));
  return nouns;
}

std::optional<ChannelNouns::Kind> ChannelNouns::noun(StringId lemma) const {
  const auto found = nouns_.find(lemma);
  return found == nouns_.end() ? std::nullopt : std::optional(found->second);
}

std::string ChannelNouns::of_cue(StringId lemma) const {
  const auto found = cues_.find(lemma);
  return found == cues_.end() ? std::string() : found->second;
}

Circumstances read_circumstances(const Context& context, const Nouns& nouns, const Draft& draft,
                                 const std::vector<TimeExpression>& times) {
  Circumstances found = Reader(context, nouns.channels, nouns.roles, draft).run();
  found.time = time_of(context, draft, times);
  return found;
}

}  // namespace diurna::statements
