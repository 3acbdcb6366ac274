#include "ingest/sniffing.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "text/binary_formats.h"

namespace diurna::ingest {
namespace {

// What pages and pieces of pages open with (WHATWG, MIME Sniffing standard, 7.1, and what newsrooms' systems
// put first).
constexpr std::array<std::string_view, 43> kTags = {
    "a",      "article", "aside",    "b",     "blockquote", "body",  "br",     "center",  "div",
    "dl",     "em",      "figure",   "font",  "footer",     "form",  "h1",     "h2",      "h3",
    "h4",     "head",    "header",   "hr",    "html",       "i",     "iframe", "img",     "link",
    "main",   "meta",    "noscript", "ol",    "p",          "pre",   "script", "section", "span",
    "strong", "style",   "svg",      "table", "time",       "title", "ul"};

std::string_view without_mark(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
}

std::string_view from_first_letter(std::string_view bytes) {
  bytes = without_mark(bytes);
  while (!bytes.empty() && is_blank(bytes.front())) bytes.remove_prefix(1);
  return bytes;
}

// The name of the tag that begins at `bytes`, without the "<".
std::string_view tag_name(std::string_view bytes) {
  const auto end =
      std::find_if_not(bytes.begin(), bytes.end(), [](char c) { return is_letter(c) || is_digit(c); });
  return bytes.substr(0, static_cast<std::size_t>(end - bytes.begin()));
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  // WHATWG, MIME Sniffing standard, "binary data byte".
  return byte <= 0x08 || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) || (byte >= 0x1C && byte <= 0x1F);
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  bytes = from_first_letter(bytes);
  if (!bytes.starts_with('<')) return false;
  bytes.remove_prefix(1);
  if (bytes.starts_with("!--") || starts_ignoring_case(bytes, "!doctype html")) return true;
  constexpr std::size_t kLongestName = 12;
  const std::string_view name = tag_name(bytes.substr(0, kLongestName));
  return std::any_of(kTags.begin(), kTags.end(),
                     [&](std::string_view tag) { return equal_ignoring_case(tag, name); });
}

bool has_markup(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    std::string_view rest = text.substr(at + 1);
    if (text[at] == '<') {
      if (rest.starts_with('/')) rest.remove_prefix(1);
      if (!rest.empty() && is_letter(rest.front())) return true;
      continue;
    }
    if (rest.starts_with('#')) rest.remove_prefix(1);
    const std::size_t name = tag_name(rest).size();
    if (name > 0 && rest.substr(name).starts_with(';')) return true;
  }
  return false;
}

std::optional<Binary> find_binary(std::string_view bytes) {
  if (const std::string_view format = text::binary_format(bytes); !format.empty()) return Binary{format, 0};
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) return Binary{"NUL byte", nul};
  // A few happen to texts too.
  constexpr std::size_t kFew = 3;
  constexpr std::size_t kOneIn = 100;
  const auto count = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  if (count <= kFew || count * kOneIn <= bytes.size()) return std::nullopt;
  const auto first = std::find_if(bytes.begin(), bytes.end(), is_control);
  return Binary{"control characters", static_cast<std::size_t>(first - bytes.begin())};
}

}  // namespace diurna::ingest
