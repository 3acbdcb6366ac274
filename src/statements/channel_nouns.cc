#include "statements/channel_nouns.h"

#include <utility>

#include "base/table.h"
#include "text/unicode.h"

namespace diurna::statements {
namespace {

using Kind = ChannelNouns::Kind;

constexpr std::pair<std::string_view, Kind> kKinds[] = {
    {"channel", Kind::kChannel}, {"gathering", Kind::kGathering}, {"occasion", Kind::kOccasion},
    {"part", Kind::kPart},       {"medium", Kind::kMedium},       {"cue", Kind::kCue}};

std::optional<Kind> kind_named(std::string_view name) {
  for (const auto& [label, kind] : kKinds) {
    if (label == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

Result<ChannelNouns> ChannelNouns::load(const std::string& data_folder) {
  ChannelNouns nouns;
  Result<base::Table> table =
      base::load_table(data_folder, "channels.tsv", {"noun", "kind", "example", "phrase"});
  if (!table) return table.error();
  for (const base::Table::Row& row : table->rows()) {
    const auto kind = kind_named(row.cells[1]);
    if (!kind) return table->error(row, "unknown kind '" + row.cells[1] + "'");
    const StringId words = text::string_id(row.cells[0]);
    if (*kind == Kind::kCue) {
      nouns.cues_.emplace(words, row.cells[3]);
      continue;
    }
    nouns.nouns_.emplace(words, *kind);
    const std::size_t blank = row.cells[0].find(' ');
    if (blank != std::string::npos)
      nouns.last_words_.insert(text::string_id(std::string_view(row.cells[0]).substr(blank + 1)));
  }
  Result<base::Table> platforms = base::load_table(data_folder, "article/platforms.tsv",
                                                   {"platform", "form", "example", "counter_example"});
  if (!platforms) return platforms.error();
  for (const base::Table::Row& row : platforms->rows())
    nouns.platforms_.insert(text::string_id(row.cells[1]));
  return nouns;
}

std::optional<Kind> ChannelNouns::kind_of(StringId words) const {
  const auto found = nouns_.find(words);
  return found == nouns_.end() ? std::nullopt : std::optional(found->second);
}

// A name keeps its capital: "the Lake Accord".
std::optional<Kind> ChannelNouns::kind_at(const Context& context, std::uint32_t noun) const {
  const auto& tokens = context.tokens;
  for (const StringId last : {tokens.lemma[noun], tokens.lower[noun]}) {
    if (!last_words_.contains(last) || noun == 0) continue;
    std::string words = text::lower(context.form(noun - 1)) + " ";
    words += tokens.strings.get(last);
    if (const auto kind = kind_of(text::string_id(words))) return kind;
  }
  const auto kind = kind_of(tokens.lemma[noun]);
  return kind ? kind : kind_of(tokens.lower[noun]);
}

std::string ChannelNouns::of_cue(StringId lemma) const {
  const auto found = cues_.find(lemma);
  return found == cues_.end() ? std::string() : found->second;
}

}  // namespace diurna::statements
