#include "events/circumstances.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <span>
#include <string>

namespace diurna::events {
namespace {

constexpr int kMaxClimb = 4;  // words between a trigger and the verb of its clause

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "29"
std::string last_day(int year, int month) {
  const auto last = std::chrono::year(year) / month / std::chrono::last;
  return std::to_string(static_cast<unsigned>(last.day()));
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The rows that begin in the bytes; `rows` is in text order.
template <typename Row>
std::span<const Row> rows_in(const std::vector<Row>& rows, ByteSpan bytes) {
  const auto begin_of = [](const Row& row) { return row.span.begin; };
  const auto begin = std::ranges::lower_bound(rows, bytes.begin, {}, begin_of);
  return {begin, std::ranges::lower_bound(begin, rows.end(), bytes.end, {}, begin_of)};
}

bool puts_there(StringId preposition) {
  return preposition == "in"_id || preposition == "at"_id || preposition == "near"_id ||
         preposition == "outside"_id || preposition == "inside"_id || preposition == "across"_id ||
         preposition == "around"_id || preposition == "throughout"_id || preposition == "on"_id;
}

}  // namespace

std::optional<EventDate> date_of(const TimeExpression& time) {
  if (time.timex != Timex::kDate && time.timex != Timex::kTime) return std::nullopt;
  const std::string_view value = time.value;
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDay = 10;
  if (value.size() < kYear || !is_number(value.substr(0, kYear))) return std::nullopt;
  EventDate date;
  date.span = time.span;
  const std::string year(value.substr(0, kYear));
  if (value.size() == kYear) {
    date.start = year + "-01-01";
    date.end = year + "-12-31";
    date.precision = "year";
    return date;
  }
  if (value[kYear] != '-' || value.size() < kMonth || !is_number(value.substr(kYear + 1, 2)))
    return std::nullopt;
  const std::string month(value.substr(0, kMonth));
  const int of_year = number(value.substr(kYear + 1, 2));
  if (of_year < 1 || of_year > 12) return std::nullopt;
  if (value.size() == kMonth) {
    date.start = month + "-01";
    date.end = month + "-" + last_day(number(year), of_year);
    date.precision = "month";
    return date;
  }
  if (value.size() < kDay || value[kMonth] != '-' || !is_number(value.substr(kMonth + 1, 2)))
    return std::nullopt;
  date.start = date.end = std::string(value.substr(0, kDay));
  date.precision = "day";
  return date;
}

// From the verb of its clause down.
TokenSpan Circumstances::clause(const Trigger& trigger) const {
  std::uint32_t verb = trigger.support.value_or(trigger.head);
  for (int climbed = 0; climbed < kMaxClimb && !syntax_.clauses.is_verb(verb); ++climbed) {
    verb = syntax_.tokens.head[verb];
  }
  return syntax_.tree.subtree(verb);
}

std::optional<EventDate> Circumstances::date(const Trigger& trigger) const {
  const ByteSpan whole = sentence(trigger.head);
  const ByteSpan clause_bytes = doc::bytes_of(syntax_.tokens, clause(trigger));
  const TimeExpression* near = nullptr;
  const TimeExpression* only = nullptr;
  std::uint32_t distance = 0;
  std::size_t in_sentence = 0;
  const std::uint32_t at = syntax_.tokens.span[trigger.head].begin;
  for (const TimeExpression& time : rows_in(record_.times, whole)) {
    if (time.span.end > whole.end || !date_of(time)) continue;
    ++in_sentence;
    only = &time;
    if (time.span.begin < clause_bytes.begin || time.span.end > clause_bytes.end) continue;
    const std::uint32_t apart = time.span.begin > at ? time.span.begin - at : at - time.span.begin;
    if (near != nullptr && apart >= distance) continue;
    near = &time;
    distance = apart;
  }
  if (near == nullptr && in_sentence != 1) return std::nullopt;
  auto date = date_of(near != nullptr ? *near : *only);
  if (date) date->from = near != nullptr ? "clause" : "sentence";
  return date;
}

bool Circumstances::is_within_party(const Candidate& candidate, ByteSpan span) const {
  const auto holds = [&](const Phrase& phrase) {
    return doc::bytes_of(syntax_.tokens, phrase.span).overlaps(span);
  };
  return std::ranges::any_of(candidate.actors, holds) || std::ranges::any_of(candidate.recipients, holds);
}

std::optional<std::uint32_t> Circumstances::place(const Candidate& candidate) const {
  const ByteSpan bytes = doc::bytes_of(syntax_.tokens, clause(candidate.trigger));
  for (const PlaceMention& place : rows_in(record_.places, bytes)) {
    if (place.span.end > bytes.end || place.mention != PlaceKind::kName) continue;
    const TokenSpan name = doc::tokens_in(syntax_.tokens, place.span);
    if (name.empty() || is_within_party(candidate, place.span)) continue;
    const std::uint32_t head = syntax_.tokens.head[name.end - 1];
    const bool put = puts_there(syntax_.tokens.lower[head]) && syntax_.tokens.pos[head] == "ADP"_id;
    const std::uint32_t parent = syntax_.tokens.head[head];
    const bool of_act = parent == candidate.trigger.head || parent == candidate.trigger.support ||
                        syntax_.tree.is_below(parent, candidate.trigger.head);
    if (put && of_act) return index_of(place);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Circumstances::about_place(const Candidate& candidate) const {
  const ByteSpan bytes = doc::bytes_of(syntax_.tokens, syntax_.tree.subtree(candidate.trigger.head));
  for (const PlaceMention& place : rows_in(record_.places, bytes)) {
    const bool named = place.mention == PlaceKind::kName && place.point;
    if (!named || place.span.end > bytes.end) continue;
    if (place.span.begin > syntax_.tokens.span[candidate.trigger.head].begin &&
        !is_within_party(candidate, place.span))
      return index_of(place);
  }
  return std::nullopt;
}

std::uint32_t Circumstances::index_of(const PlaceMention& place) const {
  return static_cast<std::uint32_t>(&place - record_.places.data());
}

std::optional<std::uint32_t> Circumstances::statement(const Trigger& trigger) const {
  const auto cues = sayings_.by_cue(trigger.head);
  return cues.empty() ? sayings_.innermost(trigger.head) : std::optional(cues.front().second);
}

bool Circumstances::is_mere_saying(const Candidate& candidate) const {
  for (const auto& [cue, statement] : sayings_.by_cue(candidate.trigger.head)) {
    if (candidate.frame == nullptr) return true;
    const auto& channel = record_.statements[statement].channel;
    const auto in_channel = [&](const Phrase& phrase) {
      return channel && doc::bytes_of(syntax_.tokens, phrase.span).overlaps(channel->span);
    };
    if (std::ranges::any_of(candidate.recipients, in_channel)) return true;
  }
  return false;
}

ByteSpan Circumstances::sentence(std::uint32_t token) const {
  return doc::bytes_of(syntax_.tokens, syntax_.tree.sentence(token));
}

}  // namespace diurna::events
