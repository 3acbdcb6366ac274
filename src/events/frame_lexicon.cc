#include "events/frame_lexicon.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/table.h"

namespace diurna::events {
namespace {

using Classes = std::unordered_map<std::string, std::vector<StringId>>;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<Slot> slots_of(std::string_view names) {
  std::vector<Slot> slots;
  for (const std::string_view name : split(names, '|')) slots.push_back(text::string_id(name));
  return slots;
}

// "set_up", "tear-gas": the tokenizer splits at hyphens.
void read_word(std::string_view cell, Frame& frame) {
  for (const std::string_view word : split(cell, '_')) {
    const std::vector<std::string_view> pieces = split(word, '-');
    if (pieces.empty()) continue;
    if (frame.words.empty()) {
      for (const std::string_view piece : std::span(pieces).first(pieces.size() - 1))
        frame.prefix.push_back(text::string_id(piece));
    }
    frame.words.push_back(text::string_id(pieces.back()));
  }
}

// "actor=subject recipient=on|against reciprocal"
bool read_roles(std::string_view cell, Frame& frame) {
  for (const std::string_view part : split(cell, ' ')) {
    if (part == "reciprocal") {
      frame.reciprocal = true;
    } else if (part.starts_with("actor=")) {
      frame.actor = slots_of(part.substr(6));
    } else if (part.starts_with("recipient=")) {
      frame.recipient = slots_of(part.substr(10));
    } else {
      return false;
    }
  }
  return !frame.actor.empty();
}

// "object:@forces|ship", "!clause:leave"
std::optional<Need> need_of(std::string_view part, const Classes& classes) {
  Need need;
  need.wanted = !part.starts_with('!');
  if (!need.wanted) part.remove_prefix(1);
  const std::size_t colon = part.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  need.slot = text::string_id(part.substr(0, colon));
  for (const std::string_view word : split(part.substr(colon + 1), '|')) {
    if (!word.starts_with('@')) {
      need.words.push_back(text::string_id(word));
      continue;
    }
    const auto found = classes.find(std::string(word.substr(1)));
    if (found == classes.end()) return std::nullopt;
    need.words.insert(need.words.end(), found->second.begin(), found->second.end());
  }
  std::ranges::sort(need.words);
  return need.words.empty() ? std::nullopt : std::optional(std::move(need));
}

Result<Classes> load_classes(const std::string& data_folder, const std::string& suffix) {
  const auto table =
      base::load_table(data_folder, "events/frame_classes" + suffix + ".tsv", {"class", "word", "example"});
  if (!table) return table.error();
  Classes classes;
  for (const base::Table::Row& row : table->rows()) {
    classes[row.cells[0]].push_back(text::string_id(row.cells[1]));
  }
  return classes;
}

}  // namespace

Result<FrameLexicon> FrameLexicon::load(const std::string& data_folder, const std::string& suffix) {
  const auto classes = load_classes(data_folder, suffix);
  if (!classes) return classes.error();
  const auto table = base::load_table(data_folder, "events/frames" + suffix + ".tsv",
                                      {"word", "pos", "roles", "needs", "type", "mode", "cameo", "example"});
  if (!table) return table.error();
  FrameLexicon lexicon;
  if (const auto sites = classes->find("site"); sites != classes->end())
    lexicon.sites_.insert(sites->second.begin(), sites->second.end());
  const auto lemmas =
      base::load_table(data_folder, "events/lemmas" + suffix + ".tsv", {"form", "lemma_given", "lemma"});
  if (!lemmas) return lemmas.error();
  for (const base::Table::Row& row : lemmas->rows()) {
    lexicon.lemmas_[text::string_id(row.cells[0])] = text::string_id(row.cells[2]);
  }
  std::uint32_t number = 0;
  for (const base::Table::Row& row : table->rows()) {
    Frame frame;
    frame.row = number++;
    read_word(row.cells[0], frame);
    const std::string& pos = row.cells[1];
    frame.pos = pos == "verb"   ? TriggerPos::kVerb
                : pos == "noun" ? TriggerPos::kNoun
                                : TriggerPos::kAdjective;
    if (frame.words.empty() || (frame.pos == TriggerPos::kAdjective && pos != "adj"))
      return table->error(row, "no trigger");
    if (!read_roles(row.cells[2], frame)) return table->error(row, "no roles");
    for (const std::string_view part : split(row.cells[3], ' ')) {
      auto need = need_of(part, *classes);
      if (!need) return table->error(row, "not a need: " + std::string(part));
      frame.needs.push_back(std::move(*need));
    }
    const auto plover = plover_named(row.cells[4]);
    if (!plover) return table->error(row, "not a type of PLOVER: " + row.cells[4]);
    frame.plover = *plover;
    frame.mode = row.cells[5];
    frame.cameo = row.cells[6];
    lexicon.frames_[frame.words[0]].push_back(std::move(frame));
  }
  return lexicon;
}

StringId FrameLexicon::lemma(const doc::Tokens& tokens, std::uint32_t token) const {
  const auto found = lemmas_.find(tokens.lower[token]);
  return found == lemmas_.end() ? tokens.lemma[token] : found->second;
}

const std::vector<Frame>& FrameLexicon::of(StringId lemma) const {
  static const std::vector<Frame> kNone;
  const auto found = frames_.find(lemma);
  return found == frames_.end() ? kNone : found->second;
}

}  // namespace diurna::events
