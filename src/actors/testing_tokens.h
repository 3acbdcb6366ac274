// Tokens of a phrase without a pipeline: cut at blanks, the last one the head, all others below it.
#pragma once

#include <cstdint>
#include <string_view>

#include "doc/tokens.h"
#include "text/unicode.h"

namespace diurna::actors {

inline doc::Tokens tokens_of(std::string_view text) {
  doc::Tokens tokens;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view form = text.substr(begin, end - begin);
    const text::StringId orth = tokens.strings.add(form);
    tokens.span.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    tokens.space_after.push_back(end < text.size());
    tokens.orth.push_back(orth);
    tokens.lemma.push_back(orth);
    tokens.lower.push_back(tokens.strings.add(text::lower(form)));
    tokens.pos.push_back(tokens.strings.add("PROPN"));
    tokens.tag.push_back(tokens.strings.add("NNP"));
    tokens.dep.push_back(tokens.strings.add("compound"));
    tokens.sentence_start.push_back(begin == 0);
    tokens.entity_tag.push_back(doc::EntityTag::kOutside);
    tokens.entity_label.push_back(0);
    begin = end + 1;
  }
  const std::uint32_t last = tokens.size() - 1;
  for (std::uint32_t i = 0; i <= last; ++i) {
    tokens.head.push_back(last);
    tokens.left_edge.push_back(i == last ? 0 : i);
    tokens.right_edge.push_back(i);
  }
  return tokens;
}

}  // namespace diurna::actors
