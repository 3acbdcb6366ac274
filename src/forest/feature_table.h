// Features of what a forest judges: numbers from 0 to 255, one row for each, one column a feature.
#pragma once

#include <cstdint>
#include <vector>

namespace diurna::forest {

class FeatureTable {
 public:
  FeatureTable(std::size_t rows, std::size_t columns) : rows_(rows), values_(rows * columns) {}

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return rows_ == 0 ? 0 : values_.size() / rows_; }
  // The value for row i is the column's i-th.
  std::uint8_t* column(std::size_t feature) { return values_.data() + feature * rows_; }
  const std::uint8_t* column(std::size_t feature) const { return values_.data() + feature * rows_; }

 private:
  std::size_t rows_;
  std::vector<std::uint8_t> values_;
};

}  // namespace diurna::forest
