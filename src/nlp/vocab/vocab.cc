#include "nlp/vocab/vocab.h"

#include "base/table.h"
#include "nlp/model/msgpack.h"
#include "text/unicode.h"

namespace diurna::nlp {
Result<Vocab> Vocab::from_bytes(std::string_view lookups, const std::string& path) {
  const Result<base::Table> base_norms = base::load_table("", "spacy/base_norms.tsv", {"form", "norm"});
  if (!base_norms) return base_norms.error();

  auto tables = std::make_shared<Tables>();
  MsgpackReader reader(lookups);
  for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) {
    const bool is_norms = reader.string() == "lexeme_norm";
    if (!is_norms) {
      reader.skip();
      continue;
    }
    for (std::uint32_t rows = reader.map(); rows > 0 && reader.ok(); --rows) {
      const StringId orth = reader.unsigned_integer();
      tables->norm_of[orth] = tables->strings.add(reader.string());
    }
  }
  if (!reader.ok()) return reader.error(path);

  for (const base::Table::Row& row : base_norms->rows()) {
    // The table reads "-" as empty; both columns hold dashes, and never nothing.
    const std::string& form = row.cells[0].empty() ? "-" : row.cells[0];
    const std::string& norm = row.cells[1].empty() ? "-" : row.cells[1];
    tables->norm_of.try_emplace(text::string_id(form), tables->strings.add(norm));
  }
  return Vocab(std::move(tables));
}

std::optional<StringId> Vocab::table_norm(StringId orth) const {
  const auto found = tables_->norm_of.find(orth);
  if (found == tables_->norm_of.end()) return std::nullopt;
  return found->second;
}

std::string Vocab::norm(std::string_view form) const {
  if (const std::optional<StringId> known = table_norm(text::string_id(form))) {
    return std::string(strings().get(*known));
  }
  return text::lower(form);
}

}  // namespace diurna::nlp
