#include "statements/romance/lexicon.h"

#include <algorithm>
#include <utility>

#include "statements/word_pattern.h"

namespace diurna::statements::romance {
namespace {

// The forms of one verb, by the endings of its class.
void add_forms(const std::string& lemma, const std::vector<Words::Ending>& endings,
               std::unordered_map<StringId, std::vector<VerbForm>>& forms) {
  for (const Words::Ending& ending : endings) {
    const bool whole = !ending.infinitive.starts_with('-');
    if (whole) {
      if (ending.infinitive == lemma)
        forms[text::string_id(ending.form)].push_back({text::string_id(lemma), ending.use});
      continue;
    }
    const std::string_view suffix = std::string_view(ending.infinitive).substr(1);
    if (!std::string_view(lemma).ends_with(suffix)) continue;
    const std::string form = lemma.substr(0, lemma.size() - suffix.size()) + ending.form.substr(1);
    forms[text::string_id(form)].push_back({text::string_id(lemma), ending.use});
  }
}

Result<std::unordered_map<StringId, std::vector<SilencePattern>>> load_silence(const std::string& folder,
                                                                               const std::string& name) {
  Result<base::Table> table = base::load_table(folder, name, silence_columns());
  if (!table) return table.error();
  std::unordered_map<StringId, std::vector<SilencePattern>> patterns;
  for (const base::Table::Row& row : table->rows()) {
    const std::optional<Act> act = act_named(row.cells[1]);
    if (!act) return table->error(row, "unknown act '" + row.cells[1] + "'");
    const auto sequences = expand_pattern(row.cells[0]);
    if (sequences.empty()) return table->error(row, "malformed pattern '" + row.cells[0] + "'");
    for (const std::vector<std::string>& words : sequences) {
      SilencePattern pattern{{}, *act};
      for (const std::string& word : words) pattern.words.push_back(text::string_id(word));
      patterns[pattern.words.front()].push_back(std::move(pattern));
    }
  }
  return patterns;
}

Result<std::unordered_map<StringId, ChannelNouns::Kind>> load_channels(const std::string& folder,
                                                                       const std::string& name) {
  Result<base::Table> table = base::load_table(folder, name, {"noun", "kind", "example", "phrase"});
  if (!table) return table.error();
  std::unordered_map<StringId, ChannelNouns::Kind> nouns;
  for (const base::Table::Row& row : table->rows()) {
    const bool channel = row.cells[1] == "channel";
    if (!channel && row.cells[1] != "occasion")
      return table->error(row, "unknown kind '" + row.cells[1] + "'");
    nouns.emplace(text::string_id(row.cells[0]),
                  channel ? ChannelNouns::Kind::kChannel : ChannelNouns::Kind::kOccasion);
  }
  return nouns;
}

}  // namespace

Result<Lexicon> Lexicon::load(const std::string& data_folder, std::string_view language) {
  const std::string suffix = "_" + std::string(language) + ".tsv";
  auto cues = CueLexicon::load(data_folder, "cues" + suffix);
  if (!cues) return cues.error();
  auto words = Words::load(data_folder, language);
  if (!words) return words.error();
  auto roles = RoleNouns::load(data_folder, "roles" + suffix);
  if (!roles) return roles.error();
  auto silence = load_silence(data_folder, "non_answers" + suffix);
  if (!silence) return silence.error();
  auto channels = load_channels(data_folder, "channels" + suffix);
  if (!channels) return channels.error();
  auto confidence = RuleConfidence::load(data_folder, "confidence_romance.tsv", kRomanceRules);
  if (!confidence) return confidence.error();
  Lexicon lexicon{
      std::string(language), std::move(*cues),     std::move(*words),     std::move(*roles), {}, {},
      std::move(*silence),   std::move(*channels), std::move(*confidence)};
  lexicon.any_verb.frames = 1u << static_cast<unsigned>(Frame::kQuote);
  for (const std::string& lemma : lexicon.cues.lemmas(CueClass::kVerb)) {
    const std::size_t blank = lemma.rfind(' ');  // "se dire"
    const std::string verb = blank == std::string::npos ? lemma : lemma.substr(blank + 1);
    if (!lexicon.lemmas.emplace(text::string_id(verb), verb).second) continue;
    add_forms(verb, lexicon.words.endings(), lexicon.forms);
  }
  return lexicon;
}

bool Lexicon::may_be(StringId lower, Form use) const {
  const auto found = forms.find(lower);
  return found != forms.end() && std::any_of(found->second.begin(), found->second.end(),
                                             [&](const VerbForm& form) { return form.use == use; });
}

std::string_view Lexicon::text_of(StringId lemma, std::string_view otherwise) const {
  const auto found = lemmas.find(lemma);
  return found == lemmas.end() ? otherwise : std::string_view(found->second);
}

const VerbForm* Lexicon::form(StringId lower) const {
  const auto found = forms.find(lower);
  return found == forms.end() ? nullptr : &found->second.front();
}

const std::vector<std::string>& silence_columns() {
  static const std::vector<std::string> kColumns = {"pattern", "act",     "example",  "source",
                                                    "cue",     "content", "addressee"};
  return kColumns;
}

}  // namespace diurna::statements::romance
