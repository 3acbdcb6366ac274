#include "statements/plain/cue_tables.h"

#include <map>
#include <optional>
#include <utility>

#include "base/table.h"

namespace diurna::statements::plain {
namespace {

constexpr std::pair<std::string_view, Frame> kFrames[] = {
    {"clause", Frame::kClause}, {"object", Frame::kObject}, {"source", Frame::kSource},
    {"ask", Frame::kAsk},       {"nobody", Frame::kNobody}, {"from", Frame::kFrom}};
constexpr std::string_view kPrepositionPrefix = "prep:";

struct Verb {
  std::string parts;
  std::vector<std::string> others;  // forms that no rule gives; "+": joined to the word before, "!": negative
};
using Verbs = std::map<std::string, Verb, std::less<>>;

Result<Verbs> load_verbs(const std::string& data_folder) {
  auto table = base::load_table(data_folder, "verbs_fa.tsv", {"infinitive", "parts", "others"});
  if (!table) return table.error();
  Verbs verbs;
  for (const base::Table::Row& row : table->rows()) {
    verbs.emplace(row.cells[0], Verb{row.cells[1], pieces_of(row.cells[2], '|')});
  }
  return verbs;
}

std::string joined(std::string_view before, std::string_view word) {
  if (word.starts_with('+')) return std::string(before) + std::string(word.substr(1));
  return before.empty() ? std::string(word) : std::string(before) + " " + std::string(word);
}

// Reads rows into tables. A cell of a cue is a fixed phrase after "=", in Persian words before an infinitive,
// perhaps with " ... " between its two parts, in Arabic the principal parts of a verb.
class Loader {
 public:
  Loader(CueTables& tables, Conjugation conjugation, Verbs verbs)
      : tables_(tables), conjugation_(std::move(conjugation)), verbs_(std::move(verbs)) {}

  // What is wrong with the cell, or an empty string.
  std::string add(std::string_view cue, CueRow row) {
    const auto index = static_cast<std::uint32_t>(tables_.rows.size());
    row.lemma = cue.starts_with('=') ? cue.substr(1) : cue;
    if (cue.starts_with('=')) {
      for (const std::string& phrase : pieces_of(cue.substr(1), '|')) {
        tables_.forms.push_back({phrase, index, Sense::kActive, 0});
      }
    } else if (verbs_.empty()) {
      row.lemma = cue.substr(0, cue.find(' '));
      for (VerbForm& form : conjugation_.forms(cue)) {
        tables_.forms.push_back({std::move(form.words), index, form.sense, 0});
      }
    } else if (!add_persian(cue, index)) {
      return "no verb of verbs_fa.tsv ends '" + std::string(cue) + "'";
    }
    tables_.rows.push_back(std::move(row));
    return {};
  }

 private:
  bool add_persian(std::string_view cue, std::uint32_t index) {
    const std::size_t last = cue.rfind(' ');
    const std::string_view infinitive = last == std::string_view::npos ? cue : cue.substr(last + 1);
    const auto verb = verbs_.find(infinitive);
    if (verb == verbs_.end()) return false;
    std::string_view before = last == std::string_view::npos ? std::string_view() : cue.substr(0, last);
    constexpr std::string_view kGap = " ...";
    if (before.ends_with(kGap)) {
      before.remove_suffix(kGap.size());
      Phrases tail;
      for (const VerbForm& form : forms_of_verb(verb->second)) {
        tail.add(form.words, static_cast<std::uint32_t>(form.sense));
      }
      tables_.tails.push_back(std::move(tail));
      const auto number = static_cast<std::uint32_t>(tables_.tails.size());
      tables_.forms.push_back({std::string(before), index, Sense::kActive, number});
      return true;
    }
    for (const VerbForm& form : forms_of_verb(verb->second)) {
      tables_.forms.push_back({joined(before, form.words), index, form.sense, 0});
    }
    return true;
  }

  std::vector<VerbForm> forms_of_verb(const Verb& verb) const {
    std::vector<VerbForm> forms = conjugation_.forms(verb.parts);
    for (const std::string& other : verb.others) {
      const bool negative = other.starts_with('!');
      forms.push_back({negative ? other.substr(1) : other, negative ? Sense::kNegative : Sense::kActive});
    }
    return forms;
  }

