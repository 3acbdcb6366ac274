#include "diurna/source_map.h"

#include <algorithm>

namespace diurna {
namespace {

void add_range(std::vector<SourceSpan>& ranges, SourceSpan range) {
  if (!ranges.empty() && ranges.back().end == range.begin) {
    ranges.back().end = range.end;
  } else {
    ranges.push_back(range);
  }
}

}  // namespace

void SourceMap::append(std::uint32_t text_length, SourceSpan source, Kind kind) {
  const std::uint32_t begin = segments_.empty() ? 0 : segments_.back().text.end;
  const bool continues = kind == Kind::kCopied && !segments_.empty() && segments_.back().kind == kind &&
                         segments_.back().source.end == source.begin;
  if (continues) {
    segments_.back().text.end += text_length;
    segments_.back().source.end = source.end;
    return;
  }
  segments_.push_back({{begin, begin + text_length}, source, kind});
}

std::vector<SourceSpan> SourceMap::to_source(ByteSpan span) const {
  std::vector<SourceSpan> ranges;
  auto segment = std::partition_point(segments_.begin(), segments_.end(),
                                      [&](const Segment& s) { return s.text.end <= span.begin; });
  for (; segment != segments_.end() && segment->text.begin < span.end; ++segment) {
    if (segment->kind == Kind::kSynthetic) continue;
    SourceSpan range = segment->source;
    if (segment->kind == Kind::kCopied) {
      const std::uint32_t begin = std::max(span.begin, segment->text.begin);
      const std::uint32_t end = std::min(span.end, segment->text.end);
      range = {segment->source.begin + (begin - segment->text.begin),
               segment->source.begin + (end - segment->text.begin)};
    }
    add_range(ranges, range);
  }
  return ranges;
}

}  // namespace diurna
