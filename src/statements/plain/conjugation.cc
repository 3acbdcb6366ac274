#include "statements/plain/conjugation.h"

#include <array>
#include <optional>
#include <utility>

#include "base/table.h"
#include "text/utf8.h"

namespace diurna::statements::plain {
namespace {

constexpr std::array<std::string_view, 3> kParts = {"past", "present", "participle"};
constexpr std::pair<std::string_view, Sense> kSenses[] = {{"active", Sense::kActive},
                                                          {"negative", Sense::kNegative},
                                                          {"passive", Sense::kPassive},
                                                          {"participle", Sense::kParticiple}};

std::optional<std::size_t> part_named(std::string_view name) {
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if (kParts[i] == name) return i;
  }
  return std::nullopt;
}

std::optional<Sense> sense_named(std::string_view name) {
  for (const auto& [known, sense] : kSenses) {
    if (known == name) return sense;
  }
  return std::nullopt;
}

std::u32string letters_of(std::string_view cell) {
  std::u32string letters;
  for (std::size_t at = 0; at < cell.size();) {
    const text::CodePoint point = text::code_point_at(cell, at);
    letters += point.value;
    at += point.size;
  }
  return letters;
}

std::string filled(std::string_view form, std::string_view part, std::string_view shortened) {
  std::string words;
  for (const char c : form) {
    if (c == '*') {
      words += part;
    } else if (c == '~') {
      words += shortened;
    } else {
      words += c;
    }
  }
  return words;
}

}  // namespace

std::vector<std::string> pieces_of(std::string_view cell, char separator) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(separator, begin), cell.size());
    if (end > begin) pieces.emplace_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

const std::vector<std::string>& Conjugation::columns() {
  static const std::vector<std::string> kColumns = {"part", "ends", "form", "sense", "stem", "example"};
  return kColumns;
}

Result<Conjugation> Conjugation::load(const std::string& data_folder, const std::string& table) {
  Result<base::Table> loaded = base::load_table(data_folder, table, columns());
  if (!loaded) return loaded.error();
  Conjugation conjugation;
  for (const base::Table::Row& cells : loaded->rows()) {
    const auto part = part_named(cells.cells[0]);
    const auto sense = sense_named(cells.cells[3]);
    if (!part || !sense) return loaded->error(cells, "unknown part or sense");
    Row row{*part, letters_of(cells.cells[1]), false, cells.cells[2], *sense};
    if (row.ends.starts_with(U'!')) {
      row.ends_negated = true;
      row.ends.erase(0, 1);
    }
    conjugation.rows_.push_back(std::move(row));
  }
  return conjugation;
}

std::vector<VerbForm> Conjugation::forms(std::string_view parts) const {
  const std::vector<std::string> pieces = pieces_of(parts, ' ');
  std::vector<VerbForm> forms;
  for (const Row& row : rows_) {
    if (row.part >= pieces.size() || pieces[row.part] == "-") continue;
    const std::string& part = pieces[row.part];
    const text::CodePoint last = text::code_point_before(part, part.size());
    const bool listed = row.ends.find(last.value) != std::u32string::npos;
    if (!row.ends.empty() && listed == row.ends_negated) continue;
    const std::string_view shortened = std::string_view(part).substr(0, part.size() - last.size);
    forms.push_back({filled(row.form, part, shortened), row.sense});
  }
  return forms;
}

}  // namespace diurna::statements::plain
