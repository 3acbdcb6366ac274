#include "export/report_phrases.h"

#include <algorithm>
#include <iterator>

namespace diurna::exporting {
namespace {

struct Phrase {
  std::string_view positive;
  std::string_view negative;
};

// Indexed by Act.
constexpr Phrase kPhrases[] = {
    {"said", "did not say"},
    {"denied", "did not deny"},
    {"confirmed", "did not confirm"},
    {"claimed", "did not claim"},
    {"accused", "did not accuse"},
    {"criticised", "did not criticise"},
    {"praised", "did not praise"},
    {"urged", "did not urge"},
    {"asked", "did not ask"},
    {"promised", "did not promise"},
    {"threatened", "did not threaten"},
    {"announced", "did not announce"},
    {"agreed", "did not agree"},
    {"refused", "did not refuse"},
    {"believes", "does not believe"},
    {"intends", "does not intend"},
    {"declined to comment", "declined to comment"},
    {"no reply", "no reply"},
    {"unavailable", "unavailable"},
};
static_assert(std::size(kPhrases) == static_cast<std::size_t>(Act::kUnavailable) + 1);

constexpr std::string_view kPlatforms[] = {
    "X",      "Twitter",      "Facebook", "Instagram", "Telegram", "WhatsApp",
    "TikTok", "YouTube",      "Threads",  "Bluesky",   "Mastodon", "LinkedIn",
    "Reddit", "Truth Social", "Weibo",    "WeChat",    "VK",       "Signal",
};

}  // namespace

std::string_view phrase_of(Act act, Polarity polarity) {
  const Phrase& phrase = kPhrases[static_cast<std::size_t>(act)];
  return polarity == Polarity::kNegative ? phrase.negative : phrase.positive;
}

std::string_view channel_of(const Article& article, const Statement& statement) {
  if (statement.channel) return slice(article.text, statement.channel->span);
  return statement.channel_name;
}

bool is_platform(std::string_view channel) {
  return std::find(std::begin(kPlatforms), std::end(kPlatforms), channel) != std::end(kPlatforms);
}

std::string channel_phrase(std::string_view channel) {
  return (is_platform(channel) ? "on " : "via ") + std::string(channel);
}

std::string_view called(const Article& article, const Source& source) {
  if (!source.name.empty() && !source.anonymous) return source.name;
  if (source.anonymous && !source.role.empty()) return source.role;
  return slice(article.text, source.span);
}

std::string codes_of(const Party& party) {
  if (party.country.empty() || party.country == party.sector) return party.sector;
  if (party.sector.empty()) return party.country;
  return party.country + " " + party.sector;
}

}  // namespace diurna::exporting