  CueTables& tables_;
  Conjugation conjugation_;
  Verbs verbs_;
};

// Returns what is wrong with the cell, or an empty string.
std::string read_frames(std::string_view cell, CueRow& row) {
  for (const std::string& name : pieces_of(cell, ',')) {
    std::optional<Frame> frame;
    for (const auto& [known, value] : kFrames) {
      if (known == name) frame = value;
    }
    if (!frame && name.starts_with(kPrepositionPrefix)) {
      for (std::string& form : forms_of(std::string_view(name).substr(kPrepositionPrefix.size()))) {
        row.prepositions.push_back(std::move(form));
      }
      frame = Frame::kPrep;
    }
    if (!frame) return "unknown frame '" + name + "'";
    row.frames |= 1u << static_cast<unsigned>(*frame);
  }
  return {};
}

void add_phrases(std::string_view cell, Phrases& phrases, bool& has_any) {
  for (const std::string& phrase : pieces_of(cell, '|')) {
    phrases.add(phrase, 0);
    has_any = true;
  }
}

std::optional<Status> load_silence(const base::Table& table, Loader& loader) {
  for (const base::Table::Row& cells : table.rows()) {
    CueRow row;
    row.silence = true;
    std::string_view cue = cells.cells[0];
    row.needs_negation = cue.starts_with('!');
    if (row.needs_negation) cue.remove_prefix(1);
    add_phrases(cells.cells[1], row.before, row.has_before);
    add_phrases(cells.cells[2], row.after, row.has_after);
    row.source_after = cells.cells[3] == "after";
    const std::optional<Act> act = act_named(cells.cells[4]);
    if (!act) return table.error(cells, "unknown act '" + cells.cells[4] + "'");
    row.act = *act;
    const std::string wrong = loader.add(cue, std::move(row));
    if (!wrong.empty()) return table.error(cells, wrong);
  }
  return std::nullopt;
}

std::optional<Status> load_speech(const base::Table& table, Loader& loader) {
  for (const base::Table::Row& cells : table.rows()) {
    CueRow row;
    std::string wrong = read_frames(cells.cells[1], row);
    if (!wrong.empty()) return table.error(cells, wrong);
    const std::optional<Act> act = act_named(cells.cells[2]);
    if (!act) return table.error(cells, "unknown act '" + cells.cells[2] + "'");
    row.act = *act;
    wrong = loader.add(cells.cells[0], std::move(row));
    if (!wrong.empty()) return table.error(cells, wrong);
  }
  return std::nullopt;
}

}  // namespace

const std::vector<std::string>& Cues::cue_columns() {
  static const std::vector<std::string> kColumns = {"cue",    "frames", "act",    "example",
                                                    "source", "words",  "content"};
  return kColumns;
}

const std::vector<std::string>& Cues::non_answer_columns() {
  static const std::vector<std::string> kColumns = {"cue",     "before", "after", "sought",  "act",
                                                    "example", "source", "words", "content", "addressee"};
  return kColumns;
}

Result<CueTables> CueTables::load(const std::string& data_folder, const std::string& language) {
  auto conjugation = Conjugation::load(data_folder, "conjugation_" + language + ".tsv");
  if (!conjugation) return conjugation.error();
  Verbs verbs;
  if (language == "fa") {
    auto loaded = load_verbs(data_folder);
    if (!loaded) return loaded.error();
    verbs = std::move(*loaded);
  }
  CueTables tables;
  Loader loader(tables, std::move(*conjugation), std::move(verbs));
  auto silence =
      base::load_table(data_folder, "non_answers_" + language + ".tsv", Cues::non_answer_columns());
  if (!silence) return silence.error();
  if (const auto wrong = load_silence(*silence, loader)) return *wrong;
  auto speech = base::load_table(data_folder, "cues_" + language + ".tsv", Cues::cue_columns());
  if (!speech) return speech.error();
  if (const auto wrong = load_speech(*speech, loader)) return *wrong;
  return tables;
}

}  // namespace diurna::statements::plain
