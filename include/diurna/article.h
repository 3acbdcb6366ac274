// An article as the engine reads it: one UTF-8 buffer, its blocks, and the way back to the bytes.
//
// Every span in a record is an index into Article::text. Thread-safety: const after reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

enum class Media : std::uint8_t { kText, kHtml };

// "text", "html".
std::string_view name_of(Media media);

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
  std::string id;                       // "d:" and the first 128 bits of the payload's SHA-256, in hex
  std::string uri;                      // as the caller, or the archive, named it
  std::string container;                // the archive, feed or file of lines that it stands in; empty: none
  std::optional<std::uint64_t> offset;  // where its record, entry or line begins there
  std::string fetched;                  // ISO 8601: when it was taken from the web; empty if not known
  std::string sha256;                   // of the payload as received, in hex
  std::string text;                     // UTF-8, no byte-order mark, no carriage returns
  SourceMap source_map;
  std::vector<Block> blocks;  // in text order, not overlapping
  std::vector<Post> posts;
  Media media = Media::kText;         // of the payload
  std::string charset = "utf-8";      // of the payload, by its name of the Encoding Standard
  std::string title;                  // empty if the text has no headline
  std::vector<std::string> byline;    // the authors' names, one an entry
  std::vector<std::string> agencies;  // the wire services named beside or instead of them
  std::string publisher;              // empty if not known, as all that follows
  std::string section;
  std::string canonical;       // the address that the page calls its own
  std::string language;        // of most of the text; "und" if not known
  std::string dateline;        // the place of a dateline ("KABUL"), as written
  std::string published;       // ISO 8601, as precise as it is given: a date, or with time and zone
  std::string published_from;  // "--date", "json-ld datePublished", "dateline", "embedded post", ...
  std::string modified;        // ISO 8601, as precise as it is given
  std::string modified_from;
  std::string rights;  // "Copyright 2025 ...", as written
  std::vector<std::string>
      reservations;                   // "tdm-reservation", "noai", "noimageai", "paywall": as the page says
  std::vector<std::string> warnings;  // "3 broken UTF-8 sequences read as U+FFFD"
};

// The id of what was received with these bytes, as Article::id has it.
std::string document_id(std::string_view received);

// The calendar day on which the article appeared ("2025-09-21"); empty if it is not known. A view into it.
std::string_view day_published(const Article& article);

}  // namespace diurna
