// Sums over the blocks of any element, and over the blocks of one shape.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "html/body/segmentation.h"
#include "html/page/page.h"

namespace diurna::html {

struct Totals {
  std::uint32_t blocks = 0;
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  std::uint32_t good_words = 0;
  std::uint32_t good_blocks = 0;
};

class Containers {
 public:
  // `good` says of each block whether it looks like prose. The page must outlive the object.
  Containers(const Page& page, const Segmentation& blocks, std::span<const std::uint8_t> good);

  // Of the blocks [first, last).
  Totals totals(std::uint32_t first, std::uint32_t last) const;
  const Totals& page_totals() const { return page_totals_; }
  // Of the blocks with the signature or path signature.
  const Totals& alike(std::uint32_t signature) const;

  // The deepest element with that many percent of the page's words of prose.
  std::uint32_t with_share(std::uint32_t percent) const;
  // The element that holds most prose and little else.
  std::uint32_t densest() const;

 private:
  struct Shape {
    std::uint32_t signature;
    Totals totals;
  };
  void add_shape(std::uint32_t signature, const Segment& block, bool is_good);
  std::size_t slot(std::uint32_t signature) const;

  const Page& page_;
  const Segmentation& blocks_;
  std::vector<Totals> sums_;  // of the blocks before each
  Totals page_totals_;
  std::vector<Shape> shapes_;  // a hash table: a power of two, never full
};

}  // namespace diurna::html
