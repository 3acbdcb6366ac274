#include "ingest/warc/content_type.h"

#include "ingest/ascii.h"

namespace diurna::ingest {

ContentType parse_content_type(std::string_view value) {
  ContentType result;
  result.type = lower(trimmed(next_piece(value, ';')));
  while (!value.empty() && result.charset.empty()) {
    std::string_view parameter = next_piece(value, ';');
    const std::string_view name = trimmed(next_piece(parameter, '='));
    if (!equal_ignoring_case(name, "charset")) continue;
    parameter = trimmed(parameter);
    if (parameter.size() > 1 && (parameter.front() == '"' || parameter.front() == '\'') &&
        parameter.back() == parameter.front()) {
      parameter = parameter.substr(1, parameter.size() - 2);
    }
    result.charset = parameter;
  }
  return result;
}

std::optional<Media> media_of(std::string_view type) {
  if (type == "text/html" || type == "application/xhtml+xml") return Media::kHtml;
  if (type == "text/plain" || type == "text/markdown") return Media::kText;
  return std::nullopt;
}

}  // namespace diurna::ingest
