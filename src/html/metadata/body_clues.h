// Elements and texts of a page's body that may hold its byline or dates: microdata, class names, <time>, data
// attributes, texts with a year. Looked for only where the head of the page leaves something open.
//
// Navigation, lists of other articles and comments are left out, unless the headline is within.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/metadata/lexicon.h"
#include "html/page/page.h"

namespace diurna::html {

enum class BodyClueKind : std::uint8_t {
  kItemAuthor,
  kItemPublished,
  kItemModified,
  kRelAuthor,
  kAuthorLink,  // its address has a part such as "author"
  kAuthorClass,
  kDateClass,
  kModifiedClass,
  kTime,        // <time>, whatever its class
  kDateText,    // a text node with a year
  kBylineText,  // a text node that begins with "By" or the like, or is just that
};

struct BodyClue {
  BodyClueKind kind;
  std::uint32_t node;
  bool near;     // beside the headline
  bool behind;   // the headline
  bool closest;  // directly in front of it
};

enum class BodyExtent : std::uint8_t {
  kBesideHeadline,  // 600 bytes shown in front of it to 1,500 behind it; without one, the first 1,500
  kWhole,
};

// In document order; at most 2,000. `headline_node` may be kNoNode.
std::vector<BodyClue> find_body_clues(const Page& page, std::uint32_t headline_node, BodyExtent extent,
                                      const MetadataLexicon& lexicon);

// Finds them when they are first asked for.
using BodyClueSource = std::function<const std::vector<BodyClue>&(BodyExtent)>;

// The kind of the first word of `value` (of class, id, ...) that is in the lexicon; kAway before all others.
std::optional<ClassWord> class_word(std::string_view value, const MetadataLexicon& lexicon);

// What is shown directly in front of text node or element `node`: the last words, at most `max_bytes`.
std::string words_before(const Page& page, std::uint32_t node, std::size_t max_bytes);

// Browsers show nothing of it.
bool is_hidden(Tag tag);

}  // namespace diurna::html
