#include "html/charset/charset_map.h"

#include <algorithm>

namespace diurna::html {

void CharsetMap::append(Run run, std::uint32_t text_size, std::uint32_t source_size) {
  const bool continues = !runs_.empty() && runs_.back().copied == run.copied &&
                         runs_.back().text_unit == run.text_unit &&
                         runs_.back().source_unit == run.source_unit;
  if (!continues) runs_.push_back(run);
  text_end_ += text_size;
  source_end_ += source_size;
}

void CharsetMap::append_copied(std::uint32_t size) {
  if (size > 0) append({text_end_, source_end_, 1, 1, true}, size, size);
}

void CharsetMap::append_recoded(std::uint32_t text_size, std::uint32_t source_size) {
  if (source_size == 0 && !runs_.empty()) return widen_last_character(text_size);
  append({text_end_, source_end_, text_size, source_size, false}, text_size, source_size);
}

void CharsetMap::widen_last_character(std::uint32_t text_size) {
  const Run last = runs_.back();
  text_end_ -= last.text_unit;
  source_end_ -= last.source_unit;
  if (text_end_ == last.text) runs_.pop_back();
  append_recoded(last.text_unit + text_size, last.source_unit);
}

std::vector<CharsetMap::Run>::const_iterator CharsetMap::run_at(std::uint32_t text) const {
  return std::prev(
      std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) { return run.text <= text; }));
}

std::uint32_t CharsetMap::text_end(std::vector<Run>::const_iterator run) const {
  const auto next = std::next(run);
  return next == runs_.end() ? text_end_ : next->text;
}

SourceSpan CharsetMap::character_at(const Run& run, std::uint32_t text) const {
  const std::uint64_t index = (text - run.text) / run.text_unit;
  const std::uint64_t begin = run.source + index * run.source_unit;
  return {begin, begin + run.source_unit};
}

SourceSpan CharsetMap::source_of(DecodedSpan span) const {
  if (runs_.empty())
    return {std::uint64_t{source_begin_} + span.begin, std::uint64_t{source_begin_} + span.end};
  const std::uint32_t last = span.end - 1;
  return {character_at(*run_at(span.begin), span.begin).begin, character_at(*run_at(last), last).end};
}

void CharsetMap::append_segments(DecodedSpan span, SourceMap& out) const {
  if (span.empty()) return;
  if (runs_.empty()) return out.append(span.size(), source_of(span), SourceMap::Kind::kCopied);
  for (auto run = run_at(span.begin); span.begin < span.end; ++run) {
    const std::uint32_t end = std::min(span.end, text_end(run));
    if (run->copied) {
      out.append(end - span.begin, source_of({span.begin, end}), SourceMap::Kind::kCopied);
      span.begin = end;
    }
    while (span.begin < end) {
      const std::uint32_t into = (span.begin - run->text) % run->text_unit;
      const std::uint32_t size = std::min(run->text_unit - into, end - span.begin);
      out.append(size, character_at(*run, span.begin), SourceMap::Kind::kReplaced);
      span.begin += size;
    }
  }
}

}  // namespace diurna::html
