#include "html/metadata/plain_text.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

struct NamedReference {
  std::string_view name;
  std::string_view value;
};

// Those that occur in the titles and texts of JSON-LD; Latin letters come as such or as numbers.
constexpr NamedReference kReferences[] = {
    {"amp", "&"},         {"quot", "\""},       {"apos", "'"},        {"lt", "<"},
    {"gt", ">"},          {"nbsp", " "},        {"ndash", "\u2013"},  {"mdash", "\u2014"},
    {"lsquo", "\u2018"},  {"rsquo", "\u2019"},  {"ldquo", "\u201C"},  {"rdquo", "\u201D"},
    {"sbquo", "\u201A"},  {"bdquo", "\u201E"},  {"laquo", "\u00AB"},  {"raquo", "\u00BB"},
    {"hellip", "\u2026"}, {"middot", "\u00B7"}, {"bull", "\u2022"},   {"copy", "\u00A9"},
    {"reg", "\u00AE"},    {"trade", "\u2122"},  {"euro", "\u20AC"},   {"pound", "\u00A3"},
    {"deg", "\u00B0"},    {"auml", "\u00E4"},   {"ouml", "\u00F6"},   {"uuml", "\u00FC"},
    {"Auml", "\u00C4"},   {"Ouml", "\u00D6"},   {"Uuml", "\u00DC"},   {"szlig", "\u00DF"},
    {"eacute", "\u00E9"}, {"egrave", "\u00E8"}, {"agrave", "\u00E0"}, {"aacute", "\u00E1"},
    {"ccedil", "\u00E7"}, {"ntilde", "\u00F1"}, {"oacute", "\u00F3"}, {"iacute", "\u00ED"},
    {"uacute", "\u00FA"}, {"atilde", "\u00E3"}, {"ecirc", "\u00EA"},  {"zwnj", "\u200C"},
};

bool is_shown(Tag tag) {
  return tag != Tag::kScript && tag != Tag::kStyle && tag != Tag::kTemplate && tag != Tag::kNoscript &&
         tag != Tag::kSvg && tag != Tag::kTextarea && tag != Tag::kSelect && tag != Tag::kButton;
}

bool breaks_words(Tag tag) {
  switch (tag) {
    case Tag::kA:
    case Tag::kB:
    case Tag::kI:
    case Tag::kEm:
    case Tag::kStrong:
    case Tag::kSpan:
    case Tag::kSup:
    case Tag::kSub:
    case Tag::kAbbr:
    case Tag::kU:
    case Tag::kFont:
    case Tag::kMark:
    case Tag::kWbr:
    case Tag::kText:
      return false;
    default:
      return true;
  }
}

// The code point of "#8217" or "#x2019".
std::optional<char32_t> numeric_reference(std::string_view name) {
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  constexpr std::uint32_t kLast = 0x10FFFF;
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (error != std::errc() || end != name.data() + name.size() || value == 0 || value > kLast || surrogate) {
    return std::nullopt;
  }
  return value;
}

// Appends what the reference at the beginning of `text` stands for; its length, 0 if it is none.
std::size_t append_reference(std::string_view text, std::string& out) {
  constexpr std::size_t kLongest = 10;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') {
    const auto value = numeric_reference(name);
    if (!value) return 0;
    text::append(out, *value);
    return end + 1;
  }
  const auto* known = std::find_if(std::begin(kReferences), std::end(kReferences),
                                   [&](const NamedReference& reference) { return reference.name == name; });
  if (known == std::end(kReferences)) return 0;
  out += known->value;
  return end + 1;
}

// The length of the tag or comment at the beginning of `text`, 0 if "<" is just that.
std::size_t tag_length(std::string_view text) {
  constexpr std::size_t kLongest = 500;  // bytes
  if (text.size() < 3) return 0;
  const char next = text[1];
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (!letter && next != '/' && next != '!') return 0;
  const std::size_t end = text.substr(0, kLongest).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

bool is_blank_at(std::string_view text, std::size_t at, std::uint32_t& size) {
  const auto byte = static_cast<unsigned char>(text[at]);
  size = 1;
  if (byte < 0x80) return byte <= ' ';
  const auto point = text::decode(text, at);
  if (!point) return false;
  size = point->size;
  constexpr char32_t kZeroWidthSpace = 0x200B;
  constexpr char32_t kByteOrderMark = 0xFEFF;
  return text::is_space(point->value) || point->value == kZeroWidthSpace || point->value == kByteOrderMark;
}

// How many bytes from `at` on are neither blanks nor beyond ASCII.
std::size_t plain_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] > ' ' && text[end] < 0x7F) ++end;
  return end - at;
}

void append_squeezed(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_length(text, at);
    out.append(text.substr(at, plain));
    at += plain;
    if (at == text.size()) break;
    std::uint32_t size = 1;
    if (is_blank_at(text, at, size)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out.append(text.substr(at, size));
    }
    at += size;
  }
}

