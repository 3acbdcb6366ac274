#include "statements/plain/persian.h"

#include <algorithm>

#include "statements/plain/persian_phrases.h"

namespace diurna::statements::plain {
namespace {

constexpr std::uint32_t kMinClause = 3;
constexpr std::uint32_t kMaxAddressee = 7;

// One cue and the stretch of its sentence that is its own.
struct Span {
  Words clause;           // before the cue
  std::uint32_t end = 0;  // of what may be said behind it
};

class Finder {
 public:
  Finder(const std::vector<Block>& blocks, std::uint32_t at, const KnownNames& names)
      : blocks_(blocks), index_(at), block_(blocks[at]), prose_(block_.prose), names_(names) {}

  std::vector<Draft> all() {
    for (const SentenceCues& of : cues_by_sentence(block_)) read_sentence(of.sentence, of.cues);
    return std::move(drafts_);
  }

 private:
  using CueList = std::span<const CueMatch>;

  void read_sentence(Words sentence, CueList cues) {
    const std::vector<Span> spans = spans_of(sentence, cues);
    for (std::size_t i = 0; i < cues.size(); ++i) {
      Draft draft = draft_of(cues[i], index_, sentence);
      const bool kept = cues[i].row->silence               ? read_silence(cues[i], spans[i], draft)
                        : cues[i].row->has(Frame::kSource) ? read_source_cue(cues[i], spans[i], draft)
                                                           : read_verb(cues[i], spans[i], draft);
      if (kept) drafts_.push_back(std::move(draft));
    }
  }

  std::vector<Span> spans_of(Words sentence, CueList cues) const {
    std::vector<Span> spans(cues.size());
    std::size_t open = 0;  // the first cue whose end is not known
    for (std::size_t i = 0; i < cues.size(); ++i) {
      std::uint32_t begin = after_dateline(block_, sentence);
      if (begin > cues[i].words.begin) begin = sentence.begin;
      if (i == 0) begin = behind_but({begin, cues[i].words.begin});
      if (i > 0) {
        const Words between{cues[i - 1].words.end, cues[i].words.begin};
        const auto boundary = persian_boundary(block_, between);
        begin = boundary ? *boundary : content_begin(between.begin, between.end);
        if (boundary) {
          for (; open < i; ++open) spans[open].end = *boundary;
        }
      }
      spans[i] = {{begin, cues[i].words.begin}, sentence.end};
    }
    return spans;
  }

  // "..., but he did not answer": the clause before the first cue need not have one.
  std::uint32_t behind_but(Words before) const {
    for (std::uint32_t i = before.end; i > before.begin + 2; --i) {
      if (!block_.is(i - 1, WordClass::kOpener) || !prose_.is_comma(i - 2)) continue;
      if (prose_.words[i - 2].quote < 0 && persian_boundary(block_, {before.begin, i}).has_value())
        return i - 1;
    }
    return before.begin;
  }

  // Behind a cue, its colon and "that".
  std::uint32_t content_begin(std::uint32_t at, std::uint32_t end) const {
    while (at < end && (prose_.is_colon(at) || block_.is(at, WordClass::kThat))) ++at;
    return at;
  }

  bool read_verb(const CueMatch& cue, Span span, Draft& draft) {
    span.clause = take_leading_quote(span.clause, draft);
    const bool led = !draft.content.empty();
    const bool behind = read_behind(cue, span, led, draft);
    const bool object = !behind && !led && (cue.row->has(Frame::kObject) || cue.row->has(Frame::kPrep));
    Words rest = read_source(cue, span.clause, object, draft);
    if (!cue.gap.empty()) {
      draft.content.assign(1, prose_.bytes(cue.gap));
      draft.rule = "plain-object";
      rest.end = std::min(rest.end, cue.gap.begin);
    } else if (object && !read_object(cue, rest, draft)) {
      return false;
    }
    if (draft.content.empty() && !take_previous_quote(draft)) return false;
    read_circumstances(cue, rest, draft);
    return true;
  }

