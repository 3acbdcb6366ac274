#include "diurna/record.h"

#include <array>

namespace diurna {
namespace {

constexpr std::array<std::string_view, 19> kActs = {
    "say",     "deny",   "confirm", "claim",    "accuse",     "criticise", "praise",
    "urge",    "ask",    "promise", "threaten", "announce",   "agree",     "refuse",
    "believe", "intend", "decline", "no_reply", "unavailable"};
constexpr std::array<std::string_view, 11> kBlocks = {
    "headline",      "standfirst", "paragraph",    "heading",    "list_item", "quote",
    "embedded_post", "caption",    "related_link", "correction", "dateline"};
constexpr std::array<std::string_view, 2> kMedia = {"text", "html"};
constexpr std::array<std::string_view, 4> kKinds = {"direct", "mixed", "indirect", "post"};
constexpr std::array<std::string_view, 2> kPolarities = {"positive", "negative"};
constexpr std::array<std::string_view, 3> kPlaceKinds = {"name", "metonym", "demonym"};
constexpr std::array<std::string_view, 4> kTimexes = {"DATE", "TIME", "DURATION", "SET"};

constexpr std::array<std::string_view, kPloverTypes> kPlover = {
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::array<std::string_view, 5> kModalities = {"actual", "historical", "future", "hypothetical",
                                                         "negated"};

}  // namespace

std::string_view name_of(BlockKind kind) {
  return kBlocks[static_cast<std::size_t>(kind)];
}
std::string_view name_of(Media media) {
  return kMedia[static_cast<std::size_t>(media)];
}
std::string_view name_of(StatementKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view name_of(Polarity polarity) {
  return kPolarities[static_cast<std::size_t>(polarity)];
}
std::string_view name_of(Act act) {
  return kActs[static_cast<std::size_t>(act)];
}
std::string_view name_of(PlaceKind kind) {
  return kPlaceKinds[static_cast<std::size_t>(kind)];
}
std::string_view name_of(Timex timex) {
  return kTimexes[static_cast<std::size_t>(timex)];
}

std::string_view name_of(Plover plover) {
  return kPlover[static_cast<std::size_t>(plover)];
}
std::string_view name_of(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}

std::optional<Plover> plover_named(std::string_view name) {
  for (std::size_t i = 0; i < kPlover.size(); ++i) {
    if (kPlover[i] == name) return static_cast<Plover>(i);
  }
  return std::nullopt;
}

int quad_of(Plover plover) {
  if (plover <= Plover::kConcede) return 1;
  if (plover <= Plover::kRetreat) return 2;
  return plover <= Plover::kThreaten ? 3 : 4;
}

std::string_view day_published(const Article& article) {
  constexpr std::size_t kDay = 10;  // of "2025-09-21T14:05:00+05:30"
  return std::string_view(article.published).substr(0, kDay);
}

std::optional<Act> act_named(std::string_view name) {
  for (std::size_t i = 0; i < kActs.size(); ++i) {
    if (kActs[i] == name) return static_cast<Act>(i);
  }
  return std::nullopt;
}

}  // namespace diurna
