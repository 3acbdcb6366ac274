// From a page's decoded text back to its bytes as received.
//
// The map is a list of runs. In a copied run the text's bytes are the page's own; in a recoded run every
// character has the same number of bytes here and there, so that a run of Hangul in EUC-KR, whatever its
// length, is one entry. A page in well-formed UTF-8 has no run at all, only the length of what stands before.
//
//   windows-1251  'a' CF CF        text "a\u041f\u041f":  [0,1) copied   [1,5) recoded, 2 bytes from 1
//
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <vector>

#include "diurna/source_map.h"
#include "diurna/span.h"

namespace diurna::html {

using DecodedSpan = BasicSpan<struct DecodedByteUnit, std::uint32_t>;  // UTF-8 bytes of a decoded page

class CharsetMap {
 public:
  // The text is the bytes from `source_begin` on.
  explicit CharsetMap(std::uint32_t source_begin = 0)
      : source_begin_(source_begin), source_end_(source_begin) {}

  // What follows in the text, each where the last one ended: `size` bytes as they are ...
  void append_copied(std::uint32_t size);
  // ... or one character of `text_size` bytes for `source_size` bytes. One that used up no source byte joins
  // the character before it.
  void append_recoded(std::uint32_t text_size, std::uint32_t source_size);

  // The source of a span that is not empty, whole characters. Decoding keeps the order, so it is one range.
  SourceSpan source_of(DecodedSpan span) const;
  // Appends the segments of `span` to `out`: copies, and one replacement for each recoded character.
  void append_segments(DecodedSpan span, SourceMap& out) const;

  std::size_t run_count() const { return runs_.size(); }

 private:
  struct Run {
    std::uint32_t text;  // where it begins
    std::uint32_t source;
    std::uint32_t text_unit;  // bytes of a character; both are 1 in a copied run
    std::uint32_t source_unit;
    bool copied;
  };

  void append(Run run, std::uint32_t text_size, std::uint32_t source_size);
  void widen_last_character(std::uint32_t text_size);
  std::vector<Run>::const_iterator run_at(std::uint32_t text) const;
  std::uint32_t text_end(std::vector<Run>::const_iterator run) const;
  SourceSpan character_at(const Run& run, std::uint32_t text) const;

  std::vector<Run> runs_;
  std::uint32_t source_begin_;
  std::uint32_t text_end_ = 0;  // of what was appended
  std::uint32_t source_end_;
};

}  // namespace diurna::html
