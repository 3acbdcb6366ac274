#include "ingest/input_kind.h"

#include <algorithm>
#include <optional>

#include "ingest/ascii.h"
#include "ingest/feed/xml_names.h"
#include "ingest/feed/xml_scanner.h"
#include "ingest/sniffing.h"
#include "ingest/warc/record_header.h"

namespace diurna::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kMaxAttributes = 256;

bool is_utf16(std::string_view head) {
  return head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv) || head.starts_with("<\0"sv) ||
         head.starts_with("\0<"sv);
}

// Good enough to see tags by.
std::string ascii_of_utf16(std::string_view head) {
  std::string ascii;
  std::copy_if(head.begin(), head.end(), std::back_inserter(ascii),
               [](char c) { return c > '\0' && c < '\x7F'; });
  return ascii;
}

// Also where the first record is damaged.
bool is_warc(std::string_view head) {
  if (head.starts_with(kWarcOpening)) return true;
  const std::string_view first_lines = head.substr(0, 1024);
  return first_lines.find("\r\nWARC-Type: ") != std::string_view::npos ||
         first_lines.find("\r\nWARC-Record-ID: ") != std::string_view::npos;
}

std::string_view from_first_letter(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (!head.empty() && is_blank(head.front())) head.remove_prefix(1);
  return head;
}

bool opens_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::string_view inside = from_first_letter(text.substr(1));
  return inside.starts_with('"') || inside.starts_with('}');
}

// "version": "https://jsonfeed.org/version/1.1"
bool has_feed_version(std::string_view head) {
  constexpr std::string_view kKey = "\"version\"";
  for (std::size_t at = head.find(kKey); at != std::string_view::npos; at = head.find(kKey, at + 1)) {
    if (at > 0 && head[at - 1] == '\\') continue;
    std::string_view value = from_first_letter(head.substr(at + kKey.size()));
    if (!value.starts_with(':')) continue;
    value = from_first_letter(value.substr(1));
    if (value.starts_with("\"https://jsonfeed.org/version/") ||
        value.starts_with("\"http://jsonfeed.org/version/")) {
      return true;
    }
  }
  return false;
}

std::optional<InputKind> json_kind(std::string_view text) {
  if (text.starts_with('[') && opens_object(from_first_letter(text.substr(1)))) return InputKind::kJsonList;
  if (!opens_object(text)) return std::nullopt;
  if (has_feed_version(text)) return InputKind::kJsonFeed;
  const std::string_view line = text.substr(0, text.find('\n'));
  return trimmed(line) == "{" ? InputKind::kJsonObject : InputKind::kJsonLines;
}

// The local name of the first tag; empty if anything but blanks, comments and declarations stands before it.
std::string_view root_of(std::string_view text) {
  XmlScanner scanner(text, 0, text.size(), kMaxAttributes);
  for (;;) {
    const Result<XmlToken> token = scanner.next();
    if (!token) return {};
    if (token->kind == XmlToken::Kind::kStart) return local_name(token->name);
    if (token->kind != XmlToken::Kind::kText || !trimmed(token->content).empty()) return {};
  }
}

InputKind markup_kind(std::string_view text) {
  const std::string_view root = root_of(text);
  if (root == "rss" || root == "feed" || root == "RDF") return InputKind::kXmlFeed;
  if (equal_ignoring_case(root, "html")) return InputKind::kPage;
  if (text.starts_with("<?xml")) return InputKind::kOtherXml;
  return looks_like_html(text) ? InputKind::kPage : InputKind::kText;
}

InputKind text_kind(std::string_view head) {
  const std::string_view text = from_first_letter(head);
  if (const auto json = json_kind(text)) return *json;
  return text.starts_with('<') ? markup_kind(text) : InputKind::kText;
}

}  // namespace

InputKind kind_of(std::string_view head) {
  if (is_warc(head)) return InputKind::kWarc;
  if (is_utf16(head)) return text_kind(ascii_of_utf16(head));
  return find_binary(head) ? InputKind::kBinary : text_kind(head);
}

}  // namespace diurna::ingest
