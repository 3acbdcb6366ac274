#include "nlp/lemmatizer/suffix_rules.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

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

// The forms that go before those that are neither known nor exceptions, the best first.
std::vector<std::string> preferred_forms(const LemmaTables& tables, std::string_view lower,
                                         std::vector<SuffixForm>& forms) {
  std::vector<std::string> preferred;
  for (SuffixForm& form : forms) {
    if (form.kind == FormKind::kKnown) preferred.insert(preferred.begin(), std::move(form.form));
    if (form.kind == FormKind::kNoWord) preferred.push_back(std::move(form.form));
  }
  const auto exceptions = tables.exceptions_of(lower);
  if (!exceptions) return preferred;
  for (const std::string_view lemma : *exceptions) {
    if (!contains(preferred, lemma)) preferred.emplace(preferred.begin(), lemma);
  }
  return preferred;
}

}  // namespace

std::vector<SuffixForm> suffix_forms(const LemmaTables& tables, std::string_view lower) {
  std::vector<SuffixForm> forms;
  for (const SuffixRule& rule : tables.rules) {
    if (!lower.ends_with(rule.old_suffix)) continue;
    std::string form(lower.substr(0, lower.size() - rule.old_suffix.size()));
    form += rule.new_suffix;
    if (form.empty()) continue;
    const FormKind kind = tables.index.contains(form) ? FormKind::kKnown
                          : is_alpha(form)            ? FormKind::kUnknown
                                                      : FormKind::kNoWord;
    forms.push_back({std::move(form), kind});
  }
  return forms;
}

std::string rule_lemma(const LemmaLookups& lookups, const Word& word) {
  const LemmaTables* tables = lookups.tables_of(word.tables);
  if (!tables || tables->empty()) return std::string(word.pos == "PROPN"_id ? word.form : word.lower);
  std::vector<SuffixForm> forms = suffix_forms(*tables, word.lower);
  std::vector<std::string> preferred = preferred_forms(*tables, word.lower, forms);
  if (!preferred.empty()) return std::move(preferred.front());
  for (SuffixForm& form : forms) {
    if (form.kind == FormKind::kUnknown) return std::move(form.form);
  }
  return std::string(word.form);
}

}  // namespace diurna::nlp
