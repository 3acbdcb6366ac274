#include "html/body/wording.h"

#include <algorithm>

#include "base/table.h"
#include "html/body/text_stats.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMaxPhrase = 6;    // words
constexpr std::size_t kShortBlock = 16;  // words: longer ones are looked at where they begin

constexpr std::string_view kGroupNames[kWordingGroups] = {
    "related", "signup", "share", "legal",  "ad",     "credit",     "byline", "date",    "comment",
    "consent", "tags",   "toc",   "author", "donate", "correction", "listen", "takeaway"};

std::uint32_t join(std::uint32_t phrase, std::uint32_t word) {
  return (phrase ^ word) * 0x9E3779B1u + 1;
}

std::size_t slots_for(std::size_t entries) {
  std::size_t size = 64;
  while (size < 4 * entries) size *= 2;
  return size;
}

std::vector<std::uint32_t> words_of(std::string_view text) {
  TextStats stats;
  std::vector<std::uint32_t> words;
  count_text(text, stats, words);
  return words;
}

}  // namespace

std::string_view name_of(WordingGroup group) {
  return kGroupNames[static_cast<std::size_t>(group)];
}

Result<Wording> Wording::open(const std::string& data_folder) {
  const auto table = base::load_table(data_folder, "html/wording.tsv", {"phrase", "group", "example"});
  if (!table) return table.error();
  const auto functions =
      base::load_table(data_folder, "html/function_words.tsv", {"word", "language", "example"});
  if (!functions) return functions.error();
  Wording wording;
  wording.slots_.resize(slots_for(table->rows().size()), {0, 0, 0});
  for (const auto& row : table->rows()) {
    const auto* const group = std::find(std::begin(kGroupNames), std::end(kGroupNames), row.cells[1]);
    if (group == std::end(kGroupNames)) return table->error(row, "no group of phrases: " + row.cells[1]);
    const std::vector<std::uint32_t> words = words_of(row.cells[0]);
    if (words.empty() || words.size() > kMaxPhrase) return table->error(row, "a phrase of 1 to 6 words");
    std::uint32_t hash = 0;
    for (const std::uint32_t word : words) hash = join(hash, word);
    std::size_t at = hash & (wording.slots_.size() - 1);
    while (wording.slots_[at].group != 0) at = (at + 1) & (wording.slots_.size() - 1);
    wording.slots_[at] = {hash, static_cast<std::uint8_t>(group - std::begin(kGroupNames) + 1),
                          static_cast<std::uint8_t>(words.size())};
  }
  wording.functions_.resize(slots_for(functions->rows().size()), 0);
  for (const auto& row : functions->rows()) {
    const std::vector<std::uint32_t> words = words_of(row.cells[0]);
    if (words.size() != 1) return functions->error(row, "one word");
    std::size_t at = words[0] & (wording.functions_.size() - 1);
    while (wording.functions_[at] != 0) at = (at + 1) & (wording.functions_.size() - 1);
    wording.functions_[at] = words[0];
  }
  return wording;
}

std::uint32_t Wording::find(std::uint32_t hash, std::uint32_t words) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].group != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && slots_[at].words == words) return 1u << (slots_[at].group - 1);
  }
  return 0;
}

// The groups of the phrases that `words` begins with.
std::uint32_t Wording::at(std::span<const std::uint32_t> words) const {
  std::uint32_t found = 0;
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < words.size() && i < kMaxPhrase; ++i) {
    hash = join(hash, words[i]);
    found |= find(hash, static_cast<std::uint32_t>(i + 1));
  }
  return found;
}

WordingGroups Wording::groups(std::span<const std::uint32_t> words) const {
  WordingGroups groups{at(words), 0};
  if (words.size() > kShortBlock) return groups;
  for (std::size_t i = 1; i < words.size(); ++i) groups.within |= at(words.subspan(i));
  return groups;
}

std::uint32_t Wording::function_words(std::span<const std::uint32_t> words) const {
  const std::size_t mask = functions_.size() - 1;
  std::uint32_t count = 0;
  for (const std::uint32_t word : words) {
    for (std::size_t at = word & mask; functions_[at] != 0; at = (at + 1) & mask) {
      if (functions_[at] == word) {
        ++count;
        break;
      }
    }
  }
  return count;
}

}  // namespace diurna::html
