#include "nlp/lemmatizer/lookups.h"

#include "nlp/model/msgpack.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

using text::StringId;
using Type = MsgpackReader::Type;

StringId read_key(MsgpackReader& reader) {
  if (reader.peek() == Type::kInteger) return reader.unsigned_integer();
  return text::string_id(reader.string());
}

std::string_view read_string(MsgpackReader& reader) {
  const std::string_view value = reader.string();
  if (!text::is_well_formed(value)) reader.fail("a string that is not UTF-8");
  return value;
}

// Calls `read_entry` with the key of each entry, before its value.
template <typename ReadEntry>
void read_table(MsgpackReader& reader, ReadEntry read_entry) {
  for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) read_entry(read_key(reader));
}

void read_rules(MsgpackReader& reader, std::vector<SuffixRule>& rules) {
  for (std::uint32_t n = reader.array(); n > 0 && reader.ok(); --n) {
    if (reader.array() != 2) return reader.fail("a suffix rule is no pair");
    SuffixRule rule;
    rule.old_suffix = read_string(reader);
    rule.new_suffix = read_string(reader);
    rules.push_back(rule);
  }
}

void read_index(MsgpackReader& reader, std::unordered_set<std::string_view>& index) {
  const std::uint32_t count = reader.array();
  index.reserve(index.size() + count);
  for (std::uint32_t n = count; n > 0 && reader.ok(); --n) index.insert(read_string(reader));
}

void read_exceptions(MsgpackReader& reader, ParsedTables& tables) {
  const std::uint32_t count = reader.map();
  tables.exceptions.reserve(count);
  for (std::uint32_t n = count; n > 0 && reader.ok(); --n) {
    std::vector<std::string_view>& lemmas = tables.exceptions[read_string(reader)];
    lemmas.clear();
    for (std::uint32_t m = reader.array(); m > 0 && reader.ok(); --m) lemmas.push_back(read_string(reader));
  }
}

void read_groups(MsgpackReader& reader, std::vector<RuleGroup>& groups) {
  groups.clear();
  for (std::uint32_t n = reader.array(); n > 0 && reader.ok(); --n) {
    if (reader.array() != 2) return reader.fail("a group of rules is no pair");
    RuleGroup group{text::string_id(reader.string()), {}};
    for (std::uint32_t m = reader.array(); m > 0 && reader.ok(); --m) {
      group.features.push_back(read_string(reader));
    }
    groups.push_back(std::move(group));
  }
}

// A form's lemma, or a list of which the first counts.
std::string_view read_lemma(MsgpackReader& reader) {
  if (reader.peek() != Type::kArray) return read_string(reader);
  const std::uint32_t count = reader.array();
  if (count == 0) reader.fail("a form has an empty list of lemmas");
  const std::string_view first = read_string(reader);
  for (std::uint32_t i = 1; i < count && reader.ok(); ++i) reader.skip();
  return first;
}

void read_one(MsgpackReader& reader, std::string_view table, ParsedLookups& lookups) {
  lookups.tables.push_back(table);
  if (table == "lemma_rules") {
    read_table(reader, [&](StringId pos) { read_rules(reader, lookups.by_pos[pos].rules); });
  } else if (table == "lemma_index") {
    read_table(reader, [&](StringId pos) { read_index(reader, lookups.by_pos[pos].index); });
  } else if (table == "lemma_exc") {
    read_table(reader, [&](StringId pos) { read_exceptions(reader, lookups.by_pos[pos]); });
  } else if (table == "lemma_lookup") {
    read_table(reader, [&](StringId form) { lookups.lemma_of_form[form] = read_lemma(reader); });
  } else if (table == "lemma_rules_groups") {
    read_table(reader, [&](StringId pos) { read_groups(reader, lookups.rule_groups[pos]); });
  } else {
    reader.skip();
  }
}

}  // namespace

Result<ParsedLookups> read_lemma_lookups(std::string_view bytes, const std::string& path) {
  MsgpackReader reader(bytes);
  ParsedLookups lookups;
  for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) {
    const std::string_view table = reader.string();
    read_one(reader, table, lookups);
  }
  if (reader.ok() && reader.peek() != Type::kEnd) reader.fail("bytes follow the tables");
  if (!reader.ok()) return reader.error(path);
  return lookups;
}

}  // namespace diurna::nlp
