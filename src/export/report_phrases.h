// The words with which the report says what was done by saying.
#pragma once

#include <string>
#include <string_view>

#include "diurna/record.h"

namespace diurna::exporting {

// "said", "did not say", "urged", "no reply": static storage.
std::string_view phrase_of(Act act, Polarity polarity);

// The channel as the article or a post's markup names it; empty if neither does.
std::string_view channel_of(const Article& article, const Statement& statement);
// "on X" for platforms that are known by name, "via a letter" for other channels.
std::string channel_phrase(std::string_view channel);
bool is_platform(std::string_view channel);

// What to call a source: its name, or the description of one that is anonymous, or the words that stand
// there.
std::string_view called(const Article& article, const Source& source);

// "AFG GOV": country and sector, as far as they are known, once if they are the same.
std::string codes_of(const Party& party);

}  // namespace diurna::exporting
