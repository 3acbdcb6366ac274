// The reader of tables: every row has as many cells as the header, and starts where it says.
#include "base/table.h"

#include "base/check.h"
#include "entry.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  const auto table = diurna::base::Table::parse("fuzz", bytes, {"word", "role", "example"});
  if (!table) {
    CHECK(table.error().code() == diurna::ErrorCode::kBadData, "an error of another kind");
    CHECK(table.error().offset().value_or(0) <= size, "an error beyond the end");
    return 0;
  }
  for (const auto& row : table->rows()) {
    CHECK(row.cells.size() == 3, "a row of another width");
    CHECK(row.offset < size, "a row beyond the end");
    const std::string& first = row.cells[0];
    CHECK(bytes.substr(row.offset).starts_with(first.empty() ? "" : first), "a row that starts elsewhere");
  }
  return 0;
}