  // A quotation that opens the clause, and the rest of the clause.
  Words take_leading_quote(Words clause, Draft& draft) {
    std::uint32_t at = clause.begin;
    while (at < clause.end && prose_.words[at].mark != 0 && prose_.words[at].quote < 0) ++at;
    const Quote* quote = prose_.quote_at(at);
    if (quote == nullptr || quote->words.end > clause.end || prose_.count(quote->words) < 2) return clause;
    // Without a mark behind it the quotation is a name or a part of the phrase, unless it ends a sentence.
    if (!prose_.is_comma(quote->words.end) && quote->words.end < clause.end &&
        prose_.words[quote->words.end - 2].mark == 0) {
      return clause;
    }
    add_quotation(blocks_, index_, *quote, draft);
    draft.rule = "plain-quotation";
    return {quote->words.end, clause.end};
  }

  // What is said behind the cue.
  bool read_behind(const CueMatch& cue, Span span, bool led, Draft& draft) {
    std::uint32_t at = cue.words.end;
    if (block_.is(at, WordClass::kAdverb) && at < span.end) at = block_.entries[at].end;
    if (prose_.is_comma(at) && (prose_.quote_at(at + 1) != nullptr || block_.is(at + 1, WordClass::kThat)))
      ++at;
    if (at >= span.end) return false;
    const bool colon = prose_.is_colon(at);
    if (colon) ++at;
    if (const Quote* quote = at < span.end ? prose_.quote_at(at) : nullptr) {
      const Words after = prose_.trimmed({std::min(quote->words.end, span.end), span.end});
      if (colon || after.empty()) {
        add_quotation(blocks_, index_, *quote, draft);
        draft.rule = "plain-quotation";
        return true;
      }
    }
    // "wanted to": a demand names who is asked.
    if (!colon && cue.row->has(Frame::kAsk) && !block_.is(at, WordClass::kThat) &&
        !asks_somebody(span.clause)) {
      return false;
    }
    const bool that = block_.is(at, WordClass::kThat);
    const Words said = prose_.trimmed({at, std::max(at, span.end)});
    const bool bare = !colon && !that;
    if (said.empty() || (bare && !takes_bare_clause(cue, said, led))) return false;
    draft.content.push_back(prose_.bytes(said));
    draft.rule = that ? "plain-clause" : colon ? "plain-colon" : "plain-bare-clause";
    return true;
  }

  bool asks_somebody(Words clause) const {
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
      if (prose_.words[i].form == "\u0627\u0632") return true;
    }
    return false;
  }

  bool takes_bare_clause(const CueMatch& cue, Words said, bool led) const {
    if (led || !cue.row->has(Frame::kClause) || prose_.count(said) < kMinClause) return false;
    const bool goes_on = prose_.is_comma(cue.words.end) || block_.is(said.begin, WordClass::kAnd) ||
                         block_.is(said.begin, WordClass::kVerb);
    return !goes_on;
  }

  Words read_source(const CueMatch& cue, Words clause, bool object, Draft& draft) {
    if (cue.sense == Sense::kPassive) {
      draft.nobody = true;
      return clause;
    }
    const FoundSource found = persian_source(block_, names_, clause, object && cue.gap.empty());
    draft.source = found.words;
    draft.plural = is_plural(prose_.words[cue.words.end - 1].form);
    return {std::min(std::max(found.next, clause.begin), clause.end), clause.end};
  }

  // "they said": the ending of the plural, and none of the stems that end in the same letters.
  static bool is_plural(std::string_view verb) {
    constexpr std::string_view kEnding = "\u0646\u062F";
    constexpr std::string_view kBefore[] = {"\u062F", "\u062A",       "\u0646", "\u0647",
                                            "\u06CC", "\u0647\u0627", "\u0631"};
    if (verb == "\u0627\u0646\u062F") return true;
    if (!verb.ends_with(kEnding)) return false;
    verb.remove_suffix(kEnding.size());
    return std::any_of(std::begin(kBefore), std::end(kBefore),
                       [&](std::string_view e) { return verb.ends_with(e); });
  }

  bool read_object(const CueMatch& cue, Words rest, Draft& draft) {
    std::uint32_t begin = persian_object(block_, rest);
    if (cue.row->has(Frame::kPrep)) {
      for (std::uint32_t i = rest.begin; i < rest.end; ++i) {
        const auto& prepositions = cue.row->prepositions;
        if (std::find(prepositions.begin(), prepositions.end(), prose_.words[i].form) == prepositions.end())
          continue;
        begin = i;
        break;
      }
      if (begin >= rest.end && !cue.row->has(Frame::kObject)) return false;
    }
    const Words said = prose_.trimmed({std::min(begin, rest.end), rest.end});
    if (said.empty() || is_relative(rest)) return false;
    draft.content.push_back(prose_.bytes(said));
    draft.rule = "plain-object";
    return true;
  }

