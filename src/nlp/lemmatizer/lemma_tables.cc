#include "nlp/lemmatizer/lemma_tables.h"

namespace diurna::nlp {
namespace {

constexpr std::uint32_t kMaxEntries = 1u << 20;

// How many entries follow.
std::uint32_t read_count(ImageReader& reader) {
  const std::uint32_t count = reader.u32();
  if (reader.ok() && count > kMaxEntries) reader.fail("an impossible number of entries");
  return reader.ok() ? count : 0;
}

RuleGroup read_group(ImageReader& reader) {
  RuleGroup group{reader.u64(), {}};
  for (std::uint32_t n = read_count(reader); n > 0 && reader.ok(); --n)
    group.features.push_back(reader.string());
  return group;
}

}  // namespace

LemmaTables LemmaTables::read(ImageReader& reader) {
  LemmaTables tables;
  for (std::uint32_t n = read_count(reader); n > 0 && reader.ok(); --n) {
    const std::string_view old_suffix = reader.string();
    tables.rules.push_back({old_suffix, reader.string()});
  }
  tables.index = StringSet::read(reader);
  tables.exceptions_ = StringMap::read(reader);
  tables.begins_ = reader.array<std::uint32_t>();
  tables.lemmas_ = StringList::read(reader);
  if (reader.ok() && tables.begins_.size() != tables.exceptions_.keys().size() + 1) {
    reader.fail("another number of exceptions than of their lemmas");
  }
  return tables;
}

std::optional<std::vector<std::string_view>> LemmaTables::exceptions_of(std::string_view form) const {
  const std::optional<std::uint32_t> place = exceptions_.find(form);
  if (!place || *place + 1 >= begins_.size()) return std::nullopt;
  std::vector<std::string_view> found;
  for (std::size_t i = begins_[*place]; i < begins_[*place + 1] && i < lemmas_.size(); ++i) {
    found.push_back(lemmas_[i]);
  }
  return found;
}

LemmaLookups LemmaLookups::read(ImageReader& reader) {
  LemmaLookups lookups;
  for (std::uint32_t n = read_count(reader); n > 0 && reader.ok(); --n) {
    const text::StringId key = reader.u64();
    lookups.by_pos_[key] = LemmaTables::read(reader);
  }
  for (std::uint32_t n = read_count(reader); n > 0 && reader.ok(); --n) {
    std::vector<RuleGroup>& groups = lookups.groups_[reader.u64()];
    groups.clear();
    for (std::uint32_t m = read_count(reader); m > 0 && reader.ok(); --m)
      groups.push_back(read_group(reader));
  }
  lookups.lemmas_ = StringList::read(reader);
  lookups.lemma_of_form_ = IdMap::read(reader, lookups.lemmas_.size());
  lookups.tables_ = StringList::read(reader);
  return reader.ok() ? lookups : LemmaLookups();
}

const LemmaTables* LemmaLookups::tables_of(text::StringId key) const {
  const auto found = by_pos_.find(key);
  return found == by_pos_.end() ? nullptr : &found->second;
}

std::span<const RuleGroup> LemmaLookups::groups_of(text::StringId pos) const {
  const auto found = groups_.find(pos);
  return found == groups_.end() ? std::span<const RuleGroup>() : found->second;
}

std::vector<text::StringId> LemmaLookups::grouped_rules() const {
  std::vector<text::StringId> keys;
  for (const auto& [pos, groups] : groups_) {
    for (const RuleGroup& group : groups) keys.push_back(group.rules);
  }
  return keys;
}

std::optional<std::string_view> LemmaLookups::lemma_of(text::StringId form) const {
  const std::optional<std::uint32_t> place = lemma_of_form_.find(form);
  return place ? std::optional(lemmas_[*place]) : std::nullopt;
}

bool LemmaLookups::has_table(std::string_view name) const {
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    if (tables_[i] == name) return true;
  }
  return false;
}

}  // namespace diurna::nlp
