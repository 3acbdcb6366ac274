#include "actors/tables.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/file.h"
#include "text/utf8.h"

namespace diurna::actors {
namespace {

using Row = base::Table::Row;

constexpr std::uint64_t kMaxOwnBytes = 64u << 20;

constexpr std::string_view kSectors[] = {"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "OPP", "REB", "UAF",
                                         "CRM", "CVL", "MED", "EDU", "BUS", "MNC", "LAB", "REF", "AGR",
                                         "HLH", "REL", "NGO", "IGO", "ELI", "PTY", "UNK"};

constexpr std::pair<std::string_view, Kind> kNounKinds[] = {
    {"person", Kind::kPerson}, {"group", Kind::kGroup}, {"body", Kind::kUnit}};

constexpr std::pair<std::string_view, Cue> kCues[] = {
    {"agent", Cue::kAgent}, {"former", Cue::kFormer},     {"backer", Cue::kBacker},  {"toward", Cue::kToward},
    {"seat", Cue::kSeat},   {"quantity", Cue::kQuantity}, {"pronoun", Cue::kPronoun}};

template <typename Value, std::size_t kSize>
std::optional<Value> named(const std::pair<std::string_view, Value> (&values)[kSize], std::string_view name) {
  const auto* const found = std::find_if(std::begin(values), std::end(values),
                                         [&](const auto& value) { return value.first == name; });
  return found == std::end(values) ? std::nullopt : std::optional(found->second);
}

class Loader {
 public:
  Loader(const std::string& folder, Lexicon& lexicon) : folder_(folder), lexicon_(lexicon) {}

  std::optional<Status> load(const std::string& own_table) {
    const std::tuple<const char*, const std::vector<std::string>*, Read> tables[] = {
        {"actors/countries.tsv", &country_columns(), &Loader::country},
        {"actors/organisations.tsv", &organisation_columns(), &Loader::organisation},
        {"actors/office_holders.tsv", &holder_columns(), &Loader::holder},
        {"actors/sectors.tsv", &sector_columns(), &Loader::noun},
        {"actors/cues.tsv", &cue_columns(), &Loader::cue}};
    for (const auto& [name, columns, read] : tables) {
      if (const auto failed = add(base::load_table(folder_, name, *columns), read)) return failed;
    }
    if (!own_table.empty()) {
      if (const auto failed = add(own(own_table), &Loader::own_organisation)) return failed;
    }
    lexicon_.names.finish();
    return std::nullopt;
  }

 private:
  using Read = std::optional<std::string> (Loader::*)(const Row&);

  static Result<base::Table> own(const std::string& path) {
    const Result<std::string> bytes = base::read_file(path, kMaxOwnBytes);
    if (!bytes) return bytes.error();
    return base::Table::parse(path, *bytes, organisation_columns());
  }

  std::optional<Status> add(const Result<base::Table>& table, Read read) {
    if (!table) return table.error();
    for (const Row& row : table->rows()) {
      const std::optional<std::string> wrong = row_error(row, read);
      if (wrong) return table->error(row, *wrong);
    }
    return std::nullopt;
  }

  std::optional<std::string> row_error(const Row& row, Read read) {
    for (const std::string& cell : row.cells) {
      if (!text::is_well_formed(cell)) return "not UTF-8";
    }
    return (this->*read)(row);
  }

  void add_names(std::string_view cell, const Entry& entry) {
    if (cell.empty()) return;
    const std::uint32_t id = add_entry(entry);
    const std::vector<std::string_view> names = alternatives(cell);
    for (const std::string_view name : names) {
      // "the Commission" stands for no other commission, "the World Bank" is beside "World Bank".
      const bool article =
          name.starts_with("the ") && std::find(names.begin(), names.end(), name.substr(4)) == names.end();
      lexicon_.names.add(name, {id, writing_of_name(name), false, article && entry.kind == Kind::kBody});
    }
  }
  std::uint32_t add_entry(const Entry& entry) {
    lexicon_.entries.push_back(entry);
    return static_cast<std::uint32_t>(lexicon_.entries.size() - 1);
  }

  std::optional<std::string> country(const Row& row) {
    const auto& cells = row.cells;
    if (!is_country_code(cells[0])) return "no code of a country: '" + cells[0] + "'";
    Entry entry;
    entry.country = Code(cells[0]);
    entry.kind = Kind::kPeople;
    add_names(cells[2], entry);
    add_names(cells[3], entry);
    entry.name = alternatives(cells[1]).front();
    entry.kind = Kind::kCountry;
    add_names(cells[1], entry);
    entry.kind = Kind::kCapital;
    add_names(cells[4], entry);
    return cells[5].empty() ? std::nullopt : metonyms(cells[5], entry);
  }