  // "..., which people call X": the verb ends a relative clause, and nobody says the sentence.
  bool is_relative(Words rest) const {
    for (std::uint32_t i = rest.end; i > rest.begin && !prose_.is_comma(i - 1); --i) {
      if (block_.is(i - 1, WordClass::kRelative) && prose_.words[i - 1].quote < 0) return true;
    }
    return false;
  }

  // "... ." as a sentence of its own, and then a clause that says whose it is.
  bool take_previous_quote(Draft& draft) {
    const Quote* quote = quotation_before(block_, draft.evidence, drafts_);
    if (quote == nullptr) return false;
    add_quotation(blocks_, index_, *quote, draft);
    draft.rule = "plain-quotation";
    return true;
  }

  // "According to the mayor, ...": the source follows, and the rest of the sentence is said.
  bool read_source_cue(const CueMatch& cue, Span span, Draft& draft) {
    const Words behind{cue.words.end, span.end};
    const FoundSource found = persian_source_behind(block_, names_, behind);
    if (found.words.empty()) return false;
    draft.source = found.words;
    const Words before = prose_.trimmed(span.clause);
    const Words after = prose_.trimmed({std::min(found.next, span.end), span.end});
    if (prose_.count(before) >= kMinClause) draft.content.push_back(prose_.bytes(before));
    if (!after.empty()) draft.content.push_back(prose_.bytes(after));
    draft.rule = "plain-preposition";
    return !draft.content.empty();
  }

  bool read_silence(const CueMatch& cue, Span span, Draft& draft) {
    draft.rule = "plain-non-answer";
    draft.silence = true;
    std::uint32_t begin = cue.words.begin;
    if (cue.row->has_before) begin = find_phrase(cue.row->before, span.clause);
    const std::uint32_t head = begin;
    while (begin > span.clause.begin && block_.is(begin - 1, WordClass::kDeterminer)) --begin;
    if (begin > span.clause.begin && block_.is(begin - 1, WordClass::kPreposition)) --begin;
    std::uint32_t end = cue.words.end;
    if (cue.row->has_after) end = phrase_end_behind(cue.row->after, cue.words.end, span.end);
    if (cue.row->source_after) {
      draft.source = prose_.trimmed(
          {behind_preposition({block_end_of(cue.row->before, head), cue.words.begin}), cue.words.begin});
      while (!draft.source.empty() && block_.is(draft.source.end - 1, WordClass::kAdverb)) --draft.source.end;
      read_circumstances(cue, {span.clause.begin, head}, draft);
      return !draft.source.empty();
    }
    const FoundSource found = persian_source(block_, names_, {span.clause.begin, begin}, false);
    draft.source = found.words;
    draft.cue = {begin, std::max(end, cue.words.end)};
    read_asked({cue.row->has_before ? begin : std::min(found.next, begin), draft.cue.end}, cue.words.begin,
               span.end, draft);
    read_circumstances(cue, {found.next, cue.words.begin}, draft);
    return true;
  }

  std::uint32_t block_end_of(const Phrases& phrases, std::uint32_t at) const {
    const auto match = phrases.longest(prose_, at, static_cast<std::uint32_t>(prose_.words.size()));
    return match ? match->end : at;
  }

  // "our calls to the ministry": who was sought stands behind the preposition, if there is one.
  std::uint32_t behind_preposition(Words words) const {
    const std::uint32_t reach = std::min(words.end, words.begin + 3);
    for (std::uint32_t i = words.begin; i < reach && !prose_.is_comma(i); ++i) {
      if (block_.is(i, WordClass::kPreposition) && block_.entries[i].end < words.end)
        return block_.entries[i].end;
    }
    return words.begin;
  }

  std::uint32_t find_phrase(const Phrases& phrases, Words clause) const {
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
      if (block_.is_word(i) && phrases.longest(prose_, i, clause.end)) return i;
    }
    return clause.end;
  }

