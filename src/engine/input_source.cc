// Inputs out of files: the items of src/ingest under their public names.
#include "diurna/input_source.h"

#include <algorithm>
#include <utility>

#include "ingest/source.h"

namespace diurna {
namespace {

ingest::Limits limits_of(const InputLimits& asked) {
  ingest::Limits limits;
  limits.item_bytes = asked.max_bytes;
  limits.feed_bytes = std::max(limits.feed_bytes, asked.max_bytes);
  return limits;
}

Hints hints_of(ingest::Item& item) {
  Hints hints;
  hints.uri = item.uri.empty() ? item.input : std::move(item.uri);
  hints.media = item.media;
  hints.charset = std::move(item.http_charset);
  hints.fetched = std::move(item.fetched);
  hints.last_modified = std::move(item.last_modified);
  hints.published = std::move(item.date);
  if (!hints.published.empty()) hints.published_from = "container";
  hints.title = std::move(item.title);
  hints.byline = std::move(item.byline);
  hints.publisher = std::move(item.publisher);
  hints.reservations = std::move(item.reservations);
  if (item.cut_by_crawler) hints.warnings.emplace_back("the crawler kept only the beginning");
  return hints;
}

Input input_of(ingest::Item item) {
  Input input;
  input.hints = hints_of(item);
  input.payload = std::move(item.payload);
  if (!item.in_container) return input;
  input.container = std::move(item.input);
  input.offset = item.place.offset;
  input.source = std::move(item.source);
  input.received = std::move(item.received);
  return input;
}

}  // namespace

struct InputSource::Impl {
  Result<ingest::Source> items;
  bool has_told = false;  // why there are none
};

InputSource::InputSource(const std::string& name, const InputLimits& limits)
    : impl_(std::make_unique<Impl>(Impl{ingest::Source::open(name, limits_of(limits))})) {}
InputSource::InputSource(InputSource&&) noexcept = default;
InputSource& InputSource::operator=(InputSource&&) noexcept = default;
InputSource::~InputSource() = default;

std::optional<Result<Input>> InputSource::next() {
  if (!impl_->items) {
    if (std::exchange(impl_->has_told, true)) return std::nullopt;
    return Result<Input>(impl_->items.error());
  }
  std::optional<Result<ingest::Item>> item = impl_->items->next();
  if (!item) return std::nullopt;
  if (!*item) return Result<Input>(item->error());
  return Result<Input>(input_of(**std::move(item)));
}

}  // namespace diurna
