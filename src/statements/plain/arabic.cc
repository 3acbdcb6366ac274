#include "statements/plain/arabic.h"

#include <algorithm>

#include "statements/plain/arabic_phrases.h"

namespace diurna::statements::plain {
namespace {

constexpr std::uint32_t kMinClause = 3;
constexpr std::uint32_t kMinQuote = 2;
constexpr std::string_view kBy = "\u0628";  // bi-, written together with its noun

// One cue and the stretch of its sentence that is its own.
struct Span {
  Words clause;           // before the cue
  std::uint32_t end = 0;  // of what may be said behind it
  bool follows = false;   // another cue of the same sentence stands before it: its source may go on
};

// Where what is said begins behind a cue.
struct Marker {
  enum class Kind : std::uint8_t { kNone, kColon, kThat, kPreposition, kQuote };
  Kind kind = Kind::kNone;
  std::uint32_t at = 0;
};

class Finder {
 public:
  Finder(const std::vector<Block>& blocks, std::uint32_t at)
      : blocks_(blocks), index_(at), block_(blocks[at]), prose_(block_.prose) {}

  std::vector<Draft> all() {
    for (const SentenceCues& of : cues_by_sentence(block_)) read_sentence(of.sentence, of.cues);
    return std::move(drafts_);
  }

 private:
  using CueList = std::span<const CueMatch>;

  void read_sentence(Words sentence, CueList cues) {
    const std::vector<Span> spans = spans_of(sentence, cues);
    bool silent = false;
    for (std::size_t i = 0; i < cues.size(); ++i) {
      Draft draft = draft_of(cues[i], index_, sentence);
      // "did not reply to a letter that asks for an answer": what stands in the clause of a silence is no
      // cue.
      if (spans[i].follows) silent = false;
      if (silent) continue;
      const bool kept = cues[i].row->silence               ? read_silence(cues[i], spans[i], draft)
                        : cues[i].row->has(Frame::kSource) ? read_source_cue(cues[i], spans[i], draft)
                                                           : read_verb(cues[i], spans[i], draft);
      silent = silent || (kept && draft.silence);
      if (kept) drafts_.push_back(std::move(draft));
    }
  }

  std::vector<Span> spans_of(Words sentence, CueList cues) const {
    std::vector<Span> spans(cues.size());
    std::size_t open = 0;  // the first cue whose end is not known
    for (std::size_t i = 0; i < cues.size(); ++i) {
      std::uint32_t begin = after_dateline(block_, sentence);
      if (begin > cues[i].words.begin) begin = sentence.begin;
      bool follows = false;
      if (i > 0) {
        const Words between{cues[i - 1].words.end, cues[i].words.begin};
        const bool behind_silence =
            cues[i - 1].row->silence && between.end > between.begin && prose_.is_comma(between.end - 1);
        const auto boundary = behind_silence ? std::optional(between.end - 1) : boundary_of(between, cues[i]);
        begin = boundary ? *boundary : content_begin(cues[i - 1], between);
        follows = boundary.has_value();
        if (boundary) {
          for (; open < i; ++open) spans[open].end = *boundary;
        }
      }
      spans[i] = {{begin, cues[i].words.begin}, sentence.end, follows};
    }
    return spans;
  }

  // "they say": a verb behind its subject shows the number.
  bool is_plural(std::uint32_t verb) const {
    const std::string& form = prose_.words[verb].form;
    return form.ends_with("\u0648\u0646") || form.ends_with("\u0648\u0627");
  }

  // Behind the source of "according to", else behind the cue.
  std::uint32_t content_begin(const CueMatch& cue, Words between) const {
    if (!cue.row->has(Frame::kSource)) return between.begin;
    return std::min(arabic_source_behind(block_, between).next, between.end);
  }