// The byte that a code point of ISO 8859-1 beyond ASCII at `at` stands for; 0 if there is none.
unsigned char byte_encoded_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[at]);
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return lead == 0xC2 || lead == 0xC3 ? static_cast<unsigned char>(next + (lead - 0xC2) * 0x40) : 0;
}

// The character that was encoded twice at `at`, if one was and its bytes have a control character.
std::optional<std::string> encoded_twice_at(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_encoded_at(text, at);
  if (lead < 0xC2 || lead > 0xF4) return std::nullopt;
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::string bytes;
  bool has_control = false;
  for (std::size_t i = 0; i < size; ++i) {
    const unsigned char byte = byte_encoded_at(text, at + 2 * i);
    has_control = has_control || (byte >= 0x80 && byte < 0xA0);
    bytes += static_cast<char>(byte);
  }
  if (!has_control || !text::is_well_formed(bytes)) return std::nullopt;
  return bytes;
}

std::string decoded(std::string_view markup, bool has_tags) {
  std::string out;
  out.reserve(markup.size());
  for (std::size_t at = 0; at < markup.size();) {
    const std::string_view rest = markup.substr(at);
    std::size_t length = 0;
    if (rest[0] == '&') {
      length = append_reference(rest, out);
    } else if (rest[0] == '<' && has_tags) {
      length = tag_length(rest);
      if (length > 0) out += ' ';
    }
    if (length == 0) out += rest[0];
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

// The text of an element; `are_apart` says of the line so far and the text behind it whether they are.
template <typename AreApart>
std::string joined_line(const Page& page, std::uint32_t node, std::size_t max_bytes, AreApart are_apart) {
  constexpr std::uint32_t kMostNodes = 1000;
  constexpr std::size_t kWhiteSpaceShare = 8;  // white space of the source may be much more than the words
  const std::uint32_t end = page.end(node);
  if (end - node > kMostNodes) return {};
  std::string line;
  std::size_t raw = 0;
  const auto separate = [&] {
    if (!line.empty() && line.back() != ' ') line += ' ';
  };
  for (std::uint32_t at = node; at < end;) {
    if (page.is_text(at)) {
      const std::string_view words = page.text_within(at);
      raw += words.size();
      if (are_apart(line, words)) separate();
      append_squeezed(words, line);
      if (line.size() > max_bytes || raw > max_bytes * kWhiteSpaceShare + 1024) return {};
    } else if (at != node && !is_shown(page.tag(at))) {
      at = page.end(at);
      continue;
    } else if (breaks_words(page.tag(at))) {
      separate();
    }
    ++at;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto is_mark = [](char c) { return c > ' ' && c < 0x7F; };
  const auto is_ascii_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
  if (text.empty() || (is_mark(text.front()) && is_mark(text.back()))) return text;
  std::size_t begin = 0;
  std::uint32_t size = 1;
  while (begin < text.size() && is_blank_at(text, begin, size)) begin += size;
  text.remove_prefix(begin);
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    if (!is_blank_at(text, last, size)) break;
    text = text.substr(0, last);
  }
  return text;
}

std::string squeezed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_squeezed(text, out);
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string plain_text(std::string_view markup) {
  if (markup.find_first_of("<&") == std::string_view::npos) return squeezed(markup);
  return squeezed(decoded(markup, true));
}

std::string without_references(std::string_view text) {
  if (text.find('&') == std::string_view::npos) return squeezed(text);
  return squeezed(decoded(text, false));
}

std::string mended(std::string text) {
  if (text.find('\xC2') == std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto character = encoded_twice_at(text, at)) {
      out += *character;
      at += 2 * character->size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string line_of(const Page& page, std::uint32_t node, std::size_t max_bytes) {
  return joined_line(page, node, max_bytes, [](std::string_view, std::string_view) { return false; });
}

std::string line_apart(const Page& page, std::uint32_t node, std::size_t max_bytes) {
  return joined_line(page, node, max_bytes, [](std::string_view line, std::string_view words) {
    const bool behind_digit = !line.empty() && line.back() >= '0' && line.back() <= '9';
    const bool lower_case = !words.empty() && words.front() >= 'a' && words.front() <= 'z';
    return !behind_digit || !lower_case;
  });
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool ascii = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
      ascii = false;
      break;
    }
    if (byte >= 'A' && byte <= 'Z') out += static_cast<char>(byte + ('a' - 'A'));
    if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) out += c;
  }
  if (ascii) return out;
  out.clear();
  const std::string lower = text::lower(text);
  for (std::size_t at = 0; at < lower.size();) {
    const text::CodePoint point = text::code_point_at(lower, at);
    if (text::is_alpha(point.value) || text::is_digit(point.value)) out.append(lower, at, point.size);
    at += point.size;
  }
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

}  // namespace diurna::html
