// The sentence or two between headline and text.
//
// An element behind the headline whose class says so (data/html/class_words.tsv), else the description that
// the page gives machines, with the element that shows it. Thread-safety: pure.
#pragma once

#include <string>

#include "html/metadata/lexicon.h"
#include "html/page/page.h"

namespace diurna::html {

struct Standfirst {
  std::string text;
  std::uint32_t node = Page::kNoNode;  // the element in the body that shows it, if one does
};

// `headline_node` is that of an element in the body, or kNoNode: then nothing is looked for there.
Standfirst find_standfirst(const Page& page, std::uint32_t headline_node, std::string description,
                           const MetadataLexicon& lexicon);

}  // namespace diurna::html
