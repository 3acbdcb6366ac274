// What -v adds below a row of the report: its sentences with the parts marked, and the reasons of its empty
// fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/origin.h"
#include "diurna/span.h"
#include "export/report_parts.h"
#include "export/styled_text.h"

namespace diurna::exporting {

struct Mark {
  ByteSpan span;
  Style style;
};

// Of marks that overlap, the first counts.
void write_marked_sentences(std::string_view text, const std::vector<ByteSpan>& sentences,
                            const std::vector<Mark>& marks, std::uint32_t column, const Page& page);

// "no channel, place: none named": the fields that are empty for one reason, in the order of the record.
std::string phrase_of(const std::vector<Reason>& reasons);

}  // namespace diurna::exporting
