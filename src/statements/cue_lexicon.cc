#include "statements/cue_lexicon.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace diurna::statements {
namespace {

using text::StringId;

constexpr std::pair<std::string_view, CueClass> kClasses[] = {{"verb", CueClass::kVerb},
                                                              {"noun", CueClass::kNoun},
                                                              {"adj", CueClass::kAdjective},
                                                              {"prep", CueClass::kPreposition}};
constexpr std::pair<std::string_view, Frame> kFrames[] = {
    {"clause", Frame::kClause},     {"quote", Frame::kQuote},     {"to", Frame::kTo},
    {"np", Frame::kNounPhrase},     {"obj_to", Frame::kObjectTo}, {"obj_clause", Frame::kObjectClause},
    {"obj_for", Frame::kObjectFor}, {"on_to", Frame::kOnTo},      {"object", Frame::kObject},
    {"attr", Frame::kAttribute}};
constexpr std::string_view kPrepositionPrefix = "prep:";

template <typename Value, std::size_t kSize>
std::optional<Value> named(const std::pair<std::string_view, Value> (&table)[kSize], std::string_view name) {
  for (const auto& [known, value] : table) {
    if (known == name) return value;
  }
  return std::nullopt;
}

// Returns what is wrong with the cell, or an empty string.
std::string read_frames(std::string_view cell, CueEntry& entry) {
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(',', begin), cell.size());
    const std::string_view name = cell.substr(begin, end - begin);
    begin = end + 1;
    std::optional<Frame> frame = named(kFrames, name);
    if (!frame && name.starts_with(kPrepositionPrefix)) {
      entry.prepositions.push_back(text::string_id(name.substr(kPrepositionPrefix.size())));
      frame = Frame::kPreposition;
    }
    if (!frame) return "unknown frame '" + std::string(name) + "'";
    entry.frames |= 1u << static_cast<unsigned>(*frame);
  }
  return {};
}

}  // namespace

const std::vector<std::string>& cue_columns() {
  static const std::vector<std::string> kColumns = {"lemma",   "class",  "particle", "frames", "act",
                                                    "example", "source", "cue",      "content"};
  return kColumns;
}

Result<CueLexicon> CueLexicon::load(const std::string& data_folder, const std::string& name) {
  Result<base::Table> table = base::load_table(data_folder, name, cue_columns());
  if (!table) return table.error();
  CueLexicon lexicon;
  for (const base::Table::Row& row : table->rows()) {
    CueEntry entry;
    entry.lemma = row.cells[0];
    const std::optional<CueClass> cue_class = named(kClasses, row.cells[1]);
    if (!cue_class) return table->error(row, "unknown class '" + row.cells[1] + "'");
    entry.cue_class = *cue_class;
    entry.particle = text::string_id(row.cells[2]);
    const std::string wrong = read_frames(row.cells[3], entry);
    if (!wrong.empty()) return table->error(row, wrong);
    const std::optional<Act> act = act_named(row.cells[4]);
    if (!act) return table->error(row, "unknown act '" + row.cells[4] + "'");
    entry.act = *act;
    auto& entries =
        lexicon.lemmas_[text::string_id(entry.lemma)].by_class[static_cast<std::size_t>(*cue_class)];
    const bool first = entry.particle != 0;
    entries.insert(first ? entries.begin() : entries.end(), std::move(entry));
  }
  return lexicon;
}

std::vector<std::string> CueLexicon::lemmas(CueClass cue_class) const {
  std::vector<std::string> lemmas;
  for (const auto& [id, entries] : lemmas_) {
    const auto& of_class = entries.by_class[static_cast<std::size_t>(cue_class)];
    if (!of_class.empty()) lemmas.push_back(of_class.front().lemma);
  }
  // The table that holds them has no order.
  std::sort(lemmas.begin(), lemmas.end());
  return lemmas;
}

const std::vector<CueEntry>& CueLexicon::find(StringId lemma, CueClass cue_class) const {
  static const std::vector<CueEntry> kNone;
  const auto found = lemmas_.find(lemma);
  return found == lemmas_.end() ? kNone : found->second.by_class[static_cast<std::size_t>(cue_class)];
}

}  // namespace diurna::statements