  std::uint32_t phrase_end_behind(const Phrases& phrases, std::uint32_t at, std::uint32_t end) const {
    for (; at < end; ++at) {
      const auto match = block_.is_word(at) ? phrases.longest(prose_, at, end) : std::nullopt;
      if (match) return match->end;
    }
    return at;
  }

  // What was asked: from "about" to the verb, or the clause behind it.
  void read_asked(Words cue, std::uint32_t verb, std::uint32_t end, Draft& draft) const {
    for (std::uint32_t i = cue.begin; i < verb; ++i) {
      if (!block_.is(i, WordClass::kAbout)) continue;
      draft.content.push_back(prose_.bytes({i, verb}));
      return;
    }
    const Words behind = prose_.trimmed({cue.end, std::max(cue.end, end)});
    const bool clause = !behind.empty() && behind.begin == cue.end && !block_.is(cue.end, WordClass::kAnd);
    if (clause && prose_.count(behind) >= kMinClause) draft.content.push_back(prose_.bytes(behind));
  }

  // Addressee and channel, among the words between source and cue.
  void read_circumstances(const CueMatch& cue, Words rest, Draft& draft) const {
    const std::uint32_t said = draft.rule == "plain-object" && !draft.content.empty() && cue.gap.empty()
                                   ? first_word_at(draft.content.front().begin, rest)
                                   : rest.end;
    for (std::uint32_t i = rest.begin; i < rest.end; ++i) {
      if (!block_.is_word(i) || prose_.words[i].quote >= 0) continue;
      // "with reference to": nobody is addressed by such a preposition.
      if (block_.is(i, WordClass::kPreposition) && block_.entries[i].end > i + 1) {
        i = block_.entries[i].end - 1;
        continue;
      }
      const bool channel = block_.is(i, WordClass::kChannel) || block_.is(i, WordClass::kPlatform);
      if (i < said && channel && (draft.channel.empty() || block_.is(i, WordClass::kPlatform))) {
        draft.channel = prose_.bytes({i, block_.entries[i].end});
      }
      const bool asks = draft.silence && block_.is(i, WordClass::kRequest);
      if (draft.addressee.empty() && i < said && (asks || addresses(cue, i))) {
        read_addressee(asks ? i : i + 1, rest.end, draft);
      }
    }
  }

  std::uint32_t first_word_at(std::uint32_t byte, Words span) const {
    std::uint32_t at = span.begin;
    while (at < span.end && prose_.words[at].span.begin < byte) ++at;
    return at;
  }

  // Whether the preposition at `at` leads to who is addressed: "to X", "with X" of a talk, "from X" of a
  // demand.
  bool addresses(const CueMatch& cue, std::uint32_t at) const {
    constexpr std::string_view kTo = "\u0628\u0647";
    constexpr std::string_view kWith = "\u0628\u0627";
    constexpr std::string_view kFrom = "\u0627\u0632";
    const std::string& form = prose_.words[at].form;
    if (form == kFrom) return cue.row->has(Frame::kAsk);
    const bool after_channel = at > 0 && [&] {
      for (std::uint32_t i = at; i > 0 && at - i < 3; --i) {
        if (block_.is(i - 1, WordClass::kChannel)) return true;
      }
      return false;
    }();
    if (form == kWith) return after_channel;
    return form == kTo && !cue.row->has(Frame::kPrep);
  }

  void read_addressee(std::uint32_t begin, std::uint32_t end, Draft& draft) const {
    const std::uint32_t stop = persian_phrase_end(block_, begin, end);
    // "In answer to the question of X".
    if (block_.is(begin, WordClass::kDeterminer) && block_.is(begin + 1, WordClass::kRequest)) return;
    const bool request = block_.is(begin, WordClass::kChannel) || block_.is(begin, WordClass::kRequest);
    if (request) begin = block_.entries[begin].end;
    if (stop > begin && stop - begin <= kMaxAddressee) draft.addressee = prose_.bytes({begin, stop});
  }

  const std::vector<Block>& blocks_;
  std::uint32_t index_;
  const Block& block_;
  const Prose& prose_;
  const KnownNames& names_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> persian_statements(const std::vector<Block>& blocks, std::uint32_t at,
                                      const KnownNames& names) {
  return Finder(blocks, at, names).all();
}

}  // namespace diurna::statements::plain
