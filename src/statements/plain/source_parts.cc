#include "statements/plain/source_parts.h"

#include <algorithm>

#include "statements/plain/arabic_phrases.h"

namespace diurna::statements::plain {
namespace {

bool ends_role(const Block& block, std::uint32_t at) {
  return block.is(at, WordClass::kRelative) || block.is(at, WordClass::kNameless) ||
         block.is(at, WordClass::kReason);
}

// The parts of `source` between commas, each without its relative clause; empty ones are left out.
std::vector<Words> segments_of(const Block& block, Words source) {
  std::vector<Words> segments;
  for (std::uint32_t begin = source.begin; begin < source.end;) {
    std::uint32_t end = begin;
    while (end < source.end && !block.prose.is_comma(end)) ++end;
    std::uint32_t cut = begin;
    while (cut < end && (cut == begin || !ends_role(block, cut))) ++cut;
    Words segment = block.prose.trimmed({begin, cut});
    // ", who ...": no part of the name; ", and she is a farmer": a role.
    const bool relative = !segment.empty() && block.is(segment.begin, WordClass::kRelative);
    const bool is_role = relative && block.prose.words[segment.begin].form.starts_with("\u0648\u0647");
    if (is_role) ++segment.begin;
    if (!segment.empty() && (!relative || is_role)) segments.push_back(segment);
    begin = end + 1;
  }
  return segments;
}

Words reason_in(const Block& block, Words source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (!block.is(i, WordClass::kReason)) continue;
    std::uint32_t end = block.entries[i].end;
    while (end < source.end && block.is_word(end) && !block.is(end, WordClass::kNameless)) ++end;
    return {i, end};
  }
  return {};
}

bool is_title(const Block& block, std::uint32_t at) {
  return block.is(at, WordClass::kOffice);
}

Words without_honorific(const Block& block, Words name) {
  while (!name.empty() && block.is(name.begin, WordClass::kHonorific) &&
         block.entries[name.begin].end < name.end) {
    name.begin = block.entries[name.begin].end;
  }
  return name;
}

bool ends_in(const Block& block, std::uint32_t at, std::initializer_list<std::string_view> endings) {
  const std::string& form = block.prose.words[at].form;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return form.size() > ending.size() + 4 && form.ends_with(ending);
  });
}

SourceKind kind_by_class(const Block& block, std::uint32_t at) {
  if (block.is(at, WordClass::kQuantifier) || block.is(at, WordClass::kGroup)) return SourceKind::kGroup;
  if (block.is(at, WordClass::kBody)) return SourceKind::kBody;
  if (block.is(at, WordClass::kDocument)) return SourceKind::kDocument;
  if (block.is(at, WordClass::kPronoun)) return SourceKind::kPronoun;
  if (block.is(at, WordClass::kDeterminer)) return SourceKind::kSame;
  return is_title(block, at) ? SourceKind::kTitled : SourceKind::kName;
}

// "the governor, X", "X, the governor": the segment that is no title is the name.
void split_titled(const Block& block, const std::vector<Words>& segments, SourceParts& parts) {
  parts.role = segments[0];
  if (segments.size() > 1 && !is_title(block, segments[1].begin)) {
    parts.name = without_honorific(block, segments[1]);
  }
}

void split_named(const Block& block, const std::vector<Words>& segments, SourceParts& parts) {
  parts.name = without_honorific(block, segments[0]);
  if (segments.size() > 1) parts.role = segments[1];
}

// A role without the verbs and circumstances that follow it ("..., the spokesman, in Kabul").
Words cut_at_preposition(const Block& block, Words words) {
  for (std::uint32_t i = words.empty() ? words.end : block.entries[words.begin].end; i < words.end; ++i) {
    const bool cuts = block.is(i, WordClass::kAdverb) || block.is(i, WordClass::kTime);
    if (cuts) return {words.begin, i};
  }
  return words;
}

}  // namespace

SourceParts persian_parts(const Block& block, const KnownNames& names, Words source) {
  SourceParts parts;
  const std::vector<Words> segments = segments_of(block, source);
  if (segments.empty()) return parts;
  const Words first = segments[0];
  parts.kind = kind_by_class(block, first.begin);
  parts.reason = reason_in(block, source);
  if (parts.kind == SourceKind::kName &&
      ends_in(block, first.begin, {"\u0647\u0627", "\u0647\u0627\u06CC"})) {
    parts.kind = SourceKind::kGroup;
  }
  switch (parts.kind) {
    case SourceKind::kPronoun:
      break;
    case SourceKind::kName:
      split_named(block, segments, parts);
      break;
    case SourceKind::kBody:
      parts.name = first;
      if (segments.size() > 1) parts.role = segments[1];
      break;
    case SourceKind::kTitled: {
      split_titled(block, segments, parts);
      std::uint32_t name = first.end;
      while (name > first.begin + 1 && names.contains(block.prose.words[name - 1].form)) --name;
      if (parts.name.empty() && name < first.end) {
        parts.name = {name, first.end};
        parts.role = {first.begin, name};
      }
      break;
    }
    default:
      parts.role = first;
  }
  parts.role = cut_at_preposition(block, parts.role);
  return parts;
}

SourceParts arabic_parts(const Block& block, Words source) {
  SourceParts parts;
  const std::vector<Words> segments = segments_of(block, source);
  if (segments.empty()) return parts;
  const Words first = segments[0];
  parts.kind = kind_by_class(block, first.begin);
  parts.reason = reason_in(block, source);
  const bool plural = ends_in(block, first.begin, {"\u0648\u0646", "\u06CC\u0646"});
  if (parts.kind == SourceKind::kName && plural) parts.kind = SourceKind::kGroup;
  switch (parts.kind) {
    case SourceKind::kPronoun:
      break;
    case SourceKind::kName: {
      split_named(block, segments, parts);
      // "the barber X", "the village's barber X Y": a trade that no table has.
      const std::uint32_t end = arabic_title_end(block, first);
      const bool definite = is_definite(block, first.begin);
      const bool titled = !block.is(first.begin, WordClass::kHonorific) && end < first.end &&
                          is_definite(block, end - 1) && !is_definite(block, end) &&
                          (definite || (end > first.begin + 1 && first.end - end > 1));
      if (titled) {
        parts.name = without_honorific(block, {end, first.end});
        if (parts.role.empty()) parts.role = {first.begin, end};
      }
      break;
    }
    case SourceKind::kBody: {
      parts.name = first;
      if (segments.size() > 1) parts.role = segments[1];
      break;
    }
    case SourceKind::kTitled: {
      std::uint32_t end = arabic_titles_end(block, first);
      while (end + 1 < first.end && is_definite(block, end)) ++end;
      split_titled(block, segments, parts);
      parts.role = {first.begin, end};
      if (end < first.end) parts.name = without_honorific(block, {end, first.end});
      const bool more = segments.size() > 1 && is_title(block, segments[1].begin) && !parts.name.empty();
      if (more) parts.role = segments[1];
      const bool indefinite = !is_definite(block, first.begin) &&
                              (first.begin + 1 >= first.end || !is_definite(block, first.begin + 1));
      const bool in_construct =
          std::any_of(block.entries.begin() + first.begin, block.entries.begin() + first.end,
                      [](const Vocabulary::Entry& e) { return e.is(WordClass::kPreposition); });
      if (parts.name.empty() && indefinite && (in_construct || first.size() == 1))
        parts.kind = SourceKind::kGroup;
      break;
    }
    default:
      parts.role = first;
  }
  return parts;
}

}  // namespace diurna::statements::plain
