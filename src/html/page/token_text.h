// Where the bytes of one text token come from.
//
// The text of a token is its source but for character references, carriage returns, NULs and "</>". The
// tokenizer says where references are; the rest follows from comparing the two.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/source_map.h"

namespace diurna::html {

// "&eacute;" and what it stands for. Offsets of the text count in the token, those of the source in the page.
struct Reference {
  std::uint32_t text;
  std::uint32_t text_size;
  std::uint32_t source;
  std::uint32_t source_size;
};

// A piece of text and its source, as in SourceMap::Segment; a synthetic piece is one whose source is not
// known.
struct Piece {
  std::uint32_t text_size;
  std::uint32_t source;
  std::uint32_t source_size;
  SourceMap::Kind kind;

  friend bool operator==(const Piece&, const Piece&) = default;
};

// Sets `pieces` to those of `text`, which begins at `begin` of `source`; to one synthetic piece if the two do
// not agree. `references` in the order of the text.
void align(std::string_view text, std::string_view source, std::uint32_t begin,
           std::span<const Reference> references, std::vector<Piece>& pieces);

// The pieces of the bytes [begin, end) of a text that has `pieces`. A reference that is cut keeps its source.
std::vector<Piece> cut(std::span<const Piece> pieces, std::uint32_t begin, std::uint32_t end);

// What the tree makes of a token's text, by where it stands.
enum class TextEdit : std::uint8_t {
  kDropNuls,     // in the body and in tables
  kReplaceNuls,  // by U+FFFD, in SVG and MathML
  kKeepSpaces,   // and nothing else, in framesets
};

struct EditedText {
  std::string text;
  std::vector<Piece> pieces;
};

EditedText edited(std::string_view text, std::span<const Piece> pieces, TextEdit edit);

}  // namespace diurna::html