  // Where the clause of the later of two cues begins, if it is not part of what the earlier one says.
  std::optional<std::uint32_t> boundary_of(Words between, const CueMatch& cue) const {
    const bool without = cue.sense == Sense::kNegative && block_.is(cue.words.begin, WordClass::kOpener);
    if (cue.joined || without || cue.sense == Sense::kParticiple) {
      std::uint32_t at = between.end;
      const bool opened = at > between.begin && block_.is(at - 1, WordClass::kOpener);
      if (opened || (at > between.begin && prose_.is_comma(at - 1))) --at;
      // "As for X, it said": the subject stands before the verb.
      for (std::uint32_t i = between.end; cue.joined && i > between.begin && between.end - i < 12; --i) {
        if (block_.is(i - 1, WordClass::kOpener) && prose_.is_comma(i - 2)) return i - 1;
      }
      return at;
    }
    for (std::uint32_t i = between.end; i > between.begin; --i) {
      const std::uint32_t at = i - 1;
      if (prose_.words[at].quote >= 0) continue;
      const bool opens =
          block_.is(at, WordClass::kOpener) ||
          (block_.is(at, WordClass::kAuxiliary) && !without_particle(prose_.words[at].form).empty());
      if (opens) return at;
    }
    return std::nullopt;
  }

  bool read_verb(const CueMatch& cue, Span span, Draft& draft) {
    const bool led = take_leading_quote(span, draft);
    Words before = span.clause;
    if (led) before.begin = before.end;
    const bool after_only = cue.suffixed || cue.sense == Sense::kParticiple || led;
    FoundSource subject{{before.end, before.end}, before.end};
    if (cue.row->has(Frame::kFrom)) before.begin = behind_from(before);
    if (!after_only) subject = arabic_subject_before(block_, before);
    if (subject.words.empty() && takes_anaphor(cue, draft)) return true;
    Marker marker = find_marker(cue, span);
    if (led && marker.kind != Marker::Kind::kColon) marker = {};
    const Words behind{cue.words.end, marker.kind == Marker::Kind::kNone ? span.end : marker.at};
    Words rest = behind;
    if (cue.sense == Sense::kPassive || cue.row->has(Frame::kNobody)) {
      draft.nobody = true;
    } else if (!subject.words.empty()) {
      draft.source = subject.words;
      draft.plural = is_plural(cue.words.end - 1);
    } else if (cue.sense != Sense::kParticiple && !names_asked_only(cue, span, marker, behind)) {
      const bool takes_object = cue.row->has(Frame::kObject) || cue.row->has(Frame::kAsk);
      const bool bounded =
          led ||
          (marker.kind == Marker::Kind::kPreposition ? !takes_object : marker.kind != Marker::Kind::kNone);
      const FoundSource found = arabic_source(block_, skip_adjuncts(behind), bounded);
      draft.source = found.words;
      if (!found.words.empty()) rest.begin = std::min(found.next, rest.end);
      // "..., and denied the charge": one phrase behind a verb that goes on is its object.
      const bool is_object = marker.kind == Marker::Kind::kNone && cue.row->has(Frame::kObject) && !led &&
                             arabic_object(block_, rest) >= prose_.trimmed(rest).end;
      if (is_object) {
        draft.source = {};
        rest = behind;
      }
    }
    const bool said =
        !(led && marker.kind == Marker::Kind::kNone) && read_content(cue, span, marker, rest, draft);
    if (!said && !led && !take_previous_quote(draft)) return false;
    const std::uint32_t circumstances =
        marker.kind == Marker::Kind::kNone ? before_content(behind, draft) : behind.end;
    read_circumstances(cue, span, {cue.words.end, circumstances}, draft);
    if (cue.row->has(Frame::kAsk) && draft.addressee.empty() && marker.kind == Marker::Kind::kPreposition) {
      const std::uint32_t asked = arabic_object(block_, rest);
      const std::uint32_t end = arabic_phrase_end(block_, asked, rest.end);
      if (asked < end) draft.addressee = prose_.bytes({asked, end});
    }
    return true;
  }

