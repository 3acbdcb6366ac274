// The record of one article: what was said by whom, and the times and places that the text names.
//
// Format and meaning of every field: docs/formats/record.md. Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/article.h"
#include "diurna/event.h"
#include "diurna/origin.h"
#include "diurna/span.h"
#include "diurna/status.h"

namespace diurna {

// The names of the enums below (see name_of) are part of the record format: append only.
enum class StatementKind : std::uint8_t { kDirect, kMixed, kIndirect, kPost };
enum class Polarity : std::uint8_t { kPositive, kNegative };
enum class Act : std::uint8_t {
  kSay,
  kDeny,
  kConfirm,
  kClaim,
  kAccuse,
  kCriticise,
  kPraise,
  kUrge,
  kAsk,
  kPromise,
  kThreaten,
  kAnnounce,
  kAgree,
  kRefuse,
  kBelieve,
  kIntend,
  kDecline,
  kNoReply,
  kUnavailable,
};

std::string_view name_of(StatementKind kind);
std::string_view name_of(Polarity polarity);
std::string_view name_of(Act act);
std::optional<Act> act_named(std::string_view name);

// Words of the article that fill a field.
struct Mention {
  ByteSpan span;
};

// To whom something was said. Of words and name at least one is there: who is asked for comment and keeps
// silent was asked by the publisher, whom no words of the article name.
struct Addressee {
  std::optional<ByteSpan> span;  // the noun phrase or pronoun that stands there
  std::string name;              // the fullest name that the article gives; empty: none
};

struct Cue {
  ByteSpan span;
  std::string lemma;
};

// Who is made responsible for the statement.
struct Source {
  ByteSpan span;     // the noun phrase or pronoun that stands there
  std::string name;  // the fullest name that the article gives; empty: none
  std::string role;  // the words that say what the source is; empty: none
  bool anonymous = false;
  std::string anonymous_reason;  // as written; empty: none given
  std::string handle;            // of a post's author
  std::string country = {};      // ISO 3166-1 alpha-3, IGO, NGO, MNC, IMG; empty: not known
  std::string sector = {};       // GOV, MIL, REB, ...; empty: not known
};

// A value that stands in the text (span) or follows from context (from).
struct TimeOfSaying {
  std::string value;  // TIMEX3 value
  std::string from;   // "document date", "post date", "clause"
  std::optional<ByteSpan> span;
};

struct Statement {
  std::string id;  // "s:" and a hash of document, source byte ranges of the parts, and type
  StatementKind kind = StatementKind::kIndirect;
  Act act = Act::kSay;
  Polarity polarity = Polarity::kPositive;
  std::string language;
  std::vector<ByteSpan> content;
  std::optional<Cue> cue;
  std::optional<Source> source;
  std::optional<Addressee> addressee;
  std::optional<Mention> channel;
  std::string channel_name;  // the platform's name where no words of the text give it
  std::optional<Mention> occasion;
  std::optional<Mention> place;
  std::optional<Mention> about;
  std::optional<TimeOfSaying> time;
  std::optional<std::uint32_t> inside;  // index of the enclosing statement in the same record
  std::vector<ByteSpan> evidence;       // the sentences that show it
  bool truncated = false;
  double confidence = 0;  // [0, 1]
  Origin made_by;
  std::vector<Reason> why_null;
};

enum class Timex : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view name_of(Timex timex);

// A time expression, normalised as TIMEX3 (ISO-TimeML 1.2.1).
struct TimeExpression {
  std::string id;
  ByteSpan span;
  Timex timex = Timex::kDate;
  std::string value;      // "2025-09-21", "2024-08", "P4Y"; empty: could not be resolved
  std::string mod;        // TIMEX3 mod; empty: none
  std::string anchor;     // what it was resolved against: "document date", "text", ...
  std::string precision;  // "day", "month", "year", ...
  Origin made_by;
  std::vector<Reason> why_null;
};

// How the text names a place.
enum class PlaceKind : std::uint8_t {
  kName,     // "in London"
  kMetonym,  // "London said": its government or its people
  kDemonym,  // "British", "the British"
};
std::string_view name_of(PlaceKind kind);

struct Point {
  double lat = 0;  // degrees, WGS 84
  double lon = 0;
};

// A name of a place, and which place of the world it is.
struct PlaceMention {
  std::string id;
  ByteSpan span;
  PlaceKind mention = PlaceKind::kName;
  std::string name;             // as the gazetteer has it; empty: the place is not known
  std::string country;          // ISO 3166-1 alpha-3; empty: none, or several
  std::string admin1;           // first subdivision; empty: none
  std::string admin2;           // second subdivision; empty: none
  std::uint32_t geonameid = 0;  // GeoNames; 0: none
  std::string feature;          // "country", "city", "airbase", ...
  std::string feature_code;     // class and code of GeoNames: "A.PCLI"
  std::optional<Point> point;   // of an area its middle
  std::string precision;        // "exact", "near", "region": 1, 2, 3 of ACLED's geo_precision
  std::string gazetteer;        // the source that has the place
  double confidence = 0;        // [0, 1]
  Origin made_by;
  std::vector<Reason> why_null;
};

struct Record {
  Article article;
  std::vector<Statement> statements;  // in text order of their first part
  std::vector<TimeExpression> times;  // in text order
  std::vector<PlaceMention> places;   // in text order
  std::vector<Event> events;          // in text order of their triggers
};

}  // namespace diurna
