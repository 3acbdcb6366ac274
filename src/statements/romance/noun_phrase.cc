#include "statements/romance/noun_phrase.h"

#include <algorithm>

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxPhrase = 60;  // tokens of a subject

// What stands right behind a determiner is no verb, whatever the tagger says.
bool is_finite_verb(const View& view, std::uint32_t token) {
  if (view.form(token) != Form::kFinite) return false;
  return token == 0 || !view.has_pos(token - 1, "DET"_id) || view.has_pos(token, "AUX"_id);
}

// The opening bracket of the one that closes at `token`, or the token itself.
std::uint32_t opening_of(const View& view, std::uint32_t token, std::uint32_t begin) {
  for (std::uint32_t t = token; t-- > begin;) {
    if (view.is_form(t, "(")) return t;
  }
  return token;
}

// The relative pronoun to the left of a verb in its clause.
std::optional<std::uint32_t> relative_before(const View& view, std::uint32_t verb, std::uint32_t begin) {
  // "qui travaille et preside", "que pidio no ser": the verb before is of the same clause.
  bool joined_clause = !is_finite_verb(view, verb);
  for (std::uint32_t t = verb; t-- > begin;) {
    const bool joined = t > begin && (view.is(t - 1, Word::kAnd) || view.is_comma(t - 1));
    if (view.is(t, Word::kRelative) && (joined || !(view.is(t, Word::kThat) && view.has_pos(t, "SCONJ"_id))))
      return t;
    if (view.is_form(t, ";") || view.is_form(t, ":")) return std::nullopt;
    if (is_finite_verb(view, t) && !view.has_pos(t, "AUX"_id)) {
      if (!joined_clause) return std::nullopt;
      joined_clause = false;
    }
    joined_clause = joined_clause || view.has_pos(t, "SCONJ"_id) || view.has_pos(t, "CCONJ"_id);
  }
  return std::nullopt;
}

// Whether what begins behind a comma goes on with the phrase before it: an apposition, an age, a clause.
bool continues(const View& view, std::uint32_t token, std::uint32_t end) {
  if (token >= end) return false;
  if (view.is(token, Word::kRelative) || view.has_pos(token, "PROPN"_id) || view.has_pos(token, "ADJ"_id))
    return true;
  if (view.has_pos(token, "NOUN"_id) && !view.is(token, Word::kTime)) return true;
  if (view.form(token) == Form::kParticiple) return true;
  // "67 ans", "de 58 anos".
  const std::uint32_t number = view.is(token, Word::kOf) ? token + 1 : token;
  return number + 1 < end && view.has_pos(number, "NUM"_id) &&
         (number + 2 >= end || view.is_punctuation(number + 2));
}

// Adverbials and conjunctions before the phrase proper: "Mercredi, le conseiller", "Et la maire".
TokenSpan without_lead(const View& view, TokenSpan span) {
  for (bool cut = true; cut && !span.empty();) {
    cut = false;
    const std::uint32_t first = span.begin;
    const bool word = view.is(first, Word::kAnd) || view.is_punctuation(first) ||
                      (view.has_pos(first, "ADV"_id) && !view.is(first, Word::kDeterminer));
    if (word) {
      ++span.begin;
      cut = true;
      continue;
    }
    const bool time = view.is(first, Word::kTime) || (first + 1 < span.end && view.has_pos(first, "DET"_id) &&
                                                      view.is(first + 1, Word::kTime));
    const bool adverbial = view.has_pos(first, "ADP"_id) || view.has_pos(first, "SCONJ"_id) || time ||
                           view.form(first) != Form::kNone || view.has_pos(first, "ADJ"_id);
    if (!adverbial) break;
    for (std::uint32_t t = first; t + 1 < span.end; ++t) {
      if (!view.is_comma(t) &&
          !(t > first && view.is(t + 1, Word::kDeterminer) && view.has_pos(t, "PROPN"_id)))
        continue;
      span.begin = t + 1;
      cut = true;
      break;
    }
    if (!cut) {
      const std::uint32_t end = end_of_adjunct(view, first, span.end);
      if (end > first && end < span.end) {
        span.begin = end;
        cut = true;
      }
    }
  }
  return span;
}

// An infinitive without a preposition or a relative pronoun before it, a conjunction: what follows is no
// phrase that ends behind it.
bool opens_other_clause(const View& view, std::uint32_t begin, std::uint32_t token) {
  const bool governed = token > begin && view.has_pos(token - 1, "ADP"_id);
  if (view.form(token) == Form::kInfinitive && !governed && !relative_before(view, token, begin)) return true;
  return view.has_pos(token, "SCONJ"_id) || (view.is(token, Word::kThat) && !view.has_pos(token, "DET"_id));
}

}  // namespace