  // The words behind the cue that are not what is said.
  std::uint32_t before_content(Words behind, const Draft& draft) const {
    const ByteSpan said = draft.content.front();
    std::uint32_t at = behind.begin;
    while (at < behind.end && prose_.words[at].span.begin < said.begin) ++at;
    const bool one_word = at < behind.end && prose_.words[at].span.end == said.end;
    return one_word ? behind.end : at;
  }

  // "the council welcomed it": what is said is a preposition with a pronoun, and the source follows.
  bool takes_anaphor(const CueMatch& cue, Draft& draft) const {
    const std::uint32_t at = cue.words.end;
    if (!block_.is(at, WordClass::kAnaphor) || !cue.row->has(Frame::kPrep)) return false;
    draft.content.push_back(prose_.bytes({at, at + 1}));
    draft.source = arabic_source(block_, {at + 1, draft.evidence.end}).words;
    draft.rule = "plain-object";
    return !draft.source.empty();
  }

  // "..., and demanded of the council that": behind a verb that goes on with the source of the one before.
  bool names_asked_only(const CueMatch& cue, const Span& span, Marker marker, Words behind) const {
    if (!cue.row->has(Frame::kAsk) || !span.follows || !cue.joined) return false;
    if (marker.kind != Marker::Kind::kPreposition) return false;
    const FoundSource found = arabic_source(block_, behind);
    return arabic_object(block_, {std::min(found.next, behind.end), behind.end}) >= behind.end;
  }

  // "quoted from X his saying that": behind the preposition nearest to the cue.
  std::uint32_t behind_from(Words before) const {
    for (std::uint32_t i = before.end; i > before.begin; --i) {
      if (prose_.words[i - 1].form == "\u0639\u0646") return i;
    }
    return before.begin;
  }

  Words skip_adjuncts(Words words) const {
    while (words.begin < words.end &&
           (block_.is(words.begin, WordClass::kAdverb) || block_.is(words.begin, WordClass::kTime))) {
      words.begin = block_.entries[words.begin].end;
    }
    if (words.begin > words.end) words.begin = words.end;
    return words;
  }

  // A quotation that opens the clause of the cue.
  bool take_leading_quote(const Span& span, Draft& draft) {
    std::uint32_t at = span.clause.begin;
    while (at < span.clause.end && prose_.words[at].mark != 0 && prose_.words[at].quote < 0) ++at;
    const Quote* quote = prose_.quote_at(at);
    if (quote == nullptr || quote->words.end > span.clause.end || prose_.count(quote->words) < 1)
      return false;
    if (prose_.trimmed({quote->words.end, span.clause.end}).size() > 1) return false;
    add_quotation(blocks_, index_, *quote, draft);
    draft.rule = "plain-quotation";
    // It may go on behind its source.
    for (std::uint32_t i = span.clause.end + 1; i < span.end; ++i) {
      const Quote* more = prose_.quote_at(i);
      if (more == nullptr) continue;
      if (prose_.is_comma(i - 1)) draft.content.push_back(more->outer);
      break;
    }
    return true;
  }

  bool is_preposition(const CueMatch& cue, std::uint32_t at) const {
    const std::string& form = prose_.words[at].form;
    return std::any_of(
        cue.row->prepositions.begin(), cue.row->prepositions.end(), [&](const std::string& own) {
          if (own != kBy) return form == own;
          return form == kBy || (form.size() > 6 && form.starts_with(kBy) &&
                                 (block_.entries[at].classes == 0 || block_.is(at, WordClass::kThat)));
        });
  }

