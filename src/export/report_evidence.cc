#include "export/report_evidence.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace diurna::exporting {
namespace {

Style style_at(const std::vector<Mark>& marks, std::uint32_t byte) {
  const auto found = std::ranges::find_if(marks, [&](const Mark& mark) { return mark.span.contains(byte); });
  return found == marks.end() ? Style::kPlain : found->style;
}

StyledText marked(std::string_view text, ByteSpan sentence, const std::vector<Mark>& marks) {
  StyledText line;
  for (std::uint32_t begin = sentence.begin; begin < sentence.end;) {
    const Style style = style_at(marks, begin);
    std::uint32_t end = begin + 1;
    while (end < sentence.end && style_at(marks, end) == style) ++end;
    line.append_words(style, slice(text, {begin, end}));
    begin = end;
  }
  return line;
}

}  // namespace

void write_marked_sentences(std::string_view text, const std::vector<ByteSpan>& sentences,
                            const std::vector<Mark>& marks, std::uint32_t column, const Page& page) {
  StyledText margin;
  margin.pad_to(column);
  margin.append(Style::kFaint, "\u2502 ");
  for (const ByteSpan sentence : sentences) page.paragraph(margin, marked(text, sentence, marks));
}

std::string phrase_of(const std::vector<Reason>& reasons) {
  std::vector<std::pair<std::string_view, std::vector<std::string_view>>> groups;
  for (const Reason& reason : reasons) {
    auto group = std::ranges::find_if(groups, [&](const auto& other) { return other.first == reason.why; });
    if (group == groups.end()) group = groups.insert(group, {reason.why, {}});
    group->second.push_back(reason.field);
  }
  std::string phrase;
  for (const auto& [why, fields] : groups) {
    phrase += fmt::format(" \u00b7 no {}: {}", fmt::join(fields, ", "), why);
  }
  return phrase;
}

}  // namespace diurna::exporting
