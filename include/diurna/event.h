// Events: who did what to whom, when and where, in the types of PLOVER.
//
// Format and meaning of every field: docs/formats/record.md; which act is of which type:
// docs/codebook-events.md. Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/origin.h"
#include "diurna/span.h"

namespace diurna {

// The names of the enums below (see name_of) are part of the record format: append only.
enum class Plover : std::uint8_t {
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault,
};
inline constexpr std::size_t kPloverTypes = 16;

enum class Modality : std::uint8_t { kActual, kHistorical, kFuture, kHypothetical, kNegated };

std::string_view name_of(Plover plover);
std::optional<Plover> plover_named(std::string_view name);
std::string_view name_of(Modality modality);
// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
int quad_of(Plover plover);

// Who acts, or to whom it is done.
struct Party {
  ByteSpan span;        // the noun phrase or pronoun that stands there
  std::string name;     // the fullest name that the article gives, or the lexicon's; empty: none
  std::string country;  // ISO 3166-1 alpha-3, IGO, NGO, MNC, IMG; empty: not known
  std::string sector;   // GOV, MIL, REB, ...; empty: not known
};

// The day or days of an act.
struct EventDate {
  std::string start;             // ISO 8601
  std::string end;               // the same where it is one day
  std::string precision;         // "day", "month", "year", ...
  std::optional<ByteSpan> span;  // the words that say so
  std::string from;              // "clause", "sentence", "document date", ...
};

// A number of people, as the text has it.
struct Count {
  std::int64_t value = 0;
  std::string bound;  // "at least", "more than", "about", ...; empty: exactly
  ByteSpan span;
};

struct EventCounts {
  std::optional<Count> dead;
  std::optional<Count> injured;
  std::optional<Count> arrested;
  std::optional<Count> crowd;
};

struct Event {
  std::string id;  // "v:" and a hash of document, source byte ranges of the parts, and type
  Plover plover = Plover::kAgree;
  std::string mode;                   // PLOVER's; empty: none
  std::vector<std::string> contexts;  // PLOVER's
  Modality modality = Modality::kActual;
  std::string cameo;  // three or four digits
  std::vector<Party> actors;
  std::vector<Party> recipients;
  ByteSpan trigger;
  std::optional<ByteSpan> about;  // what the act concerns, where that is nobody: "the bid", "a market"
  std::optional<EventDate> date;
  std::optional<std::uint32_t> place;        // index into the record's places: where it was done
  std::optional<std::uint32_t> about_place;  // the same: what place it is about
  EventCounts counts;
  std::optional<std::uint32_t> statement;  // index into the record's statements: who says so
  std::vector<ByteSpan> evidence;          // the sentences that tell of it, the one with the parts first
  double confidence = 0;                   // [0, 1]
  Origin made_by;
  std::vector<Reason> why_null;
};

}  // namespace diurna
