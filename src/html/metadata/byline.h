// Who wrote the article.
//
// Sources, best first: JSON-LD, <meta>, microdata, rel=author, elements whose class says so, a text near the
// headline that begins with "By". A source that names only the site gives way to one that names persons.
// Thread-safety: pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "html/metadata/body_clues.h"
#include "html/metadata/byline_names.h"
#include "html/metadata/json_ld.h"
#include "html/metadata/page_clues.h"

namespace diurna::html {

// `body` is called if the head of the page names no person. `site_names`: those of find_headline.
BylineNames find_byline(const Page& page, const PageClues& clues, const JsonLd& json_ld,
                        const std::vector<std::string>& site_names, const BodyClueSource& body,
                        const MetadataLexicon& lexicon);

}  // namespace diurna::html
