#include "actors/name_table.h"

#include <algorithm>

namespace diurna::actors {
namespace {

using text::operator""_id;

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t extended(std::uint64_t prefix, WordId word) {
  std::uint64_t mixed = (prefix ^ word) * kMultiplier;
  mixed ^= mixed >> 29;
  return (mixed * kMultiplier) | 1;
}

}  // namespace

void NameTable::add(std::string_view name, const Meaning& meaning) {
  cut_name(name, words_);
  if (words_.empty()) return;
  Prefix prefix = 0;
  for (const WordId word : words_) {
    prefix = extended(prefix, word);
    ranges_.at(prefix);
  }
  names_.push_back({prefix, meaning});
}

void NameTable::finish() {
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Named& a, const Named& b) { return a.prefix < b.prefix; });
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    NameRange& range = ranges_.at(names_[i].prefix);
    if (range.end == 0) range.begin = i;
    range.end = i + 1;
  }
}

const NameRange* NameTable::step(Prefix& prefix, WordId word) const {
  prefix = extended(prefix, word);
  return ranges_.find(prefix);
}

std::vector<std::uint32_t> NameTable::written(const doc::Tokens& tokens, TokenSpan span, NameRange range,
                                              bool plural) const {
  std::vector<std::uint32_t> entries;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Meaning& meaning = names_[i].meaning;
    if ((plural && !meaning.inflected) || !is_written(tokens, span, meaning.writing)) continue;
    if (meaning.article && (span.begin == 0 || tokens.lower[span.begin - 1] != "the"_id)) continue;
    if (std::find(entries.begin(), entries.end(), meaning.entry) == entries.end())
      entries.push_back(meaning.entry);
  }
  return entries;
}

// One way along the names; in the other the first word stands in the plural ("prisoners of war").
void NameTable::walk(const doc::Tokens& tokens, TokenSpan range, bool plural_first, Match& best) const {
  const auto keep = [&](std::uint32_t last, const NameRange* names, bool plural) {
    const TokenSpan span{range.begin, last + 1};
    if (names == nullptr || names->begin == names->end || span.size() < best.span.size()) return;
    std::vector<std::uint32_t> entries = written(tokens, span, *names, plural);
    if (entries.empty()) return;
    if (span.size() > best.span.size()) best = {span, {}};
    for (const std::uint32_t entry : entries) {
      if (std::find(best.entries.begin(), best.entries.end(), entry) == best.entries.end())
        best.entries.push_back(entry);
    }
  };
  Prefix prefix = 0;
  std::vector<WordId> words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    words.clear();
    if (!append_words(tokens, i, words) || (i == range.begin && words.empty())) break;
    if (words.empty()) continue;
    const bool first = i == range.begin && plural_first;
    if (first) words.assign(1, singular_of(tokens, i));
    if (words.size() == 1 && !first) {
      Prefix singular = prefix;
      keep(i, step(singular, singular_of(tokens, i)), true);
    }
    const NameRange* names = nullptr;
    for (const WordId word : words) {
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
  const NameRange* range = nullptr;
  std::vector<WordId> words;
  cut_name(text, words);
  for (const WordId word : words) {
    range = step(prefix, word);
    if (range == nullptr) return {};
  }
  std::vector<std::uint32_t> entries;
  for (std::uint32_t i = range == nullptr ? 0 : range->begin; range != nullptr && i < range->end; ++i)
    entries.push_back(names_[i].meaning.entry);
  return entries;
}

}  // namespace diurna::actors
