// What the elements around a block are: kinds of elements, and groups of the names that their site gave them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "html/body/names.h"
#include "html/page/tag.h"

namespace diurna::html {

// Kinds of elements that a block can stand in, beside the groups of names.
enum class Scope : std::uint8_t {
  kArticle,
  kMain,
  kAside,
  kNav,
  kFooter,
  kHeader,
  kForm,
  kFigure,
  kCaption,
  kList,
  kItem,
  kTable,
  kQuote,
  kSection,
  kLink,
  kButton,
  kDetails,
  kDialog,
  kNoscript,
  kTemplate,
  kHidden,
  kAriaHidden,
  kDefinition,
  kHeading,
  kParagraph,
  kPre,
};
inline constexpr std::size_t kScopes = 26;

// A set of groups of names and of scopes, one bit each: groups first.
using Marks = std::uint64_t;
inline constexpr std::size_t kMarkCount = kNameGroups + kScopes;
static_assert(kMarkCount <= 64);

constexpr Marks mark(NameGroup group) {
  return Marks{1} << static_cast<unsigned>(group);
}
constexpr Marks mark(Scope scope) {
  return Marks{1} << (kNameGroups + static_cast<unsigned>(scope));
}

// The scope that an element of that tag opens; no mark if it opens none.
Marks scope_of(Tag tag);

}  // namespace diurna::html
