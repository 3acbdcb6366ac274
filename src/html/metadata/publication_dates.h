// When an article was published and last changed, from all that the page says of it.
//
// Sources, best first: JSON-LD, <meta>, microdata, dates with a label that readers see ("Updated: ..."), the
// address, <time>, a date beside the headline, the HTTP header. Impossible dates, and those after the fetch,
// are no dates. Thread-safety: pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "html/metadata/body_clues.h"
#include "html/metadata/json_ld.h"
#include "html/metadata/metadata.h"
#include "html/metadata/page_clues.h"

namespace diurna::html {

struct PublicationDates {
  std::string published;
  std::string published_from;
  std::string modified;
  std::string modified_from;
};

struct DateSources {
  const Page& page;
  const PageClues& clues;
  const JsonLd& json_ld;
  const MetadataHints& hints;
  dates::DateOrder order;
};

// `body` is asked for the whole page only if neither the head nor what is beside the headline has a date of
// publication.
PublicationDates find_publication_dates(const DateSources& sources, const BodyClueSource& body,
                                        const MetadataLexicon& lexicon);

// The order of day and month in numbers, from the address (a country's domain), then the language tag.
dates::DateOrder order_of(std::string_view host, std::string_view language, const MetadataLexicon& lexicon);

}  // namespace diurna::html
