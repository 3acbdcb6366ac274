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

// Where each part of `middle`, a copied range of the text of `next`, comes from.
void SourceMap::append_through(const SourceMap& next, ByteSpan middle) {
  auto segment = std::partition_point(next.segments_.begin(), next.segments_.end(),
                                      [&](const Segment& s) { return s.text.end <= middle.begin; });
  for (; segment != next.segments_.end() && segment->text.begin < middle.end; ++segment) {
    const std::uint32_t begin = std::max(middle.begin, segment->text.begin);
    const std::uint32_t end = std::min(middle.end, segment->text.end);
    SourceSpan source = segment->source;
    if (segment->kind == Kind::kCopied) {
      source = {source.begin + (begin - segment->text.begin), source.begin + (end - segment->text.begin)};
    }
    append(end - begin, source, segment->kind);
  }
}

SourceMap SourceMap::followed_by(const SourceMap& next) const {
  SourceMap map;
  for (const Segment& segment : segments_) {
    const ByteSpan middle = {static_cast<std::uint32_t>(segment.source.begin),
                             static_cast<std::uint32_t>(segment.source.end)};
    if (segment.kind == Kind::kCopied) {
      map.append_through(next, middle);
      continue;
    }
    const std::vector<SourceSpan> ranges =
        segment.kind == Kind::kReplaced ? next.to_source(middle) : std::vector<SourceSpan>();
    if (ranges.empty()) {
      map.append(segment.text.size(), {}, Kind::kSynthetic);
    } else {
      map.append(segment.text.size(), {ranges.front().begin, ranges.back().end}, Kind::kReplaced);
    }
  }
  return map;
}

}  // namespace diurna
