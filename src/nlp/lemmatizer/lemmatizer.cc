#include "nlp/lemmatizer/lemmatizer.h"

#include <algorithm>
#include <optional>
#include <span>

#include "nlp/lemmatizer/english.h"
#include "nlp/lemmatizer/french.h"
#include "nlp/lemmatizer/lookup.h"
#include "nlp/lemmatizer/spanish.h"
#include "nlp/lemmatizer/suffix_rules.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

// The languages for which spaCy's lemmatizer is a class of its own that is not built here.
constexpr std::string_view kOwnAlgorithm[] = {"ca", "el", "ga", "ht", "it", "mk", "nl", "pl", "ru", "uk"};

// The tables that spaCy requires for a mode.
constexpr std::string_view kLookupTables[] = {"lemma_lookup"};
constexpr std::string_view kRuleTables[] = {"lemma_rules"};
constexpr std::string_view kFrenchTables[] = {"lemma_lookup", "lemma_rules", "lemma_exc", "lemma_index"};
constexpr std::string_view kSpanishTables[] = {"lemma_rules", "lemma_rules_groups", "lemma_index",
                                               "lemma_exc"};

std::string ascii_lower(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::optional<std::string> missing_table(const LemmaLookups& lookups,
                                         std::span<const std::string_view> required) {
  for (const std::string_view table : required) {
    if (!lookups.has_table(table)) return "there is no table " + std::string(table);
  }
  return std::nullopt;
}

std::span<const std::string_view> required_tables(const LemmatizerOptions& options) {
  if (options.mode == "lookup") return kLookupTables;
  if (options.language == "fr") return kFrenchTables;
  if (options.language == "es") return kSpanishTables;
  return kRuleTables;
}

Word word_at(const doc::Tokens& tokens, std::uint32_t i) {
  const std::string_view pos = tokens.strings.get(tokens.pos[i]);
  return {.form = tokens.form(i),
          .lower = tokens.strings.get(tokens.lower[i]),
          .pos = tokens.pos[i],
          .tables = text::string_id(ascii_lower(pos)),
          .features = tokens.strings.get(tokens.morph[i]),
          .starts_sentence = tokens.sentence_start[i] != 0};
}

// Why these options cannot be met with these tables.
std::optional<std::string> unsupported(const LemmatizerOptions& options, const LemmaLookups& lookups) {
  if (std::ranges::find(kOwnAlgorithm, options.language) != std::end(kOwnAlgorithm)) {
    return "the lemmatizer of the language '" + options.language + "' is not supported";
  }
  if (options.mode != "rule" && options.mode != "lookup") {
    return "the lemmatizer's mode '" + options.mode + "' is not supported";
  }
  if (const auto missing = missing_table(lookups, required_tables(options))) return missing;
  const bool spanish_rules = options.language == "es" && options.mode == "rule";
  return spanish_rules ? unsupported_spanish_rules(lookups) : std::nullopt;
}

}  // namespace

Lemmatizer::Algorithm Lemmatizer::algorithm_of(const LemmatizerOptions& options) {
  if (options.mode == "lookup") return lookup_lemma;
  if (options.language == "en") return english_lemma;
  if (options.language == "fr") return french_lemma;
  return options.language == "es" ? spanish_lemma : rule_lemma;
}

void write_lemmatizer(const ParsedLookups& lookups, const LemmatizerOptions& options, ImageWriter& writer) {
  writer.string(options.language);
  writer.string(options.mode);
  writer.flag(options.overwrite);
  write_lemma_lookups(lookups, writer);
}

Lemmatizer Lemmatizer::read(ImageReader& reader) {
  LemmatizerOptions options;
  options.language = reader.string();
  options.mode = reader.string();
  options.overwrite = reader.flag();
  Lemmatizer lemmatizer;
  lemmatizer.lookups_ = LemmaLookups::read(reader);
  if (!reader.ok()) return Lemmatizer();
  if (const auto why = unsupported(options, lemmatizer.lookups_)) reader.fail(*why);
  lemmatizer.algorithm_ = algorithm_of(options);
  lemmatizer.by_rules_ = options.mode == "rule";
  lemmatizer.overwrite_ = options.overwrite;
  return lemmatizer;
}

std::string Lemmatizer::lemma_of(const doc::Tokens& tokens, std::uint32_t i) const {
  const Word word = word_at(tokens, i);
  const bool without_pos = word.pos == 0 || word.pos == "SPACE"_id || word.pos == "EOL"_id;
  if (by_rules_ && without_pos) return std::string(word.lower);
  return algorithm_(lookups_, word);
}

void Lemmatizer::apply(doc::Tokens& tokens, TokenSpan text) const {
  for (auto* values : {&tokens.pos, &tokens.morph, &tokens.lemma}) values->resize(tokens.size());
  tokens.sentence_start.resize(tokens.size());
  for (std::uint32_t i = text.begin; i < text.end; ++i) {
    if (!overwrite_ && tokens.lemma[i] != 0) continue;
    tokens.lemma[i] = tokens.strings.add(lemma_of(tokens, i));
  }
}

}  // namespace diurna::nlp