bool has_main_verb(const View& view, TokenSpan span) {
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (is_finite_verb(view, t) && !relative_before(view, t, span.begin)) return true;
  }
  return false;
}

std::optional<std::uint32_t> head_of(const View& view, TokenSpan span) {
  std::optional<std::uint32_t> any;
  bool governed = false;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (view.has_pos(t, "ADP"_id)) governed = true;
    const bool amount = view.has_pos(t, "NUM"_id) && t + 1 < span.end && !view.is_punctuation(t + 1);
    if (!view.is_nominal(t) || amount) {
      if (view.is_comma(t)) governed = false;
      continue;
    }
    if (!any) any = t;
    if (!governed) return t;
    governed = false;
  }
  // "une ancienne pensionnaire": a noun that the tagger took for something else.
  const bool opened =
      !span.empty() && (view.has_pos(span.begin, "DET"_id) || view.is(span.begin, Word::kDeterminer));
  if (!any && opened && span.size() > 1) return span.begin + 1;
  return any;
}

std::optional<Phrase> phrase_before(const View& view, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && view.is_comma(end - 1)) --end;
  if (end <= begin) return std::nullopt;
  begin = std::max(begin, end > kMaxPhrase ? end - kMaxPhrase : 0);
  std::uint32_t start = end;
  while (start > begin) {
    const std::uint32_t t = start - 1;
    if (view.is_form(t, ")")) {
      start = opening_of(view, t, begin);
      if (start > t - 1) break;
      continue;
    }
    if (view.is_form(t, ";") || view.is_form(t, ":") || view.is_form(t, "(") || view.is_form(t, ".")) break;
    if (view.is_comma(t) && start < end) {
      const bool list = view.has_pos(start, "DET"_id) || view.is(start, Word::kDeterminer);
      if (list || !continues(view, start, end)) break;
    } else if (is_finite_verb(view, t) || view.form(t) == Form::kGerund) {
      const auto relative = relative_before(view, t, begin);
      if (!relative || *relative == begin) break;
      start = *relative;
      continue;
    } else if (opens_other_clause(view, begin, t)) {
      break;
    } else if (view.is(t, Word::kRelative) && start == end) {
      // "un informe que pedia": the noun before the pronoun; behind a comma the pronoun itself.
      if (t > begin && !view.is_comma(t - 1)) return phrase_before(view, begin, t);
      return Phrase{{t, t + 1}, t};
    } else if (view.is(t, Word::kAnd)) {
      const bool noun_left = t > begin && (view.is_nominal(t - 1) || view.has_pos(t - 1, "ADJ"_id));
      const bool verb_left = t > begin && view.form(t - 1) != Form::kNone;
      if (!noun_left || verb_left || !view.has_pos(t, "CCONJ"_id)) break;
      // A clause before it ends here; two subjects together have a plural verb.
      if (start < end && view.opens_noun_phrase(start) && view.has_feature(end, "Number=Sing")) break;
    }
    start = t;
  }
  const TokenSpan span = view.context.trimmed(without_lead(view, {start, end}));
  const auto head = head_of(view, span);
  if (!head) return std::nullopt;
  return Phrase{span, *head};
}

namespace {

// Where the phrase that begins at `begin` is cut: the next word is no part of it.
class PhraseEnd {
 public:
  PhraseEnd(const View& view, std::uint32_t begin, std::uint32_t limit, bool whole)
      : view_(view), begin_(begin), limit_(limit), open_(whole) {}

  std::uint32_t find() {
    std::uint32_t end = begin_;
    while (end < limit_) {
      const std::uint32_t next = view_.is_form(end, "(") ? behind_bracket(end)
                                 : view_.is_comma(end)   ? behind_comma(end)
                                 : ends_at(end)          ? end
                                                         : end + 1;
      if (next == end) break;
      end = next;
      if (closed_) break;
    }
    return end;
  }

 private:
  std::uint32_t behind_bracket(std::uint32_t open) const {
    for (std::uint32_t t = open; t < limit_; ++t) {
      if (view_.is_form(t, ")")) return t + 1;
    }
    return open;
  }

  // An apposition goes on behind the comma; a relative clause ends the phrase at the comma behind it.
  std::uint32_t behind_comma(std::uint32_t comma) {
    const bool dash = view_.is_form(comma, "\u2014") || view_.is_form(comma, "\u2013");
    const std::uint32_t next = comma + 1;
    if (dash || !continues(view_, next, limit_)) return comma;
    // Who has a verb of his own behind the comma is a source of his own.
    const StringId word = view_.tokens.lower[next];
    if (word == "quien"_id || word == "quienes"_id) return comma;
    open_ = true;
    if (!view_.is(next, Word::kRelative)) return next;
    closed_ = true;
    std::uint32_t end = next;
    while (end < limit_ && !view_.is_comma(end) && !view_.is_form(end, ";") && !view_.is_form(end, ":"))
      ++end;
    return end;
  }

