#include "ingest/feed/xml_feed_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace diurna::ingest {
namespace {

constexpr std::size_t kMaxElements = 4096;

// How many of `open` stay when `name` is closed; all if it is not open.
std::size_t left_open(const std::vector<std::string_view>& open, std::string_view name) {
  const auto found = std::find(open.rbegin(), open.rend(), name);
  return found == open.rend() ? open.size() : static_cast<std::size_t>(open.rend() - found) - 1;
}

}  // namespace

Result<std::unique_ptr<ItemReader>> XmlFeedReader::open(FeedInput input, const Limits& limits) {
  const std::uint64_t size = input.bytes.size();
  Result<FeedText> feed = FeedText::decode(std::move(input.bytes));
  if (!feed) return feed.error().in(input.name);
  return std::unique_ptr<ItemReader>(new XmlFeedReader(std::move(*feed), std::move(input), size, limits));
}

XmlFeedReader::XmlFeedReader(FeedText feed, FeedInput input, std::uint64_t size, const Limits& limits)
    : feed_(std::move(feed)),
      input_(std::move(input)),
      size_(size),
      limits_(limits),
      scanner_(feed_.text(), 0, feed_.text().size(), limits.xml_attributes) {}

std::optional<Result<Item>> XmlFeedReader::next() {
  while (!ended_) {
    const Result<XmlToken> token = scanner_.next();
    if (!token) return end_with(token.error());
    switch (token->kind) {
      case XmlToken::Kind::kStart:
        names_.declare(*token);
        if (is_entry(*token)) return read_entry(*token);
        if (auto failure = enter(*token)) return *failure;
        break;
      case XmlToken::Kind::kEnd:
        leave(*token);
        break;
      case XmlToken::Kind::kEndOfInput:
        ended_ = true;
        if (input_.cut || !open_.empty()) {
          return end_with({ErrorCode::kTruncated, "XML: the feed ends before its end tag", {}, token->begin});
        }
        break;
      default:
        break;
    }
  }
  return std::nullopt;
}

bool XmlFeedReader::is_entry(const XmlToken& token) const {
  if (token.is_empty || open_.empty()) return false;
  const std::string_view name = local_name(token.name);
  const std::string_view parent = local_name(open_.back());
  if (name == "entry") return parent == "feed";
  return name == "item" && (parent == "channel" || parent == "RDF" || parent == "rss");
}

std::optional<Status> XmlFeedReader::enter(const XmlToken& token) {
  if (token.is_empty) return std::nullopt;
  open_.push_back(token.name);
  if (open_.size() <= limits_.xml_depth) return std::nullopt;
  return end_with({ErrorCode::kTooLarge,
                   fmt::format("XML: more than {} elements within one another", limits_.xml_depth),
                   {},
                   token.begin});
}

void XmlFeedReader::leave(const XmlToken& token) {
  open_.resize(left_open(open_, token.name));
}

Result<Item> XmlFeedReader::read_entry(const XmlToken& start) {
  const Result<FeedEntry> entry = scan_entry(start);
  if (!entry) return entry.error();
  if (entry->end - entry->begin > limits_.item_bytes) {
    return failure(ErrorCode::kTooLarge, fmt::format("an entry of more than {} bytes", limits_.item_bytes),
                   start.begin);
  }
  std::optional<Item> item = item_of(*entry, feed_, names_);
  if (!item) return failure(ErrorCode::kEmpty, "the entry has no content and no description", start.begin);
  item->input = input_.name;
  item->place.decompressed = input_.was_packed;
  return std::move(*item);
}

// From `start` to its end tag.
Result<FeedEntry> XmlFeedReader::scan_entry(const XmlToken& start) {
  FeedEntry entry;
  entry.begin = start.begin;
  std::vector<std::string_view> open = {start.name};
  for (;;) {
    const Result<XmlToken> token = scanner_.next();
    if (!token) return end_with({token.error().code(), token.error().message(), {}, start.begin});
    if (token->kind == XmlToken::Kind::kEndOfInput) {
      return end_with({ErrorCode::kTruncated, "XML: the feed ends within an entry", {}, start.begin});
    }
    if (token->kind == XmlToken::Kind::kStart) {
      names_.declare(*token);
      if (open.size() == 1 && token->name == start.name) {
        scanner_.go_to(token->begin);
        return failure(ErrorCode::kDamaged, "XML: the entry has no end tag", start.begin);
      }
      if (open.size() > 1 && !entry.elements.empty()) {
        entry.elements.back().has_elements = true;
      } else if (entry.elements.size() < kMaxElements) {
        entry.elements.push_back(
            {names_.canonical(token->name), token->attributes, token->end, token->end, false});
      }
      if (!token->is_empty) open.push_back(token->name);
      if (open.size() + open_.size() > limits_.xml_depth) {
        return end_with({ErrorCode::kTooLarge,
                         fmt::format("XML: more than {} elements within one another", limits_.xml_depth),
                         {},
                         start.begin});
      }
    } else if (token->kind == XmlToken::Kind::kEnd) {
      const bool was_in_element = open.size() > 1;
      open.resize(left_open(open, token->name));
      if (was_in_element && open.size() <= 1 && !entry.elements.empty())
        entry.elements.back().end = token->begin;
      if (!open.empty()) continue;
      entry.end = token->end;
      return entry;
    }
  }
}

// Nothing can be read after that. What has cut the input says more than what its end looks like.
Status XmlFeedReader::end_with(const Status& cause) {
  ended_ = true;
  const bool is_cut = input_.cut && cause.code() == ErrorCode::kTruncated;
  return failure(is_cut ? input_.cut->code() : cause.code(), is_cut ? input_.cut->message() : cause.message(),
                 static_cast<std::size_t>(cause.offset().value_or(0)));
}

Status XmlFeedReader::failure(ErrorCode code, std::string message, std::size_t at) const {
  const std::uint64_t offset = at < feed_.text().size() ? feed_.source_of(at, at + 1).begin : size_;
  return {code, std::move(message), input_.name, offset};
}

}  // namespace diurna::ingest
