#include "ingest/warc/warc_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/warc/header_fields.h"
#include "ingest/warc/record_content.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kStep = 64u << 10;
constexpr std::string_view kRecordEnd = "\r\n\r\n";

}  // namespace

WarcReader::WarcReader(UnpackedStream stream, std::string name, const Limits& limits)
    : stream_(std::move(stream)), name_(std::move(name)), limits_(limits) {}

std::optional<Result<Item>> WarcReader::next() {
  while (!ended_) {
    const Found found = find_next();
    if (found == Found::kEnd) break;
    if (found == Found::kBreak) return lost(*stream_.broken()).in(name_);
    Result<std::optional<Item>> item = read_record();
    if (!item) return item.error().in(name_);
    if (*item) {
      (*item)->input = name_;
      (*item)->place = place_;
      return std::move(**item);
    }
    ++skipped_;
  }
  ended_ = true;
  return std::nullopt;
}

// Stands before a record, or says why not.
WarcReader::Found WarcReader::find_next() {
  for (;;) {
    if (!in_part_) {
      if (!stream_.next_part()) return Found::kEnd;
      in_part_ = true;
      ++parts_;
    }
    std::string_view bytes = stream_.peek(1);
    while (!bytes.empty() && (bytes.front() == '\r' || bytes.front() == '\n')) {
      stream_.consume(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
      bytes = stream_.peek(1);
    }
    if (!bytes.empty()) return Found::kRecord;
    if (stream_.broken()) {
      place_ = {stream_.broken()->offset().value_or(0), false};
      return Found::kBreak;
    }
    in_part_ = false;
  }
}

Result<std::optional<Item>> WarcReader::read_record() {
  place_ = stream_.place();
  began_part_ = stream_.is_packed() && stream_.at_part_begin();
  Result<Frame> frame = read_header();
  if (!frame) return lost(frame.error());
  // Without an item in it, a record may be larger: it is not kept.
  return frame->block > limits_.item_bytes + limits_.header_bytes ? pass_over_large(*frame)
                                                                  : read_whole(*frame);
}

Result<WarcReader::Frame> WarcReader::read_header() {
  std::string_view bytes = need(kWarcOpening.size());
  if (!bytes.starts_with(kWarcOpening)) {
    return stream_.broken() ? *stream_.broken() : Status(ErrorCode::kDamaged, "WARC: no record begins here");
  }
  Frame frame;
  frame.header = header_size(bytes);
  while (frame.header == std::string_view::npos) {
    if (bytes.size() > limits_.header_bytes) {
      return Status(ErrorCode::kTooLarge,
                    fmt::format("WARC: a header of more than {} bytes", limits_.header_bytes));
    }
    const std::size_t seen = bytes.size();
    bytes = need(2 * seen);
    if (bytes.size() == seen) return cut_short("WARC: the header has no end");
    frame.header = header_size(bytes);
  }
  const Result<RecordHeader> fields = parse_record_header(bytes.substr(0, frame.header), limits_);
  if (!fields) return fields.error();
  frame.fields = *fields;
  frame.block = fields->content_length;
  return frame;
}

// What was parsed has moved, once more was asked for.
void WarcReader::header_again(Frame& frame) {
  frame.fields = parse_record_header(stream_.peek(frame.header).substr(0, frame.header), limits_).value();
}

Result<std::optional<Item>> WarcReader::read_whole(Frame& frame) {
  const std::size_t size = frame.header + static_cast<std::size_t>(frame.block);
  if (std::optional<Status> failure = check_end(frame)) return lost(*failure);
  header_again(frame);
  const std::string_view block = stream_.peek(size).substr(frame.header, frame.block);
  // A checksum of the member has said already that the block is as it was written.
  const bool is_sound = stream_.is_packed() || has_right_digest(frame.fields, block);
  Result<std::optional<Item>> item =
      is_sound ? read_content(frame.fields, block, limits_)
               : Status(ErrorCode::kDamaged, "WARC: the block does not have its WARC-Block-Digest");
  stream_.consume(size);
  if (!item) return at_record(item.error());
  if (*item && (*item)->payload.size() > limits_.item_bytes) {
    return at_record(
        {ErrorCode::kTooLarge, fmt::format("WARC: a page of more than {} bytes", limits_.item_bytes)});
  }
  return item;
}

// Nothing if the record has all its bytes and a record may end there.
std::optional<Status> WarcReader::check_end(const Frame& frame) {
  const std::size_t size = frame.header + static_cast<std::size_t>(frame.block);
  const std::string_view bytes = need(size + kRecordEnd.size());
  if (bytes.size() < size) {
    return cut_short(fmt::format("WARC: Content-Length is {}, and {} bytes are there", frame.block,
                                 bytes.size() - frame.header));
  }
  const std::string_view end = bytes.substr(size, kRecordEnd.size());
  if (end != kRecordEnd && !end.starts_with("\n\n")) {
    if (end.size() < kRecordEnd.size()) return cut_short("WARC: the end of the record is missing");
    return Status(ErrorCode::kDamaged,
                  fmt::format("WARC: Content-Length is {}, and the record does not end there", frame.block));
  }
  if (!began_part_) return std::nullopt;
  // The member's checksum is compared where it ends.
  const std::string_view more = stream_.peek(size + kRecordEnd.size() + kWarcOpening.size()).substr(size);
  const std::size_t next = std::min(more.find_first_not_of("\r\n"), more.size());
  if (stream_.broken() && next == more.size()) return *stream_.broken();
  const bool is_next = next == more.size() || more.substr(next).starts_with(kWarcOpening);
  if (is_next || !is_one_a_part()) return std::nullopt;
  return Status(ErrorCode::kDamaged,
                fmt::format("WARC: Content-Length is {}, and bytes follow that are no record", frame.block));
}

// Whether the end of the part is that of the record. The first part may be all of the archive.
bool WarcReader::is_one_a_part() const {
  return began_part_ && parts_ > 1;
}

// A record that is larger than an item may be. A length that is not the record's own would take others with
// it, so the next record is looked for within what a page may have.
Result<std::optional<Item>> WarcReader::pass_over_large(Frame& frame) {
  const std::size_t size_looked_at = frame.header + limits_.item_bytes;
  const std::string_view bytes = need(size_looked_at).substr(0, size_looked_at);
  if (bytes.size() < size_looked_at || find_record(bytes) != std::string_view::npos) {
    return lost(cut_short(fmt::format(
        "WARC: Content-Length is {}, and the record does not have that many bytes", frame.block)));
  }
  header_again(frame);
  const std::string_view block = stream_.peek(size_looked_at).substr(frame.header);
  const bool is_wanted = may_have_content(frame.fields, block, limits_);
  for (std::uint64_t left = frame.header + frame.block; left > 0;) {
    const std::uint64_t some = std::min<std::uint64_t>(left, need(1).size());
    if (some == 0) return lost(cut_short(fmt::format("WARC: {} bytes of the record are missing", left)));
    stream_.consume(some);
    left -= some;
  }
  if (!is_wanted) return std::optional<Item>();
  return at_record(
      {ErrorCode::kTooLarge, fmt::format("WARC: a page of more than {} bytes", limits_.item_bytes)});
}

// At least `size` bytes of the record, which may run across members.
std::string_view WarcReader::need(std::size_t size) {
  while (stream_.peek(size).size() < size && stream_.join_next(kWarcOpening)) {
  }
  return stream_.peek(size);
}

// Where the input ends, it is cut short; where its member ends, something is wrong with the record.
Status WarcReader::cut_short(std::string message) {
  if (stream_.broken()) return *stream_.broken();
  if (stream_.is_packed()) return {ErrorCode::kDamaged, std::move(message)};
  const bool hides_records = find_record(stream_.peek(1)) != std::string_view::npos;
  return {hides_records ? ErrorCode::kDamaged : ErrorCode::kTruncated, std::move(message)};
}

// The failure of the record at hand, whose end is not known. Goes on to where another may begin.
Status WarcReader::lost(const Status& cause) {
  const Status failure = at_record(cause);
  if (is_one_a_part()) {
    stream_.skip_rest();
  } else {
    find_opening();
  }
  if (stream_.broken() && stream_.peek(1).empty()) {
    ended_ = stream_.broken()->code() == ErrorCode::kUnreadable;
    stream_.find_part(kWarcOpening);
    in_part_ = false;
  }
  return failure;
}

void WarcReader::find_opening() {
  if (!stream_.peek(1).empty()) stream_.consume(1);
  for (;;) {
    const std::string_view bytes = stream_.peek(kStep);
    const std::size_t at = find_record(bytes);
    if (at != std::string_view::npos) return stream_.consume(at);
    if (bytes.size() < kStep) return stream_.consume(bytes.size());
    // The last bytes may be the first of a record.
    stream_.consume(bytes.size() - kRecordOpening);
  }
}

Status WarcReader::at_record(const Status& cause) const {
  std::string message = cause.message();
  if (place_.decompressed) message += " (the byte counts in the decompressed data)";
  return {cause.code(), std::move(message), cause.input(), place_.offset};
}

}  // namespace diurna::ingest
