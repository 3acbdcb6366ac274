#include "ingest/feed/json_feed_reader.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "ingest/ascii.h"
#include "ingest/dates.h"
#include "ingest/json/json_article.h"

namespace diurna::ingest {
namespace {

struct Content {
  std::string_view key;
  Media media;
};

constexpr std::array<Content, 3> kContents = {
    {{"content_html", Media::kHtml}, {"content_text", Media::kText}, {"summary", Media::kText}}};

std::size_t mark_size(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

}  // namespace

Result<std::unique_ptr<ItemReader>> JsonFeedReader::open(FeedInput input, const Limits& limits) {
  std::unique_ptr<JsonFeedReader> reader(new JsonFeedReader(std::move(input), limits));
  if (auto failure = reader->find_entries()) return failure->in(reader->input_.name);
  return std::unique_ptr<ItemReader>(std::move(reader));
}

std::optional<Status> JsonFeedReader::find_entries() {
  const std::string_view feed = std::string_view(input_.bytes).substr(mark_size(input_.bytes));
  const std::size_t begin = input_.bytes.size() - feed.size();
  const auto members = scanner_.members(feed);
  if (!members) {
    const bool is_cut = members.error().code() == ErrorCode::kDamaged && !trimmed(feed).ends_with('}');
    return Status(is_cut ? ErrorCode::kTruncated : members.error().code(), members.error().message(), {},
                  begin + members.error().offset().value_or(0));
  }
  for (const JsonMember& member : *members) {
    if (member.key != "items" || member.value.kind != JsonValue::Kind::kArray) continue;
    auto entries = scanner_.elements(feed.substr(member.value.begin, member.value.size));
    if (!entries)
      return Status(entries.error().code(), entries.error().message(), {}, begin + member.value.begin);
    entries_ = std::move(*entries);
    for (JsonValue& entry : entries_) entry.begin += begin + member.value.begin;
    return std::nullopt;
  }
  return Status(ErrorCode::kDamaged, "JSON Feed: no list of items");
}

std::optional<Result<Item>> JsonFeedReader::next() {
  while (next_ < entries_.size()) {
    const JsonValue& entry = entries_[next_++];
    if (entry.kind == JsonValue::Kind::kObject) return read_entry(entry);
  }
  return std::nullopt;
}

Result<Item> JsonFeedReader::read_entry(const JsonValue& entry) {
  const std::string_view json = std::string_view(input_.bytes).substr(entry.begin, entry.size);
  if (json.size() > limits_.item_bytes) {
    return Status(ErrorCode::kTooLarge, fmt::format("an entry of more than {} bytes", limits_.item_bytes),
                  input_.name, entry.begin);
  }
  const Result<JsonArticle> article = JsonArticle::read(json, scanner_);
  if (!article) return Status(article.error().code(), article.error().message(), input_.name, entry.begin);
  for (const Content& content : kContents) {
    const JsonMember* member = article->find_string(content.key);
    if (member == nullptr) continue;
    Result<Item> item = article->item_of(*member, content.media);
    if (!item) return Status(item.error().code(), item.error().message(), input_.name, entry.begin);
    item->uri = article->first_of({"url", "external_url", "id"});
    item->last_modified = iso_date(article->first_of({"date_modified"}));
    item->input = input_.name;
    item->place = {entry.begin, input_.was_packed};
    return item;
  }
  return Status(ErrorCode::kEmpty, "the entry has no content and no summary", input_.name, entry.begin);
}

}  // namespace diurna::ingest