  Marker find_marker(const CueMatch& cue, const Span& span) const {
    const bool clause = cue.row->has(Frame::kClause);
    for (std::uint32_t i = cue.words.end; i < span.end; ++i) {
      if (const Quote* quote = prose_.quote_at(i)) {
        const bool opens = i == cue.words.end || prose_.is_comma(i - 1);
        if (clause && opens && prose_.count(quote->words) >= kMinQuote) return {Marker::Kind::kQuote, i};
        i = quote->words.end - 1;
        continue;
      }
      if (prose_.is_colon(i)) return {Marker::Kind::kColon, i};
      if (!block_.is_word(i)) continue;
      if (cue.row->has(Frame::kPrep) && is_preposition(cue, i)) return {Marker::Kind::kPreposition, i};
      if (block_.is(i, WordClass::kThat) && clause) return {Marker::Kind::kThat, i};
      if (block_.entries[i].classes != 0 && block_.entries[i].end > i + 1) i = block_.entries[i].end - 1;
    }
    return {};
  }

  bool read_content(const CueMatch& cue, const Span& span, Marker marker, Words rest, Draft& draft) {
    std::uint32_t at = marker.at;
    switch (marker.kind) {
      case Marker::Kind::kNone:
        return read_object(cue, {rest.begin, span.end}, draft);
      case Marker::Kind::kColon:
        ++at;
        draft.rule = "plain-colon";
        break;
      case Marker::Kind::kQuote:
        break;
      case Marker::Kind::kThat:
      case Marker::Kind::kPreposition:
        draft.rule = marker.kind == Marker::Kind::kThat ? "plain-clause" : "plain-preposition-object";
        break;
    }
    if (const Quote* quote = at < span.end ? prose_.quote_at(at) : nullptr) {
      const bool whole = prose_.trimmed({std::min(quote->words.end, span.end), span.end}).empty();
      if (marker.kind == Marker::Kind::kColon || marker.kind == Marker::Kind::kQuote || whole) {
        add_quotation(blocks_, index_, *quote, draft);
        draft.rule = "plain-quotation";
        return true;
      }
    }
    // An accusation names the accused before the deed: both are what is said.
    const bool from_object = marker.kind == Marker::Kind::kPreposition && cue.row->has(Frame::kObject);
    if (from_object) at = std::min(at, std::max(arabic_object(block_, rest), rest.begin));
    const Words said = prose_.trimmed({at, before_aside({at, span.end})});
    if (said.empty()) return false;
    draft.content.push_back(prose_.bytes(said));
    return true;
  }

  // What the reporter adds behind a comma ("..., while") is no part of what is said.
  std::uint32_t before_aside(Words said) const {
    for (std::uint32_t i = said.begin + kMinClause; i < said.end; ++i) {
      if (prose_.is_comma(i - 1) && block_.is(i, WordClass::kAside)) return i;
    }
    return said.end;
  }

  bool read_object(const CueMatch& cue, Words rest, Draft& draft) {
    if (!cue.row->has(Frame::kObject) || rest.empty()) return false;
    Words said = prose_.trimmed({arabic_object(block_, rest), before_aside(rest)});
    if (said.empty() || is_relative(cue)) return false;
    if (cue.row->has(Frame::kAsk)) {
      // "begged the government to send": who is asked, then what is asked for.
      const std::uint32_t asked = arabic_phrase_end(block_, said.begin, said.end);
      if (asked > said.begin && asked < said.end && block_.is(asked, WordClass::kObject)) {
        draft.addressee = prose_.bytes({said.begin, asked});
        said.begin = asked;
      }
    }
    // "denied it later": a pronoun takes nothing behind it.
    const bool alone =
        block_.is(said.begin, WordClass::kDeterminer) && said.begin + 1 < said.end &&
        (block_.is(said.begin + 1, WordClass::kAdverb) || block_.is(said.begin + 1, WordClass::kPreposition));
    if (alone) said.end = said.begin + 1;
    draft.content.push_back(prose_.bytes(said));
    draft.rule = "plain-object";
    return true;
  }

  // "the plant, which people call X": nobody says the sentence.
  bool is_relative(const CueMatch& cue) const {
    return cue.words.begin > 0 && block_.is(cue.words.begin - 1, WordClass::kRelative);
  }

