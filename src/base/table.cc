#include "base/table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/embedded.h"
#include "base/file.h"

namespace diurna::base {
namespace {

constexpr std::uint64_t kMaxTableBytes = 64u << 20;

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    const std::string_view cell = line.substr(begin, end - begin);
    cells.emplace_back(cell == "-" ? std::string_view() : cell);
    begin = end + 1;
  }
  return cells;
}

}  // namespace

Status Table::error(const Row& row, std::string message) const {
  return {ErrorCode::kBadData, std::move(message), name_, row.offset};
}

Result<Table> Table::parse(std::string name, std::string_view bytes,
                           const std::vector<std::string>& columns) {
  Table table;
  table.name_ = std::move(name);
  bool header_seen = false;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    Row row{begin, {}};
    begin = end + 1;
    if (line.empty() || line.front() == '#') continue;
    row.cells = cells_of(line);
    if (!header_seen) {
      if (row.cells != columns) return table.error(row, fmt::format("expected the columns {}", columns));
      header_seen = true;
      continue;
    }
    if (row.cells.size() != columns.size()) {
      return table.error(row,
                         fmt::format("{} cells where the header has {}", row.cells.size(), columns.size()));
    }
    table.rows_.push_back(std::move(row));
  }
  if (!header_seen) return Status(ErrorCode::kBadData, "no header row", table.name_, 0);
  return table;
}

Result<Table> load_table(const std::string& folder, const std::string& name,
                         const std::vector<std::string>& columns) {
  if (!folder.empty()) {
    const std::string path = folder + "/" + name;
    Result<std::string> bytes = read_file(path, kMaxTableBytes);
    if (!bytes) return bytes.error();
    return Table::parse(path, *bytes, columns);
  }
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == "data/" + name) return Table::parse(std::string(file.path), file.bytes, columns);
  }
  return Status(ErrorCode::kNotFound, "not compiled in", "data/" + name);
}

}  // namespace diurna::base
