// Lemma tables on their way from a pipeline's file into an image.
#include <algorithm>
#include <map>

#include "nlp/lemmatizer/lookups.h"

namespace diurna::nlp {
namespace {

// Entries in the order of their keys: the bytes of an image do not depend on a hash table's order.
template <typename Map>
std::map<typename Map::key_type, const typename Map::mapped_type*> in_order(const Map& entries) {
  std::map<typename Map::key_type, const typename Map::mapped_type*> sorted;
  for (const auto& [key, value] : entries) sorted.emplace(key, &value);
  return sorted;
}

void write_exceptions(const ParsedTables& tables, ImageWriter& writer) {
  std::vector<StringMap::Entry> places;
  std::vector<std::uint32_t> begins = {0};
  std::vector<std::string_view> lemmas;
  for (const auto& [form, own] : in_order(tables.exceptions)) {
    places.emplace_back(form, static_cast<std::uint32_t>(places.size()));
    lemmas.insert(lemmas.end(), own->begin(), own->end());
    begins.push_back(static_cast<std::uint32_t>(lemmas.size()));
  }
  StringMap::write(writer, places);
  writer.array(std::span<const std::uint32_t>(begins));
  StringList::write(writer, std::span<const std::string_view>(lemmas));
}

void write_tables(const ParsedTables& tables, ImageWriter& writer) {
  writer.u32(static_cast<std::uint32_t>(tables.rules.size()));
  for (const SuffixRule& rule : tables.rules) {
    writer.string(rule.old_suffix);
    writer.string(rule.new_suffix);
  }
  StringSet::write(writer, {tables.index.begin(), tables.index.end()});
  write_exceptions(tables, writer);
}

void write_groups(const std::vector<RuleGroup>& groups, ImageWriter& writer) {
  writer.u32(static_cast<std::uint32_t>(groups.size()));
  for (const RuleGroup& group : groups) {
    writer.u64(group.rules);
    writer.u32(static_cast<std::uint32_t>(group.features.size()));
    for (const std::string_view feature : group.features) writer.string(feature);
  }
}

void write_forms(const ParsedLookups& lookups, ImageWriter& writer) {
  std::vector<std::string_view> lemmas;
  for (const auto& [form, lemma] : lookups.lemma_of_form) lemmas.push_back(lemma);
  lemmas = StringSet::in_order(std::move(lemmas));
  std::vector<IdMap::Entry> places;
  for (const auto& [form, lemma] : lookups.lemma_of_form) {
    const auto place = std::ranges::lower_bound(lemmas, lemma) - lemmas.begin();
    places.emplace_back(form, static_cast<std::uint32_t>(place));
  }
  StringList::write(writer, std::span<const std::string_view>(lemmas));
  IdMap::write(writer, places);
}

}  // namespace

void write_lemma_lookups(const ParsedLookups& lookups, ImageWriter& writer) {
  writer.u32(static_cast<std::uint32_t>(lookups.by_pos.size()));
  for (const auto& [key, tables] : in_order(lookups.by_pos)) {
    writer.u64(key);
    write_tables(*tables, writer);
  }
  writer.u32(static_cast<std::uint32_t>(lookups.rule_groups.size()));
  for (const auto& [pos, groups] : in_order(lookups.rule_groups)) {
    writer.u64(pos);
    write_groups(*groups, writer);
  }
  write_forms(lookups, writer);
  StringList::write(writer, std::span<const std::string_view>(lookups.tables));
}

}  // namespace diurna::nlp