  // "... ." as a sentence of its own, and then a clause that says whose it is.
  bool take_previous_quote(Draft& draft) {
    if (draft.cue.begin > draft.evidence.begin + 1) return false;
    const Quote* quote = quotation_before(block_, draft.evidence, drafts_);
    if (quote == nullptr) return false;
    add_quotation(blocks_, index_, *quote, draft);
    draft.rule = "plain-quotation";
    return true;
  }

  // "According to the mayor, ...": the source follows, and the rest of the sentence is said.
  bool read_source_cue(const CueMatch& cue, const Span& span, Draft& draft) {
    const FoundSource found = arabic_source_behind(block_, {cue.words.end, span.end});
    if (found.words.empty()) return false;
    draft.source = found.words;
    draft.prefixed = true;
    const Words before = prose_.trimmed(span.clause);
    const Words after = prose_.trimmed({std::min(found.next, span.end), span.end});
    if (prose_.count(before) >= kMinClause) draft.content.push_back(prose_.bytes(before));
    if (!after.empty()) draft.content.push_back(prose_.bytes(after));
    draft.rule = "plain-preposition";
    return !draft.content.empty();
  }

  bool read_silence(const CueMatch& cue, const Span& span, Draft& draft) {
    draft.rule = "plain-non-answer";
    draft.silence = true;
    if (cue.row->source_after) return read_sought(cue, span, draft);
    const Words tail = cue.row->has_after ? phrase_behind(cue.row->after, {cue.words.end, span.end})
                                          : Words{span.end, span.end};
    std::uint32_t asked = tail.end;
    if (cue.sense != Sense::kParticiple) {
      const FoundSource found = arabic_source(block_, skip_adjuncts({cue.words.end, tail.begin}));
      draft.source = found.words;
      if (!cue.row->has_after) asked = found.next;
      if (draft.source.empty()) draft.source = arabic_subject_before(block_, span.clause).words;
    }
    // The verb alone is the cue where the source stands between it and what was refused.
    const bool between = !draft.source.empty() && draft.source.begin >= cue.words.end;
    if (cue.row->has_after && !between) draft.cue.end = tail.end;
    if (cue.row->act == Act::kDecline) read_asked({asked, span.end}, draft);
    read_circumstances(cue, span, {cue.words.end, span.end}, draft);
    read_asker({cue.words.end, span.end}, draft);
    return true;
  }

  // "The paper could not reach X": who was sought stands behind all of it, who sought before.
  bool read_sought(const CueMatch& cue, const Span& span, Draft& draft) const {
    const Words tail = cue.row->has_after ? phrase_behind(cue.row->after, {cue.words.end, span.end})
                                          : Words{cue.words.end, cue.words.end};
    draft.source = arabic_source(block_, {tail.end, span.end}).words;
    draft.prefixed = true;
    for (std::uint32_t i = cue.words.end; i < tail.begin && draft.addressee.empty(); ++i) {
      if (const Quote* quote = prose_.quote_at(i)) draft.addressee = quote->outer;
    }
    const bool seeker =
        draft.addressee.empty() && cue.words.end < tail.begin && is_definite(block_, cue.words.end);
    if (seeker) draft.addressee = prose_.bytes({cue.words.end, cue.words.end + 1});
    return !draft.source.empty();
  }

  // What was asked: from "about" on, or from the preposition right behind "comment".
  void read_asked(Words behind, Draft& draft) const {
    for (std::uint32_t i = behind.begin; i < behind.end; ++i) {
      const bool next =
          i == behind.begin && (block_.is(i, WordClass::kPreposition) || block_.is(i, WordClass::kThat));
      if (!block_.is(i, WordClass::kAbout) && !next) continue;
      const std::uint32_t noun = block_.entries[i].end;
      if (block_.is(noun, WordClass::kChannel) || block_.is(noun, WordClass::kTime)) continue;
      const Words asked = prose_.trimmed({i, behind.end});
      if (!asked.empty()) draft.content.push_back(prose_.bytes(asked));
      return;
    }
  }

