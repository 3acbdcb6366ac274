// The tables of a lemmatizer as a pipeline's file has them: suffix rules, known lemmas and exceptions for
// each part of speech, and one table from form to lemma.
//
// The file is a MessagePack map {table: {key: value}}, in which a key is a string or its id. Views in these
// tables point into the bytes that the tables were read from; they are well-formed UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diurna/status.h"
#include "nlp/image/image_writer.h"
#include "nlp/lemmatizer/lemma_tables.h"
#include "text/string_id.h"

namespace diurna::nlp {

struct ParsedTables {
  std::vector<SuffixRule> rules;
  std::unordered_set<std::string_view> index;
  std::unordered_map<std::string_view, std::vector<std::string_view>> exceptions;
};

struct ParsedLookups {
  // lemma_rules, lemma_index, lemma_exc, by the id of the part of speech in lower case or of a rule group.
  std::unordered_map<text::StringId, ParsedTables> by_pos;
  // lemma_rules_groups, by the id of the part of speech in lower case, in the order in which they count.
  std::unordered_map<text::StringId, std::vector<RuleGroup>> rule_groups;
  // lemma_lookup, by the id of the form.
  std::unordered_map<text::StringId, std::string_view> lemma_of_form;
  std::vector<std::string_view> tables;  // the names of all tables of the file
};

// Reads `bytes`, which must outlive the tables; `path` is for messages. Errors: kModelBroken, with the byte.
Result<ParsedLookups> read_lemma_lookups(std::string_view bytes, const std::string& path);

// Writes what LemmaLookups::read reads.
void write_lemma_lookups(const ParsedLookups& lookups, ImageWriter& writer);

}  // namespace diurna::nlp
