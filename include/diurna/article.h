// An article as the engine reads it: one UTF-8 buffer, its blocks, and the way back to the bytes.
//
// Every span in a record is an index into Article::text. Thread-safety: const after reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diurna/source_map.h"
#include "diurna/span.h"

namespace diurna {

// The names (see name_of) are part of the record format: append only.
enum class BlockKind : std::uint8_t {
  kHeadline,
  kStandfirst,
  kParagraph,
  kHeading,
  kListItem,
  kQuote,
  kEmbeddedPost,
  kCaption,
  kRelatedLink,
  kCorrection,
  kDateline,
};

std::string_view name_of(BlockKind kind);

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  ByteSpan span;                      // without the blank lines around it
  std::string language;               // BCP 47, or "und"
  std::optional<std::uint32_t> post;  // index into Article::posts, for embedded_post blocks
};

// A post shown inside the article: one statement, over one or more embedded_post blocks.
struct Post {
  ByteSpan content;  // the words of the post, without the signature
  ByteSpan source;   // display name with handle, as the signature has it
  std::string author;
  std::string handle;                        // with "@"; empty if none
  std::string platform;                      // "X", "Telegram", ...; empty if not known
  std::optional<ByteSpan> platform_mention;  // the words that name the platform, if the article does
  std::string date;                          // ISO 8601 calendar date; empty if none
  std::optional<ByteSpan> date_span;
  std::string language;    // of the content
  bool truncated = false;  // the page shows only its beginning ("...")
};

struct Article {
  std::string id;      // "d:" and the first 128 bits of the payload's SHA-256, in hex
  std::string uri;     // as the caller named it
  std::string sha256;  // of the payload as received, in hex
  std::string text;    // UTF-8, no byte-order mark, no carriage returns
  SourceMap source_map;
  std::vector<Block> blocks;  // in text order, not overlapping
  std::vector<Post> posts;
  std::string title;                  // empty if the text has no headline
  std::string language;               // of most of the text; "und" if not known
  std::string dateline;               // the place of a dateline ("KABUL"), as written; empty if none
  std::string published;              // ISO 8601 calendar date; empty if not known
  std::string published_from;         // "--date", "dateline", "embedded post"; empty with published
  std::vector<std::string> warnings;  // "3 broken UTF-8 sequences read as U+FFFD"
};

}  // namespace diurna
