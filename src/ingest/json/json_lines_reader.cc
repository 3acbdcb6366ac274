#include "ingest/json/json_lines_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/ascii.h"
#include "ingest/json/json_article.h"
#include "ingest/sniffing.h"

namespace diurna::ingest {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kStep = 64u << 10;
// In the order of preference.
constexpr std::array<std::string_view, 6> kTextKeys = {"text", "html",        "content",
                                                       "body", "articleBody", "maintext"};

Media media_of(const JsonMember& member, std::string_view line) {
  return member.key == "html" || looks_like_html(line.substr(member.value.begin + 1)) ? Media::kHtml
                                                                                      : Media::kText;
}

}  // namespace

JsonLinesReader::JsonLinesReader(UnpackedStream stream, std::string name, JsonLayout layout,
                                 const Limits& limits)
    : stream_(std::move(stream)), name_(std::move(name)), layout_(layout), limits_(limits) {}

std::optional<Result<Item>> JsonLinesReader::next() {
  if (!has_begun_) {
    has_begun_ = true;
    ended_ = !stream_.next_part();
    if (!ended_ && stream_.peek(kMark.size()).starts_with(kMark)) stream_.consume(kMark.size());
  }
  while (!ended_) {
    place_ = stream_.place();
    const Line line = find_line();
    if (line.end == LineEnd::kTooFar) return pass_over_long();
    ended_ = line.end != LineEnd::kNewline;
    if (line.end == LineEnd::kBreak) return failure(stream_.broken()->code(), stream_.broken()->message(), 0);
    std::optional<Result<Item>> item;
    if (line.bytes.size() > limits_.item_bytes) {
      item = too_long();
    } else if (!trimmed(line.bytes).empty()) {
      item = read_line(line.bytes, !ended_);
    }
    stream_.consume(line.size);
    if (item) return item;
  }
  return std::nullopt;
}

JsonLinesReader::Line JsonLinesReader::find_line() {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view bytes = stream_.peek(searched + kStep);
    const std::size_t newline =
        layout_ == JsonLayout::kLines ? bytes.find('\n', searched) : std::string_view::npos;
    if (newline != std::string_view::npos) {
      const std::size_t is_return = newline > 0 && bytes[newline - 1] == '\r' ? 1 : 0;
      return {bytes.substr(0, newline - is_return), newline + 1, LineEnd::kNewline};
    }
    if (stream_.broken()) return {bytes, bytes.size(), LineEnd::kBreak};
    if (bytes.size() < searched + kStep) return {bytes, bytes.size(), LineEnd::kInput};
    if (bytes.size() > limits_.item_bytes) return {bytes, bytes.size(), LineEnd::kTooFar};
    searched = bytes.size();
  }
}

Status JsonLinesReader::pass_over_long() {
  for (;;) {
    const std::string_view bytes = stream_.peek(1);
    const std::size_t newline = bytes.find('\n');
    if (newline != std::string_view::npos) {
      stream_.consume(newline + 1);
      break;
    }
    if (bytes.empty()) break;
    stream_.consume(bytes.size());
  }
  return too_long();
}

Status JsonLinesReader::too_long() const {
  return failure(ErrorCode::kTooLarge, fmt::format("a line of more than {} bytes", limits_.item_bytes), 0);
}

Result<Item> JsonLinesReader::read_line(std::string_view line, bool is_whole) {
  const Result<JsonArticle> article = JsonArticle::read(line, scanner_);
  if (!article) {
    // What is broken where the file ends was not written to its end.
    const bool is_cut = !is_whole && article.error().code() == ErrorCode::kDamaged;
    return failure(is_cut ? ErrorCode::kTruncated : article.error().code(), article.error().message(),
                   article.error().offset().value_or(0));
  }
  for (const std::string_view key : kTextKeys) {
    const JsonMember* member = article->find_string(key);
    if (member == nullptr) continue;
    Result<Item> item = article->item_of(*member, media_of(*member, line));
    if (!item) return failure(item.error().code(), item.error().message(), item.error().offset().value_or(0));
    item->uri = article->first_of({"url", "uri", "link", "id"});
    item->input = name_;
    item->place = place_;
    return item;
  }
  return failure(ErrorCode::kEmpty, "the line has no text, html, content, body, articleBody or maintext", 0);
}

// `at` counts in the line, and is left out of the failure's place, which is that of the line.
Status JsonLinesReader::failure(ErrorCode code, std::string message, std::uint64_t at) const {
  if (at > 0) message += fmt::format(", at byte {} of the line", at);
  if (place_.decompressed) message += " (the byte counts in the decompressed data)";
  return {code, std::move(message), name_, place_.offset};
}

}  // namespace diurna::ingest
