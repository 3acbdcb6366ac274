#include "ingest/feed/xml_text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "ingest/ascii.h"
#include "ingest/feed/xml_scanner.h"
#include "text/utf8.h"

namespace diurna::ingest {
namespace {

struct Entity {
  std::string_view name;
  char32_t value;
};

// XML 1.0, 4.6.
constexpr std::array<Entity, 5> kEntities = {
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

struct Reference {
  char32_t value;
  std::size_t size;
};

std::optional<char32_t> numbered(std::string_view digits) {
  constexpr int kDecimal = 10;
  constexpr int kHexadecimal = 16;
  const bool is_hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  const auto number =
      is_hexadecimal ? parse_number(digits.substr(1), kHexadecimal) : parse_number(digits, kDecimal);
  const bool is_character =
      number && *number > 0 && *number <= 0x10FFFF && (*number < 0xD800 || *number > 0xDFFF);
  return is_character ? std::optional(static_cast<char32_t>(*number)) : std::nullopt;
}

// That which begins with the "&" at the beginning of `text`.
std::optional<Reference> read_reference(std::string_view text) {
  constexpr std::size_t kLongest = 16;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  if (name.starts_with('#')) {
    const auto value = numbered(name.substr(1));
    return value ? std::optional(Reference{*value, end + 1}) : std::nullopt;
  }
  const auto* const entity = std::find_if(kEntities.begin(), kEntities.end(),
                                          [&](const Entity& known) { return known.name == name; });
  if (entity == kEntities.end()) return std::nullopt;
  return Reference{entity->value, end + 1};
}

void append_decoded(std::string_view text, std::uint64_t at, MappedText& decoded) {
  std::size_t copied = 0;
  for (std::size_t next = text.find('&'); next != std::string_view::npos; next = text.find('&', next)) {
    const auto reference = read_reference(text.substr(next));
    if (!reference) {
      ++next;
      continue;
    }
    decoded.copy(text.substr(copied, next - copied), at + copied);
    std::string character;
    text::append(character, reference->value);
    decoded.replace(character, {at + next, at + next + reference->size});
    copied = next += reference->size;
  }
  decoded.copy(text.substr(copied), at + copied);
}

}  // namespace

MappedText decode_xml_text(std::string_view document, std::size_t begin, std::size_t end,
                           std::size_t origin) {
  MappedText decoded;
  XmlScanner scanner(document, begin, end, std::numeric_limits<std::uint32_t>::max());
  for (;;) {
    const Result<XmlToken> token = scanner.next();
    if (!token || token->kind == XmlToken::Kind::kEndOfInput) return decoded;
    const auto at = static_cast<std::uint64_t>(token->content.data() - document.data()) - origin;
    if (token->kind == XmlToken::Kind::kText) append_decoded(token->content, at, decoded);
    if (token->kind == XmlToken::Kind::kCdata) decoded.copy(token->content, at);
  }
}

std::string decode_references(std::string_view text) {
  MappedText decoded;
  append_decoded(text, 0, decoded);
  return decoded.text;
}

}  // namespace diurna::ingest
