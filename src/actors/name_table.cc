#include "actors/name_table.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace diurna::actors {
namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t extended(std::uint64_t prefix, text::StringId word) {
  std::uint64_t mixed = (prefix ^ word) * kMultiplier;
  mixed ^= mixed >> 29;
  return mixed * kMultiplier + 1;
}

// The singular of what the tagger took for a name, whose lemma is then the word itself: "Marines".
text::StringId singular_of(const doc::Tokens& tokens, std::uint32_t i) {
  const std::string lemma = text::lower(tokens.lemma_text(i));
  const std::string_view lower = tokens.strings.get(tokens.lower[i]);
  if (lemma != lower) return text::string_id(lemma);
  if (lower.ends_with("children")) return text::string_id(lower.substr(0, lower.size() - 3));
  if (lower.ends_with("ies")) return text::string_id(std::string(lower.substr(0, lower.size() - 3)) + "y");
  if (lower.ends_with("men")) return text::string_id(std::string(lower.substr(0, lower.size() - 3)) + "man");
  if (lower.ends_with("s")) return text::string_id(lower.substr(0, lower.size() - 1));
  return 0;
}

}  // namespace

void NameTable::add(std::string_view name, std::uint32_t entry, Writing writing, bool inflected) {
  const std::vector<text::StringId> words = words_of_name(name);
  if (words.empty()) return;
  Prefix prefix = 0;
  for (const text::StringId word : words) {
    prefix = extended(prefix, word);
    ranges_.try_emplace(prefix);
  }
  names_.push_back({prefix, {entry, writing, inflected}});
}

void NameTable::finish() {
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Named& a, const Named& b) { return a.prefix < b.prefix; });
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    Range& range = ranges_[names_[i].prefix];
    if (range.end == 0) range.begin = i;
    range.end = i + 1;
  }
}

const NameTable::Range* NameTable::step(Prefix& prefix, text::StringId word) const {
  prefix = extended(prefix, word);
  const auto found = ranges_.find(prefix);
  return found == ranges_.end() ? nullptr : &found->second;
}

std::vector<std::uint32_t> NameTable::written(const doc::Tokens& tokens, TokenSpan span, Range range,
                                              bool plural) const {
  std::vector<std::uint32_t> entries;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Meaning& meaning = names_[i].meaning;
    if ((plural && !meaning.inflected) || !is_written(tokens, span, meaning.writing)) continue;
    if (std::find(entries.begin(), entries.end(), meaning.entry) == entries.end())
      entries.push_back(meaning.entry);
  }
  return entries;
}

// One way along the names; in the other the first word stands in the plural ("prisoners of war").
void NameTable::walk(const doc::Tokens& tokens, TokenSpan range, bool plural_first, Match& best) const {
  const auto keep = [&](std::uint32_t last, const Range* names, bool plural) {
    const TokenSpan span{range.begin, last + 1};
    if (names == nullptr || names->begin == names->end || span.size() < best.span.size()) return;
    std::vector<std::uint32_t> entries = written(tokens, span, *names, plural);
    if (!entries.empty()) best = {span, std::move(entries)};
  };
  Prefix prefix = 0;
  std::vector<text::StringId> words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    words.clear();
    if (!append_words(tokens, i, words) || (i == range.begin && words.empty())) break;
    if (words.empty()) continue;
    const bool first = i == range.begin && plural_first;
    if (first) words = {singular_of(tokens, i)};
    Prefix singular = prefix;
    if (words.size() == 1 && !first) keep(i, step(singular, singular_of(tokens, i)), true);
    const Range* names = nullptr;
    for (const text::StringId word : words) {
      names = step(prefix, word);
      if (names == nullptr) return;
    }
    keep(i, names, plural_first);
  }
}

Match NameTable::longest(const doc::Tokens& tokens, std::uint32_t begin, std::uint32_t end) const {
  Match best{{begin, begin}, {}};
  walk(tokens, {begin, end}, true, best);
  walk(tokens, {begin, end}, false, best);
  return best;
}

std::vector<std::uint32_t> NameTable::find(std::string_view text) const {
  Prefix prefix = 0;
  const Range* range = nullptr;
  for (const text::StringId word : words_of_name(text)) {
    range = step(prefix, word);
    if (range == nullptr) return {};
  }
  std::vector<std::uint32_t> entries;
  for (std::uint32_t i = range == nullptr ? 0 : range->begin; range != nullptr && i < range->end; ++i)
    entries.push_back(names_[i].meaning.entry);
  return entries;
}

}  // namespace diurna::actors
