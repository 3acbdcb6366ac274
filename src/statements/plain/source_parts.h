// What a source phrase consists of: name, role, and what kind of source it is.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

enum class SourceKind : std::uint8_t {
  kName,    // words that are no title: a name as far as is known
  kTitled,  // a title, with or without a name
  kBody,
  kGroup,  // people without names
  kDocument,
  kPronoun,
  kSame,  // "this witness": who was named last
};

struct SourceParts {
  SourceKind kind = SourceKind::kName;
  Words name;    // empty: none
  Words role;    // empty: none
  Words reason;  // why the name is withheld; empty: not said
};

SourceParts persian_parts(const Block& block, const KnownNames& names, Words source);
SourceParts arabic_parts(const Block& block, Words source);

}  // namespace diurna::statements::plain
