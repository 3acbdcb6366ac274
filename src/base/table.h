// Hand-written data: lexicons and rules as tab-separated tables.
//
// A table opens with any number of comment lines ("# ..."), then a header row of column names, then rows.
// Blank lines and comment lines are skipped; every row has as many cells as the header. A cell "-" is
// empty. Every error names the table and the byte at which the row starts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::base {

class Table {
 public:
  struct Row {
    std::uint64_t offset;  // of the row's first byte in the table
    std::vector<std::string> cells;
  };

  // Parses `bytes`; `name` is for messages. Errors: kBadData.
  static Result<Table> parse(std::string name, std::string_view bytes,
                             const std::vector<std::string>& columns);

  const std::string& name() const { return name_; }
  const std::vector<Row>& rows() const { return rows_; }
  // An error about a row, for the caller who finds that a cell makes no sense.
  Status error(const Row& row, std::string message) const;

 private:
  std::string name_;
  std::vector<Row> rows_;
};

// The table data/`name`, from `folder` if that is not empty, else as compiled in.
// `columns` is the header that the caller expects. Errors: kBadData, kNotFound, kUnreadable.
Result<Table> load_table(const std::string& folder, const std::string& name,
                         const std::vector<std::string>& columns);

}  // namespace diurna::base