  bool ends_at(std::uint32_t t) const {
    if (view_.is_form(t, ":") || view_.is_form(t, ";") || view_.is_form(t, ".") || view_.is_form(t, "\u2026"))
      return true;
    if (view_.is_quotation_mark(t) && !view_.same_voice(begin_, t)) return true;
    const bool conjunction = view_.is(t, Word::kThat) && view_.has_pos(t, "SCONJ"_id);
    const bool relative = t > begin_ && view_.is(t, Word::kRelative) && !conjunction;
    if (!relative && (view_.is(t, Word::kThat) || view_.has_pos(t, "SCONJ"_id))) return true;
    if (t == begin_) return false;
    const bool in_clause = relative_before(view_, t, begin_).has_value();
    if (is_finite_verb(view_, t)) return !in_clause;
    const bool infinitive =
        view_.is(t, Word::kOf) && t + 1 < limit_ && view_.form(t + 1) == Form::kInfinitive;
    if (infinitive) return true;
    if (open_ || in_clause) return false;
    // Adverbs, times and other prepositions than "of" belong to the clause around the phrase.
    const bool adverb = view_.has_pos(t, "ADV"_id) && !view_.is(t, Word::kDeterminer);
    const bool time = view_.is(t, Word::kTime) && !view_.is(t - 1, Word::kOf);
    return adverb || time || (view_.has_pos(t, "ADP"_id) && !view_.is(t, Word::kOf));
  }

  const View& view_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  bool open_;  // an apposition or a phrase that is taken whole: adjuncts are part of it
  bool closed_ = false;
};

}  // namespace

std::optional<Phrase> phrase_from(const View& view, std::uint32_t begin, std::uint32_t limit, bool whole) {
  TokenSpan span{begin, PhraseEnd(view, begin, std::min(limit, begin + kMaxPhrase), whole).find()};
  while (span.size() > 1 && (view.is(span.end - 1, Word::kAnd) || view.has_pos(span.end - 1, "DET"_id)))
    --span.end;
  span = view.context.trimmed(span);
  const auto head = head_of(view, span);
  if (span.empty() || !head) return std::nullopt;
  return Phrase{span, *head};
}

std::uint32_t end_of_adjunct(const View& view, std::uint32_t token, std::uint32_t limit) {
  if (token >= limit) return token;
  if (view.has_pos(token, "ADV"_id) && !view.is(token, Word::kNegation) && !view.is(token, Word::kQuestion) &&
      !view.is(token, Word::kDeterminer))
    return token + 1;
  std::uint32_t end = token;
  const bool preposition = view.has_pos(token, "ADP"_id);
  const bool time = view.is(token, Word::kTime) ||
                    (token + 1 < limit && view.has_pos(token, "DET"_id) && view.is(token + 1, Word::kTime));
  if (!preposition && !time) return token;
  ++end;
  bool nominal = time && view.is(token, Word::kTime);
  while (end < limit) {
    if (view.is_punctuation(end) || view.form(end) == Form::kFinite || view.form(end) == Form::kInfinitive)
      break;
    if (view.is(end, Word::kThat) || view.has_pos(end, "SCONJ"_id) || view.has_pos(end, "PRON"_id)) {
      if (nominal || view.is(end, Word::kThat)) break;
    }
    const bool opens = view.has_pos(end, "DET"_id) || view.is(end, Word::kDeterminer);
    const bool joined = view.has_pos(end, "ADP"_id);
    if (nominal && view.is(end, Word::kOf) && end + 1 < limit && view.form(end + 1) == Form::kInfinitive)
      break;
    const bool next_name = nominal && view.tokens.entity_tag[end] == doc::EntityTag::kBegin &&
                           view.has_pos(end, "PROPN"_id) && view.has_pos(end - 1, "PROPN"_id);
    if (next_name) break;  // "a l'AFP Maria Lopes"
    if (nominal && opens && !view.has_pos(end - 1, "ADP"_id)) break;
    if (nominal && joined && !view.is(end, Word::kOf)) break;
    if (nominal && view.has_pos(end, "ADV"_id)) break;
    nominal = nominal || view.is_nominal(end);
    ++end;
  }
  return end;
}

std::uint32_t end_of_adjuncts(const View& view, std::uint32_t token, std::uint32_t limit) {
  for (;;) {
    const std::uint32_t end = end_of_adjunct(view, token, limit);
    if (end == token) return end;
    token = end;
  }
}

}  // namespace diurna::statements::romance
