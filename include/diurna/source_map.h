// From the article's text back to the bytes of the file as received.
//
// The map is a list of segments in text order. Most of a text is one long copied segment; a removed
// byte-order mark or carriage return only starts a new one, a broken byte becomes a replaced segment
// (U+FFFD), and a separator that the reader inserted is synthetic and maps to nothing.
//
//   file  EF BB BF 'a' 0D 0A 'b'      text "a\nb":  [0,1) -> [3,4)   [1,3) -> [5,7)
//
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <vector>

#include "diurna/span.h"

namespace diurna {

class SourceMap {
 public:
  enum class Kind : std::uint8_t {
    kCopied,     // byte for byte
    kReplaced,   // the text segment stands for the whole source segment, of another length
    kSynthetic,  // inserted by the reader; no source
  };
  struct Segment {
    ByteSpan text;
    SourceSpan source;
    Kind kind;
  };

  // Segments are appended in text order, each where the last one ended. Adjacent copies are merged.
  void append(std::uint32_t text_length, SourceSpan source, Kind kind);

  // The source ranges of `span`, ascending, adjacent ones merged. Empty only if all of it is synthetic.
  std::vector<SourceSpan> to_source(ByteSpan span) const;

  // The map from this one's text to where `next` leads: this one's source is the text of `next`, as that of a
  // page which stands escaped in a feed is the text decoded from it. Precondition: it is no longer than that
  // text.
  SourceMap followed_by(const SourceMap& next) const;

  const std::vector<Segment>& segments() const { return segments_; }

 private:
  void append_through(const SourceMap& next, ByteSpan middle);

  std::vector<Segment> segments_;
};

}  // namespace diurna
