#include "nlp/lemmatizer/lemmatizer.h"

#include <algorithm>

#include "nlp/lemmatizer/english.h"
#include "nlp/model/model_file.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

// The languages for which spaCy's lemmatizer is a class of its own, besides English.
constexpr std::string_view kOwnAlgorithm[] = {"ca", "el", "es", "fr", "ga", "ht",
                                              "it", "mk", "nl", "pl", "ru", "uk"};

bool is_alpha(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const text::CodePoint point = text::code_point_at(form, at);
    if (!text::is_alpha(point.value)) return false;
    at += point.size;
  }
  return !form.empty();
}

bool contains(const std::vector<std::string>& forms, std::string_view form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

std::string ascii_lower(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// What the suffix rules make of `lower`: in `known` the forms of the index, the latest first, then those
// that are no words; in `unknown` the first of the others.
struct RuleForms {
  std::vector<std::string> known;
  std::string unknown;
};

RuleForms apply_rules(const LemmaTables& tables, std::string_view lower) {
  RuleForms forms;
  for (const SuffixRule& rule : tables.rules) {
    if (!lower.ends_with(rule.old_suffix)) continue;
    std::string form(lower.substr(0, lower.size() - rule.old_suffix.size()));
    form += rule.new_suffix;
    if (form.empty()) continue;
    if (tables.index.contains(form)) {
      forms.known.insert(forms.known.begin(), std::move(form));
    } else if (!is_alpha(form)) {
      forms.known.push_back(std::move(form));
    } else if (forms.unknown.empty()) {
      forms.unknown = std::move(form);
    }
  }
  return forms;
}

std::string first_form(const LemmaTables& tables, std::string_view lower, std::string_view original) {
  RuleForms forms = apply_rules(tables, lower);
  const auto exceptions = tables.exceptions.find(lower);
  if (exceptions != tables.exceptions.end()) {
    for (const std::string_view lemma : exceptions->second) {
      if (!contains(forms.known, lemma)) forms.known.emplace(forms.known.begin(), lemma);
    }
  }
  if (!forms.known.empty()) return std::move(forms.known.front());
  return forms.unknown.empty() ? std::string(original) : std::move(forms.unknown);
}

Status refused(const std::string& path, std::string message) {
  return {ErrorCode::kModelBroken, std::move(message), path};
}

}  // namespace

Result<Lemmatizer> Lemmatizer::open(const std::string& directory, const std::string& component,
                                    const LemmatizerOptions& options) {
  const std::string name = component + "/lookups/lookups.bin";
  Result<std::string> bytes = read_model_file(directory, name);
  if (!bytes) return bytes.error();
  return from_bytes(*std::move(bytes), directory + "/" + name, options);
}

Result<Lemmatizer> Lemmatizer::from_bytes(std::string bytes, const std::string& path,
                                          const LemmatizerOptions& options) {
  if (std::ranges::find(kOwnAlgorithm, options.language) != std::end(kOwnAlgorithm)) {
    return refused(path, "the lemmatizer of the language '" + options.language + "' is not supported");
  }
  if (options.mode != "rule" && options.mode != "lookup") {
    return refused(path, "the lemmatizer's mode '" + options.mode + "' is not supported");
  }
  Lemmatizer lemmatizer;
  lemmatizer.bytes_ = std::make_shared<const std::string>(std::move(bytes));
  Result<LemmaLookups> lookups = read_lemma_lookups(*lemmatizer.bytes_, path);
  if (!lookups) return lookups.error();
  lemmatizer.lookups_ = *std::move(lookups);
  lemmatizer.mode_ = options.mode == "rule" ? LemmatizerMode::kRule : LemmatizerMode::kLookup;
  lemmatizer.english_ = options.language == "en";
  lemmatizer.overwrite_ = options.overwrite;
  const bool rule_mode = lemmatizer.mode_ == LemmatizerMode::kRule;
  if (rule_mode && !lemmatizer.lookups_.has_rules) return refused(path, "there is no table lemma_rules");
  if (!rule_mode && !lemmatizer.lookups_.has_lookup) return refused(path, "there is no table lemma_lookup");
  return lemmatizer;
}

std::string Lemmatizer::lookup_lemma(const doc::Tokens& tokens, std::uint32_t i) const {
  const auto found = lookups_.lemma_of_form.find(tokens.orth[i]);
  return std::string(found == lookups_.lemma_of_form.end() ? tokens.form(i) : found->second);
}

std::string Lemmatizer::rule_lemma(const doc::Tokens& tokens, std::uint32_t i) const {
  const text::StringId pos = tokens.pos[i];
  const std::string_view lower = tokens.strings.get(tokens.lower[i]);
  if (pos == 0 || pos == "SPACE"_id || pos == "EOL"_id) return std::string(lower);
  if (english_ && is_english_base_form(pos, tokens.strings.get(tokens.morph[i]))) return std::string(lower);
  const auto tables = lookups_.by_pos.find(text::string_id(ascii_lower(tokens.strings.get(pos))));
  if (tables == lookups_.by_pos.end() || tables->second.empty()) {
    return std::string(pos == "PROPN"_id ? tokens.form(i) : lower);
  }
  return first_form(tables->second, lower, tokens.form(i));
}

std::string Lemmatizer::lemma_of(const doc::Tokens& tokens, std::uint32_t i) const {
  return mode_ == LemmatizerMode::kRule ? rule_lemma(tokens, i) : lookup_lemma(tokens, i);
}

void Lemmatizer::apply(doc::Tokens& tokens, TokenSpan text) const {
  for (auto* values : {&tokens.pos, &tokens.morph, &tokens.lemma}) values->resize(tokens.size());
  for (std::uint32_t i = text.begin; i < text.end; ++i) {
    if (!overwrite_ && tokens.lemma[i] != 0) continue;
    tokens.lemma[i] = tokens.strings.add(lemma_of(tokens, i));
  }
}

}  // namespace diurna::nlp
