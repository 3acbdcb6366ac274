#include "ingest/feed/feed_entry.h"

#include <algorithm>
#include <array>
#include <limits>

#include "ingest/ascii.h"
#include "ingest/dates.h"
#include "ingest/feed/xml_text.h"
#include "ingest/sniffing.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kMaxNames = 64;

// How an element holds its text: RFC 4287, 3.1 and 4.1.3, and what RSS leaves open.
enum class Holding : std::uint8_t { kText, kEscapedHtml, kMarkup, kOther };

class EntryReader {
 public:
  EntryReader(const FeedEntry& entry, const FeedText& feed, const XmlNames& names)
      : entry_(entry), feed_(feed), names_(names) {}

  std::optional<Item> read() const {
    constexpr std::array<std::string_view, 4> kContents = {"content:encoded", "content", "description",
                                                           "summary"};
    for (const std::string_view name : kContents) {
      const FeedElement* element = find(name);
      if (element == nullptr) continue;
      if (auto item = read_content(*element)) {
        add_hints(*item);
        return item;
      }
    }
    return std::nullopt;
  }

 private:
  const FeedElement* find(std::string_view name) const {
    const auto found = std::find_if(entry_.elements.begin(), entry_.elements.end(),
                                    [&](const FeedElement& element) { return element.name == name; });
    return found == entry_.elements.end() ? nullptr : &*found;
  }

  static std::string attribute(const FeedElement& element, std::string_view name) {
    for (const XmlAttribute& known : element.attributes) {
      if (known.name == name) return decode_references(known.value);
    }
    return {};
  }

  static Holding holding_of(const FeedElement& element) {
    const std::string type = lower(attribute(element, "type"));
    if (type == "xhtml" || type == "application/xhtml+xml") return Holding::kMarkup;
    if (type == "html" || type == "text/html" || element.name == "content:encoded") {
      return element.has_elements ? Holding::kMarkup : Holding::kEscapedHtml;
    }
    if (type == "text" || type == "text/plain") return Holding::kText;
    if (!type.empty()) return Holding::kOther;
    // Markup that somebody forgot to escape.
    if (element.has_elements) return Holding::kMarkup;
    const bool is_atom = element.name == "content" || element.name == "summary";
    return is_atom ? Holding::kText : Holding::kEscapedHtml;
  }

  std::optional<Item> read_content(const FeedElement& element) const {
    const Holding holding = holding_of(element);
    if (holding == Holding::kOther) return std::nullopt;
    MappedText decoded;
    if (holding == Holding::kMarkup) {
      decoded.copy(feed_.text().substr(element.begin, element.end - element.begin),
                   element.begin - entry_.begin);
    } else {
      decoded = decode_xml_text(feed_.text(), element.begin, element.end, entry_.begin);
    }
    if (trimmed(decoded.text).empty()) return std::nullopt;
    const SourceSpan source = feed_.source_of(entry_.begin, entry_.end);
    Item item;
    // RSS does not say whether a description is a text or a page.
    const bool is_text =
        holding == Holding::kText || (element.name == "description" && !has_markup(decoded.text));
    item.media = is_text ? Media::kText : Media::kHtml;
    item.payload = std::move(decoded.text);
    item.source = feed_.led_back(std::move(decoded.map), entry_.begin, entry_.end);
    item.received = feed_.received(source);
    item.place.offset = source.begin;
    item.in_container = true;
    item.http_charset = "utf-8";
    return item;
  }

  std::string text_of(const FeedElement& element) const {
    const std::string decoded = decode_xml_text(feed_.text(), element.begin, element.end, 0).text;
    const std::string type = lower(attribute(element, "type"));
    return std::string(trimmed(type == "html" ? decode_references(decoded) : decoded));
  }

  std::string first_text(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      const FeedElement* element = find(name);
      std::string text = element == nullptr ? std::string() : text_of(*element);
      if (!text.empty()) return text;
    }
    return {};
  }

  void add_hints(Item& item) const {
    item.title = first_text({"title", "dc:title"});
    item.uri = link();
    item.date =
        iso_date(first_text({"published", "pubDate", "dc:date", "dcterms:issued", "dcterms:created"}));
    item.last_modified = iso_date(first_text({"updated", "dcterms:modified"}));
    if (item.date.empty()) item.date = item.last_modified;
    item.byline = byline();
  }

  std::string link() const {
    for (const FeedElement& element : entry_.elements) {
      if (element.name != "link") continue;
      const std::string relation = attribute(element, "rel");
      const std::string address = attribute(element, "href");
      if (!address.empty() && (relation.empty() || relation == "alternate")) return address;
    }
    if (std::string address = first_text({"link"}); !address.empty()) return address;
    const FeedElement* guid = find("guid");
    if (guid != nullptr && attribute(*guid, "isPermaLink") != "false") return text_of(*guid);
    return first_text({"id", "guid"});
  }

  std::vector<std::string> byline() const {
    std::vector<std::string> names;
    for (const FeedElement& element : entry_.elements) {
      if (names.size() == kMaxNames) break;
      std::string name;
      if (element.name == "dc:creator") name = text_of(element);
      if (element.name == "author")
        name = element.has_elements ? person(element) : rss_author(text_of(element));
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
  }

  // RFC 4287, 3.2: the name among the elements of a person.
  std::string person(const FeedElement& element) const {
    XmlScanner scanner(feed_.text(), element.begin, element.end, std::numeric_limits<std::uint32_t>::max());
    for (std::optional<std::size_t> begin;;) {
      const Result<XmlToken> token = scanner.next();
      if (!token || token->kind == XmlToken::Kind::kEndOfInput) return {};
      const bool is_name = names_.canonical(token->name) == "name";
      if (token->kind == XmlToken::Kind::kStart && is_name) begin = token->end;
      if (token->kind == XmlToken::Kind::kEnd && is_name && begin) {
        return std::string(trimmed(decode_xml_text(feed_.text(), *begin, token->begin, 0).text));
      }
    }
  }

  // RSS has an address there, the name in parentheses behind it; many put the name alone.
  static std::string rss_author(std::string_view written) {
    const std::size_t open = written.find('(');
    if (open != std::string_view::npos && written.ends_with(')')) {
      return std::string(trimmed(written.substr(open + 1, written.size() - open - 2)));
    }
    return written.find('@') == std::string_view::npos ? std::string(written) : std::string();
  }

  const FeedEntry& entry_;
  const FeedText& feed_;
  const XmlNames& names_;
};

}  // namespace

std::optional<Item> item_of(const FeedEntry& entry, const FeedText& feed, const XmlNames& names) {
  return EntryReader(entry, feed, names).read();
}

}  // namespace diurna::ingest