  // "Kremlin|Lubyanka:SPY": the government's, unless a sector follows.
  std::optional<std::string> metonyms(std::string_view cell, Entry entry) {
    entry.kind = Kind::kMetonym;
    for (const std::string_view metonym : alternatives(cell)) {
      const std::size_t colon = metonym.find(':');
      const std::string_view sector = colon == metonym.npos ? "GOV" : metonym.substr(colon + 1);
      if (!is_known_sector(sector)) return "unknown sector '" + std::string(sector) + "'";
      entry.sector = Code(sector);
      std::string_view name = metonym.substr(0, colon);
      if (name.starts_with("the ")) name.remove_prefix(4);
      entry.name = name;
      add_names(name, entry);
    }
    return std::nullopt;
  }

  std::optional<std::string> dated(std::string_view names, std::string_view country, const Row& row,
                                   Kind kind) {
    const std::string& sector = row.cells[3 - (kind == Kind::kBody ? 1 : 0)];
    const std::size_t from = kind == Kind::kBody ? 3 : 4;
    const std::optional<Term> term = term_of(row.cells[from], row.cells[from + 1]);
    if (!term) return "no days: '" + row.cells[from] + "', '" + row.cells[from + 1] + "'";
    if (names.empty()) return "no name";
    if (!country.empty() && !is_country_code(country)) return "no code: '" + std::string(country) + "'";
    if (!sector.empty() && !is_known_sector(sector)) return "unknown sector '" + sector + "'";
    Entry entry{kind, Cue::kNone, Code(country), Code(sector), *term, false, {}};
    entry.name = alternatives(names).front();
    if (entry.name.starts_with("the ")) entry.name.erase(0, 4);
    add_names(names, entry);
    return std::nullopt;
  }
  std::optional<std::string> organisation(const Row& row) {
    return dated(row.cells[0], row.cells[1], row, Kind::kBody);
  }
  std::optional<std::string> own_organisation(const Row& row) {
    const std::size_t first = lexicon_.entries.size();
    std::optional<std::string> wrong = organisation(row);
    if (!wrong) lexicon_.entries[first].given = true;
    return wrong;
  }
  std::optional<std::string> holder(const Row& row) {
    return dated(row.cells[2], row.cells[0], row, Kind::kHolder);
  }

  std::optional<std::string> noun(const Row& row) {
    const auto kind = named(kNounKinds, row.cells[2]);
    if (!kind) return "unknown kind '" + row.cells[2] + "'";
    if (!is_known_sector(row.cells[1])) return "unknown sector '" + row.cells[1] + "'";
    Entry entry;
    entry.kind = *kind;
    entry.sector = Code(row.cells[1]);
    lexicon_.names.add(row.cells[0], {add_entry(entry), Writing::kAny, true, false});
    return std::nullopt;
  }

  std::optional<std::string> cue(const Row& row) {
    const auto cue = named(kCues, row.cells[1]);
    if (!cue) return "unknown class '" + row.cells[1] + "'";
    Entry entry;
    entry.cue = *cue;
    const bool noun = *cue == Cue::kAgent || *cue == Cue::kQuantity;
    lexicon_.names.add(row.cells[0], {add_entry(entry), Writing::kAny, noun, false});
    return std::nullopt;
  }

  const std::string& folder_;
  Lexicon& lexicon_;
};

}  // namespace

const std::vector<std::string>& country_columns() {
  static const std::vector<std::string> kColumns = {"code",    "name",     "adjective", "people",
                                                    "capital", "metonyms", "source"};
  return kColumns;
}

const std::vector<std::string>& organisation_columns() {
  static const std::vector<std::string> kColumns = {"names", "code", "sector", "from", "to", "source"};
  return kColumns;
}

const std::vector<std::string>& holder_columns() {
  static const std::vector<std::string> kColumns = {"country", "office", "names", "sector",
                                                    "from",    "to",     "source"};
  return kColumns;
}

const std::vector<std::string>& sector_columns() {
  static const std::vector<std::string> kColumns = {"noun", "sector", "kind", "example"};
  return kColumns;
}

const std::vector<std::string>& cue_columns() {
  static const std::vector<std::string> kColumns = {"word", "class", "country", "sector", "example"};
  return kColumns;
}

bool is_known_sector(std::string_view sector) {
  return std::find(std::begin(kSectors), std::end(kSectors), sector) != std::end(kSectors);
}

bool is_country_code(std::string_view code) {
  return code.size() == 3 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<std::string_view> alternatives(std::string_view cell) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', begin), cell.size());
    parts.push_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

Result<Lexicon> Lexicon::load(const std::string& data_folder, const std::string& own_table) {
  Lexicon lexicon;
  const std::optional<Status> failed = Loader(data_folder, lexicon).load(own_table);
  if (failed) return *failed;
  return lexicon;
}

}  // namespace diurna::actors
