#include "html/body/names.h"

#include <algorithm>

#include "base/table.h"

namespace diurna::html {
namespace {

constexpr std::uint32_t kHashBasis = 2166136261u;  // FNV-1a
constexpr std::uint32_t kHashPrime = 16777619u;
constexpr std::size_t kMaxNameSize = 32;
// A longer word is also known by its beginning ("cookielawinfo"), as one of a kind of its own.
constexpr std::size_t kMinPrefix = 6;
constexpr std::uint32_t kPrefix = 0x5BD1E995u;

constexpr std::string_view kGroupNames[kNameGroups] = {
    "body",    "content",    "title",      "lead",    "caption", "credit",  "media",     "quote",
    "live",    "toc",        "comment",    "share",   "related", "nav",     "footer",    "header",
    "sidebar", "ad",         "newsletter", "paywall", "consent", "overlay", "accordion", "author",
    "date",    "tags",       "meta",       "card",    "promo",   "shop",    "form",      "hidden",
    "notes",   "correction", "embed",      "alert",   "legal",   "job"};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::uint32_t extend(std::uint32_t hash, std::string_view word) {
  for (const char c : word) hash = (hash ^ (static_cast<unsigned char>(c) | 0x20u)) * kHashPrime;
  return hash;
}

// The end of the word that begins at `at`: before a capital that follows a small letter, too.
std::size_t word_end(std::string_view value, std::size_t at) {
  std::size_t end = at + 1;
  while (end < value.size() && (is_lower(value[end]) || (is_upper(value[end]) && is_upper(value[end - 1]))))
    ++end;
  return end;
}

void push(std::uint32_t hash, NameHashes& out) {
  if (out.size < kMaxNames) out.hash[out.size++] = hash;
}

}  // namespace

std::string_view name_of(NameGroup group) {
  return kGroupNames[static_cast<std::size_t>(group)];
}

void add_names(std::string_view value, NameHashes& out) {
  std::uint32_t previous = 0;
  for (std::size_t at = 0; at < value.size();) {
    if (!is_lower(value[at]) && !is_upper(value[at])) {
      if (value[at] == ' ') previous = 0;
      ++at;
      continue;
    }
    const std::size_t end = word_end(value, at);
    const std::string_view word = value.substr(at, end - at);
    at = end;
    if (word.size() > kMaxNameSize) {
      previous = 0;
      continue;
    }
    if (word.size() > kMinPrefix) push(extend(kHashBasis, word.substr(0, kMinPrefix)) ^ kPrefix, out);
    const std::uint32_t hash = extend(kHashBasis, word);
    push(hash, out);
    if (previous != 0) push(extend(previous, word), out);
    previous = hash;
  }
}

Result<Names> Names::open(const std::string& data_folder) {
  const auto table = base::load_table(data_folder, "html/names.tsv", {"name", "group", "example"});
  if (!table) return table.error();
  Names names;
  std::size_t size = 64;
  while (size < 4 * table->rows().size()) size *= 2;
  names.slots_.resize(size, {0, 0});
  for (const auto& row : table->rows()) {
    const auto* const group = std::find(std::begin(kGroupNames), std::end(kGroupNames), row.cells[1]);
    if (group == std::end(kGroupNames)) return table->error(row, "no group of names: " + row.cells[1]);
    const auto index = static_cast<std::uint8_t>(group - std::begin(kGroupNames) + 1);
    const std::uint32_t hash = extend(kHashBasis, row.cells[0]);
    names.insert(hash, index);
    if (row.cells[0].size() == kMinPrefix) names.insert(hash ^ kPrefix, index);
  }
  return names;
}

void Names::insert(std::uint32_t hash, std::uint8_t group) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].group != 0) at = (at + 1) & mask;
  slots_[at] = {hash, group};
}

std::uint64_t Names::groups(const NameHashes& names) const {
  std::uint64_t found = 0;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < names.size; ++i) {
    const std::uint32_t hash = names.hash[i];
    for (std::size_t at = hash & mask; slots_[at].group != 0; at = (at + 1) & mask) {
      if (slots_[at].hash == hash) found |= std::uint64_t{1} << (slots_[at].group - 1);
    }
  }
  return found;
}

}  // namespace diurna::html
