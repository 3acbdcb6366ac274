#include "events/folding.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace diurna::events {
namespace {

constexpr char kSeparator = '\x1f';

std::string key_of(const Party& party, std::string_view text) {
  return party.name.empty() ? std::string(slice(text, party.span)) : party.name;
}

std::string key_of(const std::vector<Party>& parties, std::string_view text) {
  std::vector<std::string> names;
  for (const Party& party : parties) names.push_back(key_of(party, text));
  std::ranges::sort(names);
  std::string key;
  for (const std::string& name : names) key += name + kSeparator;
  return key;
}

bool may_be_one_day(const Event& a, const Event& b) {
  if (!a.date || !b.date) return true;
  return a.date->start <= b.date->end && b.date->start <= a.date->end;
}

void take_over(Event& from, Event& to) {
  if (!to.date && from.date) to.date = std::move(from.date);
  if (!to.place) to.place = from.place;
  if (!to.about_place) to.about_place = from.about_place;
  // In text order: a sentence that is there already is the last one.
  for (const ByteSpan sentence : from.evidence) {
    if (to.evidence.back() != sentence) to.evidence.push_back(sentence);
  }
}

}  // namespace

std::vector<Event> fold(std::vector<Event> events, std::string_view text) {
  std::vector<Event> kept;
  std::unordered_map<std::string, std::vector<std::size_t>> known;
  for (Event& event : events) {
    const std::string key = std::string(name_of(event.plover)) + kSeparator + key_of(event.actors, text) +
                            kSeparator + key_of(event.recipients, text);
    std::vector<std::size_t>& same = known[key];
    const auto found = std::ranges::find_if(same, [&](std::size_t other) {
      return kept[other].modality == event.modality && may_be_one_day(kept[other], event);
    });
    if (found != same.end()) {
      take_over(event, kept[*found]);
    } else {
      same.push_back(kept.size());
      kept.push_back(std::move(event));
    }
  }
  return kept;
}

}  // namespace diurna::events
