#include "statements/plain/vocabulary.h"

#include <utility>

#include "base/table.h"

namespace diurna::statements::plain {
namespace {

constexpr std::pair<std::string_view, WordClass> kClasses[] = {{"opener", WordClass::kOpener},
                                                               {"and", WordClass::kAnd},
                                                               {"that", WordClass::kThat},
                                                               {"relative", WordClass::kRelative},
                                                               {"preposition", WordClass::kPreposition},
                                                               {"about", WordClass::kAbout},
                                                               {"adverb", WordClass::kAdverb},
                                                               {"time", WordClass::kTime},
                                                               {"pronoun", WordClass::kPronoun},
                                                               {"determiner", WordClass::kDeterminer},
                                                               {"quantifier", WordClass::kQuantifier},
                                                               {"negation", WordClass::kNegation},
                                                               {"verb", WordClass::kVerb},
                                                               {"auxiliary", WordClass::kAuxiliary},
                                                               {"object", WordClass::kObject},
                                                               {"reason", WordClass::kReason},
                                                               {"nameless", WordClass::kNameless},
                                                               {"office", WordClass::kOffice},
                                                               {"honorific", WordClass::kHonorific},
                                                               {"body", WordClass::kBody},
                                                               {"group", WordClass::kGroup},
                                                               {"document", WordClass::kDocument},
                                                               {"channel", WordClass::kChannel},
                                                               {"platform", WordClass::kPlatform},
                                                               {"occasion", WordClass::kOccasion},
                                                               {"whole", WordClass::kWhole},
                                                               {"anaphor", WordClass::kAnaphor},
                                                               {"aside", WordClass::kAside},
                                                               {"adjective", WordClass::kAdjective},
                                                               {"request", WordClass::kRequest}};

std::optional<std::uint32_t> bit_named(std::string_view name) {
  for (const auto& [known, word_class] : kClasses) {
    if (known == name) return 1u << static_cast<unsigned>(word_class);
  }
  return std::nullopt;
}

}  // namespace

std::string_view without_particle(std::string_view form) {
  constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
  constexpr std::string_view kWaw = "\u0648";
  constexpr std::string_view kFeh = "\u0641";
  if (form.size() <= 2 * kLetter) return {};
  return form.starts_with(kWaw) || form.starts_with(kFeh) ? form.substr(kLetter) : std::string_view();
}

const std::vector<std::string>& Vocabulary::word_columns() {
  static const std::vector<std::string> kColumns = {"words", "class"};
  return kColumns;
}

const std::vector<std::string>& Vocabulary::title_columns() {
  static const std::vector<std::string> kColumns = {"title", "kind", "example", "name", "role"};
  return kColumns;
}

const std::vector<std::string>& Vocabulary::channel_columns() {
  static const std::vector<std::string> kColumns = {"noun", "kind", "example", "phrase"};
  return kColumns;
}

std::optional<Status> Vocabulary::add(const std::string& data_folder, const std::string& table,
                                      const std::vector<std::string>& columns) {
  Result<base::Table> loaded = base::load_table(data_folder, table, columns);
  if (!loaded) return loaded.error();
  for (const base::Table::Row& row : loaded->rows()) {
    const std::optional<std::uint32_t> bit = bit_named(row.cells[1]);
    if (!bit) return loaded->error(row, "unknown class '" + row.cells[1] + "'");
    const std::uint32_t kept = phrases_.add(row.cells[0], static_cast<std::uint32_t>(masks_.size()));
    if (kept == masks_.size()) masks_.push_back(0);
    masks_[kept] |= *bit;
  }
  return std::nullopt;
}

Result<Vocabulary> Vocabulary::load(const std::string& data_folder, const std::string& language) {
  Vocabulary vocabulary;
  vocabulary.joins_particles_ = language == "ar";
  if (auto wrong = vocabulary.add(data_folder, "words_" + language + ".tsv", word_columns())) return *wrong;
  if (auto wrong = vocabulary.add(data_folder, "titles_" + language + ".tsv", title_columns())) return *wrong;
  if (auto wrong = vocabulary.add(data_folder, "channels_" + language + ".tsv", channel_columns())) {
    return *wrong;
  }
  return vocabulary;
}

// "to the minister", "to a report": a title with the preposition before it.
Vocabulary::Entry Vocabulary::title_behind_to(const Prose& prose, std::uint32_t at) const {
  constexpr std::string_view kTo = "\u0644";
  constexpr std::string_view kToThe = "\u0644\u0644";
  constexpr std::string_view kThe = "\u0627\u0644";
  constexpr WordClass kTitles[] = {WordClass::kOffice, WordClass::kHonorific, WordClass::kBody,
                                   WordClass::kGroup, WordClass::kDocument};
  const std::string& form = prose.words[at].form;
  const Entry none{0, at + 1};
  if (!form.starts_with(kTo) || form.size() < 4 * kTo.size()) return none;
  const bool the = form.starts_with(kToThe);
  const std::string bare = the ? std::string(kThe) + form.substr(kToThe.size()) : form.substr(kTo.size());
  const auto match = phrases_.longest(prose, at, static_cast<std::uint32_t>(prose.words.size()), bare);
  if (!match) return none;
  std::uint32_t titles = 0;
  for (const WordClass title : kTitles) titles |= masks_[match->value] & 1u << static_cast<unsigned>(title);
  return titles == 0 ? none : Entry{titles, match->end, true};
}

std::vector<Vocabulary::Entry> Vocabulary::classify(const Prose& prose) const {
  const auto size = static_cast<std::uint32_t>(prose.words.size());
  std::vector<Entry> entries(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    entries[i].end = i + 1;
    if (prose.words[i].mark != 0) continue;
    const std::string& form = prose.words[i].form;
    auto match = phrases_.longest(prose, i, size, form);
    if (!match && joins_particles_) {
      const std::string_view bare = without_particle(form);
      if (!bare.empty()) match = phrases_.longest(prose, i, size, bare);
    }
    if (match) {
      entries[i] = {masks_[match->value], match->end};
    } else if (joins_particles_) {
      entries[i] = title_behind_to(prose, i);
    }
  }
  return entries;
}

}  // namespace diurna::statements::plain
