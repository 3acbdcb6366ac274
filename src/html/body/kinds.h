// What kind of block a block is, by its markup and its wording.
#pragma once

#include "diurna/article.h"
#include "html/body/segmentation.h"
#include "html/body/witness.h"
#include "html/body/wording.h"
#include "html/page/page.h"

namespace diurna::html {

class BlockKinds {
 public:
  // All must outlive the object.
  BlockKinds(const Page& page, const Segmentation& blocks, const Wording& wording, const BodyWitness& witness)
      : page_(page), blocks_(blocks), wording_(wording), witness_(witness) {}

  BlockKind of(const Segment& block) const;

 private:
  bool is_heading(const Segment& block) const;
  bool is_related_link(const Segment& block, const WordingGroups& groups) const;

  const Page& page_;
  const Segmentation& blocks_;
  const Wording& wording_;
  const BodyWitness& witness_;
};

}  // namespace diurna::html
