#include "statements/plain/phrases.h"

#include <algorithm>
#include <utility>

namespace diurna::statements::plain {

std::vector<std::string> forms_of(std::string_view phrase) {
  const auto size = static_cast<std::uint32_t>(phrase.size());
  std::vector<std::string> forms;
  for (Word& word : read_prose(phrase, {{0, size}, 0}, {}).words) {
    if (word.mark == 0) forms.push_back(std::move(word.form));
  }
  return forms;
}

std::uint32_t Phrases::add(std::string_view phrase, std::uint32_t value) {
  std::vector<std::string> forms = forms_of(phrase);
  if (forms.empty()) return value;
  std::vector<Entry>& entries = by_first_[forms.front()];
  forms.erase(forms.begin());
  const auto longer = [&](const Entry& entry) { return entry.rest.size() > forms.size(); };
  auto place = std::partition_point(entries.begin(), entries.end(), longer);
  for (auto same = place; same != entries.end() && same->rest.size() == forms.size(); ++same) {
    if (same->rest == forms) return same->value;
  }
  entries.insert(place, {std::move(forms), value});
  return value;
}

std::optional<Phrases::Match> Phrases::longest(const Prose& prose, std::uint32_t at, std::uint32_t end,
                                               std::string_view first) const {
  const auto found = by_first_.find(std::string(first));
  if (found == by_first_.end()) return std::nullopt;
  for (const Entry& entry : found->second) {
    const auto size = static_cast<std::uint32_t>(entry.rest.size());
    if (at + 1 + size > end) continue;
    const bool same = std::equal(entry.rest.begin(), entry.rest.end(), prose.words.begin() + at + 1,
                                 [](const std::string& form, const Word& word) { return form == word.form; });
    if (same) return Match{entry.value, at + 1 + size};
  }
  return std::nullopt;
}

}  // namespace diurna::statements::plain
