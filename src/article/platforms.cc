#include "article/platforms.h"

#include <fmt/format.h>

#include <algorithm>

#include "article/wording.h"
#include "base/table.h"
#include "text/unicode.h"

namespace diurna::article {
namespace {

constexpr std::size_t kMaxModifiers = 4;    // "on the social media platform X"
constexpr std::size_t kMaxActDistance = 8;  // words between "said" and "on Telegram"

std::vector<std::string> words_of_form(const std::string& form) {
  std::vector<std::string> words;
  for (const std::string_view word : split_words(form)) words.emplace_back(word);
  return words;
}

bool has(const std::unordered_set<std::string>& set, std::string_view word) {
  constexpr std::size_t kLongest = 40;
  return word.size() <= kLongest && set.contains(text::lower(word));
}

}  // namespace

Result<Platforms> Platforms::open(const std::string& data_folder) {
  Platforms out;
  auto names = base::load_table(data_folder, "article/platforms.tsv",
                                {"platform", "form", "example", "counter_example"});
  if (!names) return names.error();
  for (const auto& row : names->rows()) {
    Form form{row.cells[0], words_of_form(row.cells[1])};
    if (form.platform.empty() || form.words.empty())
      return names->error(row, "a platform needs a name and a form");
    auto& same_start = out.forms_[form.words.front()];
    same_start.push_back(std::move(form));
    std::stable_sort(same_start.begin(), same_start.end(),
                     [](const Form& a, const Form& b) { return a.words.size() > b.words.size(); });
  }
  auto words = base::load_table(data_folder, "article/posting_words.tsv", {"word", "role", "example"});
  if (!words) return words.error();
  const std::unordered_map<std::string_view, std::unordered_set<std::string>*> roles = {
      {"act", &out.acts_},
      {"preposition", &out.prepositions_},
      {"modifier", &out.modifiers_},
      {"carrier", &out.carriers_}};
  for (const auto& row : words->rows()) {
    const auto role = roles.find(row.cells[1]);
    if (role == roles.end()) return words->error(row, fmt::format("unknown role '{}'", row.cells[1]));
    role->second->insert(text::lower(row.cells[0]));
  }
  return out;
}

std::vector<Platforms::Word> Platforms::words_of(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view raw : split_words(text)) {
    std::string_view form = bare_word(raw);
    for (const std::string_view possessive : {"'s", "\u2019s"}) {
      if (form.ends_with(possessive)) form.remove_suffix(possessive.size());
    }
    const std::size_t begin = form.empty() ? 0 : static_cast<std::size_t>(form.data() - text.data());
    words.push_back({form, begin, ends_sentence(raw)});
  }
  return words;
}

const Platforms::Form* Platforms::form_at(const std::vector<Word>& words, std::size_t i) const {
  const auto found = forms_.find(std::string(words[i].form));
  if (found == forms_.end()) return nullptr;
  for (const Form& form : found->second) {
    if (i + form.words.size() > words.size()) continue;
    bool same = true;
    for (std::size_t k = 1; k < form.words.size(); ++k) same = same && words[i + k].form == form.words[k];
    if (same) return &form;
  }
  return nullptr;
}

bool Platforms::is_carried(const std::vector<Word>& words, std::size_t after) const {
  return after < words.size() && !words[after - 1].ends_clause && has(carriers_, words[after].form);
}

bool Platforms::has_act_before(const std::vector<Word>& words, std::size_t end) const {
  const std::size_t first = end > kMaxActDistance ? end - kMaxActDistance : 0;
  for (std::size_t i = end; i > first && !words[i - 1].ends_clause; --i) {
    if (has(acts_, words[i - 1].form)) return true;
  }
  return false;
}

bool Platforms::has_act_after(const std::vector<Word>& words, std::size_t begin) const {
  const std::size_t last = std::min(words.size(), begin + kMaxActDistance);
  for (std::size_t i = begin; i < last && !words[i - 1].ends_clause; ++i) {
    if (has(acts_, words[i].form)) return true;
  }
  return false;
}

bool Platforms::is_published_on(const std::vector<Word>& words, std::size_t first, std::size_t after) const {
  std::size_t i = first;
  while (i > 0 && first - i < kMaxModifiers && !words[i - 1].ends_clause &&
         has(modifiers_, words[i - 1].form)) {
    --i;
  }
  if (i == 0 || words[i - 1].ends_clause || !has(prepositions_, words[i - 1].form)) return false;
  return has_act_before(words, i - 1) || has_act_after(words, after);
}

std::vector<PlatformMention> Platforms::find(std::string_view text) const {
  std::vector<PlatformMention> mentions;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Form* form = words[i].form.empty() ? nullptr : form_at(words, i);
    if (!form) continue;
    const std::size_t last = i + form->words.size() - 1;
    if (is_carried(words, last + 1) || is_published_on(words, i, last + 1)) {
      mentions.push_back({form->platform,
                          {static_cast<std::uint32_t>(words[i].begin),
                           static_cast<std::uint32_t>(words[last].begin + words[last].form.size())}});
    }
    i = last;
  }
  return mentions;
}

}  // namespace diurna::article