  // Whose questions, calls or letters these were.
  void read_asker(Words behind, Draft& draft) const {
    for (std::uint32_t i = behind.begin; i < behind.end; ++i) {
      if (!block_.is(i, WordClass::kRequest)) continue;
      for (std::uint32_t next = block_.entries[i].end; next < behind.end; ++next) {
        const Quote* quote = prose_.quote_at(next);
        if (quote == nullptr) continue;
        draft.addressee = quote->outer;
        return;
      }
      const std::uint32_t asker = block_.entries[i].end;
      if (asker < behind.end && block_.is_word(asker) && is_definite(block_, asker) &&
          !block_.is(asker, WordClass::kRequest)) {
        draft.addressee = prose_.bytes({asker, asker + 1});
      }
      return;
    }
  }

  Words phrase_behind(const Phrases& phrases, Words span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const auto match = block_.is_word(i) ? phrases.longest(prose_, i, span.end) : std::nullopt;
      if (match) return {i, match->end};
    }
    return {span.begin, span.begin};
  }

  // Channel and addressee, in what stands before the source and between it and what is said.
  void read_circumstances(const CueMatch& cue, const Span& span, Words behind, Draft& draft) const {
    const std::uint32_t before = std::min(span.clause.begin, cue.words.begin);
    for (std::uint32_t i = before; i < behind.end; ++i) {
      if (i >= cue.words.begin && i < cue.words.end) continue;
      if (prose_.words[i].quote >= 0 || !block_.is_word(i)) continue;
      const bool platform = block_.is(i, WordClass::kPlatform);
      if (platform || (block_.is(i, WordClass::kChannel) && draft.channel.empty())) {
        draft.channel = prose_.bytes({i, block_.entries[i].end});
        if (!platform) read_partner(block_.entries[i].end, behind.end, draft);
      }
      if (i >= cue.words.end && draft.addressee.empty()) read_addressee(i, behind, draft);
    }
  }

  // "a letter to the court", "a talk with the paper".
  void read_partner(std::uint32_t at, std::uint32_t end, Draft& draft) const {
    if (at + 1 >= end) return;
    const std::string& form = prose_.words[at].form;
    if (form != "\u0627\u0644\u06CC" && form != "\u0645\u0639") return;
    const std::uint32_t stop = arabic_phrase_end(block_, at + 1, end);
    if (stop > at + 1) draft.addressee = prose_.bytes({at + 1, stop});
  }

  void read_addressee(std::uint32_t at, Words behind, Draft& draft) const {
    if (prose_.words[at].form == "\u0644") {
      if (const Quote* quote = prose_.quote_at(at + 1)) draft.addressee = quote->outer;
      return;
    }
    const auto bytes = without_to(block_, at);
    const bool follows = at == behind.begin || prose_.is_comma(at - 1) ||
                         block_.is(at - 1, WordClass::kTime) || block_.is(at - 1, WordClass::kAdverb) ||
                         at == draft.source.end;
    const bool after_source = !draft.source.empty() && at >= draft.source.end;
    // "the secretary general of the union"
    if (!follows || block_.is(at - 1, WordClass::kAdjective)) return;
    const bool the = prose_.words[at].form.starts_with("\u0644\u0644");
    if (!bytes || !(after_source || the)) return;
    const std::uint32_t stop = std::max(at + 1, arabic_phrase_end(block_, at + 1, behind.end));
    const bool goes_on = !the && stop > at + 1 && block_.entries[at + 1].classes == 0;
    draft.addressee = {bytes->begin, goes_on ? prose_.words[stop - 1].span.end : bytes->end};
  }

  const std::vector<Block>& blocks_;
  std::uint32_t index_;
  const Block& block_;
  const Prose& prose_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> arabic_statements(const std::vector<Block>& blocks, std::uint32_t at) {
  return Finder(blocks, at).all();
}

}  // namespace diurna::statements::plain
