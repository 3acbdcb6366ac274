#include "article/rules.h"

#include "base/table.h"
#include "text/unicode.h"

namespace diurna::article {

Result<Rules> Rules::open(const std::string& data_folder) {
  auto related_links = Openings::open(data_folder, "article/related_links.tsv");
  if (!related_links) return related_links.error();
  auto corrections = Openings::open(data_folder, "article/corrections.tsv");
  if (!corrections) return corrections.error();
  auto captions = Openings::open(data_folder, "article/captions.tsv");
  if (!captions) return captions.error();
  auto months = dates::Months::open(data_folder);
  if (!months) return months.error();
  auto platforms = Platforms::open(data_folder);
  if (!platforms) return platforms.error();
  auto telling_words = language::TellingWords::open(data_folder);
  if (!telling_words) return telling_words.error();
  auto table = base::load_table(data_folder, "article/labels.tsv", {"label", "example"});
  if (!table) return table.error();
  Rules rules{std::move(*related_links),
              std::move(*corrections),
              std::move(*captions),
              std::move(*months),
              std::move(*platforms),
              std::move(*telling_words),
              {}};
  for (const auto& row : table->rows()) rules.labels.insert(text::lower(row.cells[0]));
  return rules;
}

}  // namespace diurna::article
