#include "article/openings.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "article/wording.h"
#include "base/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

std::optional<OpeningMatch> match_named(std::string_view name) {
  if (name == "label") return OpeningMatch::kLabel;
  if (name == "opening") return OpeningMatch::kOpening;
  if (name == "line") return OpeningMatch::kLine;
  return std::nullopt;
}

std::string_view without_decoration(std::string_view line) {
  constexpr std::u32string_view kBefore = U"([{*#|>\u00BB\u203A\u2022\u25B6\u25BA\u2192\u27A1\uFE0F ";
  while (!line.empty()) {
    const text::CodePoint point = text::code_point_at(line, 0);
    if (!is_one_of(point.value, kBefore)) break;
    line.remove_prefix(point.size);
  }
  return line;
}

bool is_separator(char32_t c) {
  return is_one_of(c, U":|\u2013\u2014\u2015\u00BB\u203A>\u2192\uFF1A");
}

bool goes_on_as_label(std::string_view rest) {
  const std::string_view next = trimmed(rest);
  if (next.empty()) return false;
  if (is_separator(text::code_point_at(next, 0).value)) return true;
  return next.starts_with("- ") && next.size() < rest.size();
}

bool goes_on_as_opening(std::string_view rest) {
  const std::string_view next = trimmed(rest);
  return !next.empty() && next.size() < rest.size();
}

bool goes_on_as_line(std::string_view rest) {
  while (!rest.empty()) {
    const text::CodePoint point = text::code_point_at(rest, 0);
    if (text::is_alpha(point.value) || text::is_digit(point.value)) return false;
    rest.remove_prefix(point.size);
  }
  return true;
}

}  // namespace

Result<Openings> Openings::open(const std::string& data_folder, const std::string& name) {
  auto table = base::load_table(data_folder, name, {"pattern", "match", "example", "counter_example"});
  if (!table) return table.error();
  Openings openings;
  for (const auto& row : table->rows()) {
    const auto match = match_named(row.cells[1]);
    if (!match) return table->error(row, fmt::format("unknown match '{}'", row.cells[1]));
    const std::string& words = row.cells[0];
    if (words.empty()) return table->error(row, "no pattern");
    openings.patterns_.push_back({*match, *match == OpeningMatch::kOpening ? words : text::lower(words)});
    openings.longest_ = std::max(openings.longest_, words.size());
  }
  return openings;
}

bool Openings::match(std::string_view line) const {
  line = without_decoration(line);
  // Lower-casing may change lengths, so the same head is cut before and after by code points.
  constexpr std::size_t kRoom = 64;
  std::size_t cut = std::min(line.size(), longest_ + kRoom);
  while (cut < line.size() && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) ++cut;
  const std::string_view head = line.substr(0, cut);
  const bool whole = cut == line.size();
  const std::string lowered = text::lower(head);
  return std::any_of(patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
    const std::string_view in = pattern.match == OpeningMatch::kOpening ? head : std::string_view(lowered);
    if (!in.starts_with(pattern.words)) return false;
    const std::string_view rest = in.substr(pattern.words.size());
    if (pattern.match == OpeningMatch::kLabel) return goes_on_as_label(rest);
    if (pattern.match == OpeningMatch::kOpening) return goes_on_as_opening(rest);
    return whole && goes_on_as_line(rest);
  });
}

}  // namespace diurna::article
