#include "statements/romance/words.h"

#include <optional>
#include <utility>

namespace diurna::statements::romance {
namespace {

constexpr std::string_view kNames[kWordClasses] = {
    "clitic",    "reflexive",  "subject",    "negation",  "auxiliary",  "copula", "time",    "that",
    "question",  "relative",   "and",        "adjunct",   "infinitive", "before", "of",      "to",
    "by",        "determiner", "possessive", "he",        "she",        "they",   "first",   "nobody",
    "according", "what",       "title",      "female",    "place",      "hearer", "channel", "anonymity",
    "reason",    "outlet",     "as_said",    "plain_that"};

constexpr std::pair<std::string_view, Form> kForms[] = {{"finite", Form::kFinite},
                                                        {"participle", Form::kParticiple},
                                                        {"gerund", Form::kGerund},
                                                        {"infinitive", Form::kInfinitive}};

std::optional<std::size_t> class_named(std::string_view name) {
  for (std::size_t i = 0; i < kWordClasses; ++i) {
    if (kNames[i] == name) return i;
  }
  return std::nullopt;
}

std::vector<StringId> ids_of(std::string_view phrase) {
  std::vector<StringId> ids;
  for (std::size_t begin = 0; begin <= phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    ids.push_back(text::string_id(phrase.substr(begin, end - begin)));
    begin = end + 1;
  }
  return ids;
}

}  // namespace

Result<Words> Words::load(const std::string& data_folder, std::string_view language) {
  Words words;
  const std::string suffix = "_" + std::string(language) + ".tsv";
  Result<base::Table> table = base::load_table(data_folder, "words" + suffix, {"class", "word"});
  if (!table) return table.error();
  for (const base::Table::Row& row : table->rows()) {
    const auto word_class = class_named(row.cells[0]);
    if (!word_class) return table->error(row, "unknown class '" + row.cells[0] + "'");
    const bool phrase = static_cast<Word>(*word_class) == Word::kAccording;
    if (phrase) words.phrases_.push_back(ids_of(row.cells[1]));
    if (!phrase) words.classes_[text::string_id(row.cells[1])] |= std::uint64_t{1} << *word_class;
  }
  Result<base::Table> endings =
      base::load_table(data_folder, "verb_endings" + suffix, {"infinitive", "form", "use"});
  if (!endings) return endings.error();
  for (const base::Table::Row& row : endings->rows()) {
    Form use = Form::kNone;
    for (const auto& [name, form] : kForms) {
      if (row.cells[2] == name) use = form;
    }
    if (use == Form::kNone) return endings->error(row, "unknown use '" + row.cells[2] + "'");
    words.endings_.push_back({row.cells[0], row.cells[1], use});
  }
  return words;
}

bool Words::is(StringId word, Word word_class) const {
  const auto found = classes_.find(word);
  return found != classes_.end() && (found->second >> static_cast<unsigned>(word_class) & 1u) != 0;
}

}  // namespace diurna::statements::romance
