// Sub-headings between the paragraphs of an article, and the standfirst under its headline.
#pragma once

#include <string_view>

#include "diurna/article.h"

namespace diurna::article {

// Short lines that do not end like a sentence and stand before running text become kHeading; one right
// behind the headline that is as long as a sentence becomes kStandfirst. Only paragraphs change.
void mark_headings(Article& article);

// A short line without an end mark, or one in capitals; not a quotation, not a byline.
bool reads_like_heading(std::string_view line);

}  // namespace diurna::article
