#include "actors/body_sector.h"

#include <initializer_list>

namespace diurna::actors {
namespace {

bool is_one_of(const Code& sector, std::initializer_list<std::string_view> sectors) {
  return std::any_of(sectors.begin(), sectors.end(), [&](std::string_view one) { return sector == one; });
}

// Whoever works for one of these is one of them, unless they bear arms, sit in judgement or are its public.
bool is_employer(const Code& sector) {
  return is_one_of(sector, {"IGO", "NGO", "MNC", "BUS", "MED", "EDU", "REL", "OPP", "HLH"});
}

}  // namespace

bool is_armed(const Code& sector) {
  return is_one_of(sector, {"REB", "UAF", "CRM"});
}

Code sector_in_body(const Code& body, const Code& noun, bool agent) {
  if (body.empty()) return noun;
  if (agent || noun.empty()) return body;
  if (is_armed(body)) {
    return is_one_of(noun, {"GOV", "MIL", "REB", "UAF", "COP", "CRM", "SPY", "PTY"}) ? body : noun;
  }
  if (is_employer(body)) {
    return is_one_of(noun, {"GOV", "BUS", "EDU", "HLH", "NGO", "IGO", "MNC", "PTY", "REL"}) ? body : noun;
  }
  // A movement that governs has its fighters as an army.
  if (body == "GOV" && is_one_of(noun, {"REB", "UAF"})) return Code("MIL");
  return noun;
}

}  // namespace diurna::actors
