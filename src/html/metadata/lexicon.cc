#include "html/metadata/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>

#include "base/table.h"
#include "html/metadata/plain_text.h"
#include "text/unicode.h"

namespace diurna::html {
namespace {

using base::Table;

template <typename Kind>
using KindNames = std::initializer_list<std::pair<std::string_view, Kind>>;

template <typename Kind>
Result<Kind> kind_of(const Table& table, const Table::Row& row, const std::string& cell,
                     KindNames<Kind> names) {
  for (const auto& [name, kind] : names) {
    if (name == cell) return Kind(kind);
  }
  return table.error(row, fmt::format("not a kind of this table: '{}'", cell));
}

Result<int> rank_of(const Table& table, const Table::Row& row, const std::string& cell) {
  int rank = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), rank);
  if (rank < 1 || rank > 9) return table.error(row, fmt::format("no rank from 1 to 9: '{}'", cell));
  return rank;
}

std::optional<Status> add_meta_names(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/meta_names.tsv", {"name", "field", "rank", "example"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) {
    const auto field = kind_of<MetaField>(*table, row, row.cells[1],
                                          {{"title", MetaField::kTitle},
                                           {"site", MetaField::kSite},
                                           {"standfirst", MetaField::kStandfirst},
                                           {"author", MetaField::kAuthor},
                                           {"publisher", MetaField::kPublisher},
                                           {"section", MetaField::kSection},
                                           {"published", MetaField::kPublished},
                                           {"modified", MetaField::kModified},
                                           {"date", MetaField::kDate},
                                           {"canonical", MetaField::kCanonical},
                                           {"language", MetaField::kLanguage},
                                           {"rights", MetaField::kRights}});
    if (!field) return field.error();
    const auto rank = rank_of(*table, row, row.cells[2]);
    if (!rank) return rank.error();
    lexicon.meta_names.emplace(row.cells[0], MetaName{*field, *rank});
  }
  return std::nullopt;
}

std::optional<Status> add_article_types(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/article_types.tsv", {"type", "rank", "example"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) {
    const auto rank = rank_of(*table, row, row.cells[1]);
    if (!rank) return rank.error();
    lexicon.article_types.emplace(ascii_lower(row.cells[0]), *rank);
  }
  return std::nullopt;
}

std::optional<Status> add_agencies(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/agencies.tsv", {"name", "form", "example"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) lexicon.agencies.emplace(folded(row.cells[1]), row.cells[0]);
  return std::nullopt;
}

void add_opening(std::string_view phrase, MetadataLexicon& lexicon) {
  const std::string word(phrase.substr(0, phrase.find(' ')));
  lexicon.opening_words.emplace(word, true);
  lexicon.opening_initials.add(word);
  lexicon.opening_initials.add(std::string(1, static_cast<char>(word[0] - ('a' - 'A'))));
}

std::optional<Status> add_byline_words(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/byline_words.tsv", {"word", "kind", "example", "reads"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) {
    const auto kind = kind_of<BylineWord>(*table, row, row.cells[1],
                                          {{"opening", BylineWord::kOpening},
                                           {"ending", BylineWord::kEnding},
                                           {"role", BylineWord::kRole},
                                           {"credential", BylineWord::kCredential},
                                           {"none", BylineWord::kNone}});
    if (!kind) return kind.error();
    const std::string word = text::lower(row.cells[0]);
    if (*kind == BylineWord::kOpening || *kind == BylineWord::kEnding) {
      lexicon.byline_phrases.emplace(word, *kind);
      if (*kind == BylineWord::kOpening) add_opening(word, lexicon);
      const auto words = static_cast<std::size_t>(std::count(word.begin(), word.end(), ' ')) + 1;
      lexicon.longest_phrase = std::max(lexicon.longest_phrase, words);
    } else {
      const char mark = *kind == BylineWord::kRole ? 'r' : *kind == BylineWord::kCredential ? 'c' : 'n';
      lexicon.byline_parts.emplace(mark + (mark == 'r' ? word : folded(word)), *kind);
    }
  }
  return std::nullopt;
}

std::optional<Status> add_date_labels(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/date_labels.tsv", {"label", "kind", "example", "reads"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) {
    const auto kind = kind_of<DateLabel>(*table, row, row.cells[1],
                                         {{"published", DateLabel::kPublished},
                                          {"modified", DateLabel::kModified},
                                          {"other", DateLabel::kOther}});
    if (!kind) return kind.error();
    lexicon.date_labels.emplace(text::lower(row.cells[0]), *kind);
  }
  return std::nullopt;
}

std::optional<Status> add_date_orders(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/date_orders.tsv", {"kind", "region", "order", "example"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) {
    const auto order = kind_of<dates::DateOrder>(
        *table, row, row.cells[2],
        {{"day", dates::DateOrder::kDayFirst}, {"month", dates::DateOrder::kMonthFirst}});
    if (!order) return order.error();
    lexicon.date_orders.emplace(row.cells[0] + " " + row.cells[1], *order);
  }
  return std::nullopt;
}

std::optional<Status> add_class_words(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/class_words.tsv", {"word", "kind", "example"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) {
    if (row.cells[1] == "path") {
      lexicon.author_paths.emplace(row.cells[0], true);
      lexicon.path_initials.add(row.cells[0]);
      continue;
    }
    const auto kind = kind_of<ClassWord>(*table, row, row.cells[1],
                                         {{"author", ClassWord::kAuthor},
                                          {"date", ClassWord::kDate},
                                          {"modified", ClassWord::kModified},
                                          {"away", ClassWord::kAway},
                                          {"standfirst", ClassWord::kStandfirst}});
    if (!kind) return kind.error();
    const std::string& word = row.cells[0];
    if (word.size() < 2 || word[0] < 'a' || word[0] > 'z') {
      return table->error(row, "a word that begins with no small letter, or has no second");
    }
    lexicon.class_words[static_cast<std::size_t>(word[0] - 'a')].emplace_back(word, *kind);
    lexicon.class_pairs[word[0] & 31][word[1] & 31] = true;
  }
  // Longer words first: "dateline" before "date".
  for (auto& words : lexicon.class_words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }
  return std::nullopt;
}

std::optional<Status> add_title_labels(const std::string& folder, MetadataLexicon& lexicon) {
  auto table = base::load_table(folder, "html/title_labels.tsv", {"label", "example"});
  if (!table) return table.error();
  for (const auto& row : table->rows()) lexicon.title_labels.push_back(row.cells[0]);
  return std::nullopt;
}

}  // namespace

Result<MetadataLexicon> MetadataLexicon::open(const std::string& data_folder) {
  auto timestamps = dates::TimestampReader::open(data_folder);
  if (!timestamps) return timestamps.error();
  MetadataLexicon lexicon(std::move(*timestamps));
  for (const auto add : {add_meta_names, add_article_types, add_agencies, add_byline_words, add_date_labels,
                         add_date_orders, add_class_words, add_title_labels}) {
    if (auto error = add(data_folder, lexicon)) return *error;
  }
  return lexicon;
}

}  // namespace diurna::html
