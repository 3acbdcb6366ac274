#include "ingest/input.h"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

#include "ingest/compression/codec.h"
#include "ingest/compression/unpacked_stream.h"
#include "ingest/compression/zstd_dictionary.h"
#include "ingest/feed/json_feed_reader.h"
#include "ingest/feed/xml_feed_reader.h"
#include "ingest/input_kind.h"
#include "ingest/json/json_lines_reader.h"
#include "ingest/sniffing.h"
#include "ingest/warc/warc_reader.h"
#include "ingest/whole_file_reader.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kHead = 64u << 10;
// Of parts at the beginning: more are no archive that was sound once.
constexpr int kMaxBreaks = 16;

// What `packed` begins with when it is unpacked. A part that breaks is passed over: that is for the reader.
std::string head_of(Codec& codec, std::string_view packed) {
  std::vector<char> scratch(kHead);
  std::string head;
  codec.restart();
  for (int breaks = 0; !packed.empty() && head.size() < kHead && breaks < kMaxBreaks;) {
    const Step step = codec.run(packed, scratch.data(), scratch.size());
    packed.remove_prefix(step.consumed);
    head.append(scratch.data(), step.produced);
    if (step.state == Step::State::kMore) {
      if (step.consumed == 0 && step.produced == 0) break;
      continue;
    }
    if (step.state == Step::State::kBroken) {
      ++breaks;
      packed.remove_prefix(std::min<std::size_t>(1, packed.size()));
    }
    packed.remove_prefix(std::min(codec.find(packed), packed.size()));
    codec.restart();
  }
  return head;
}

class Opening {
 public:
  Opening(Window window, const std::string& name, const Limits& limits)
      : window_(std::move(window)), name_(name), limits_(limits) {}

  Result<std::unique_ptr<ItemReader>> open() {
    if (auto failure = choose_codec()) return failure->in(name_);
    const std::string_view bytes = window_.peek(codec_ ? kHead + codec_->look_ahead() : kHead);
    if (window_.error()) return window_.error()->in(name_);
    if (bytes.empty()) return failure(ErrorCode::kEmpty, "the input is empty");
    const std::string head = codec_ ? head_of(*codec_, bytes) : std::string(bytes);
    return reader_of(kind_of(head), head);
  }

 private:
  std::optional<Status> choose_codec() {
    const std::string_view first = window_.peek(kPartMagic);
    if (is_gzip(first)) codec_ = make_gzip_codec();
    if (!is_zstd(first)) return std::nullopt;
    Result<std::string> dictionary = take_zstd_dictionary(window_);
    if (!dictionary) return dictionary.error();
    codec_ = make_zstd_codec(*dictionary);
    return std::nullopt;
  }

  Result<std::unique_ptr<ItemReader>> reader_of(InputKind kind, std::string_view head) {
    switch (kind) {
      case InputKind::kWarc:
        return reader<WarcReader>(stream(Parts::kApart), name_, limits_);
      case InputKind::kJsonLines:
        return reader<JsonLinesReader>(stream(Parts::kJoined), name_, JsonLayout::kLines, limits_);
      case InputKind::kJsonObject:
        return reader<JsonLinesReader>(stream(Parts::kJoined), name_, JsonLayout::kOneObject, limits_);
      case InputKind::kPage:
        return reader<WholeFileReader>(stream(Parts::kJoined), name_, Media::kHtml, limits_);
      case InputKind::kText:
        return reader<WholeFileReader>(stream(Parts::kJoined), name_, Media::kText, limits_);
      case InputKind::kJsonFeed:
      case InputKind::kXmlFeed:
        return feed_reader(kind);
      case InputKind::kJsonList:
        return failure(ErrorCode::kUnsupported, "a JSON list; JSON Lines has an object a line");
      case InputKind::kOtherXml:
        return failure(ErrorCode::kUnsupported, "XML that is neither RSS nor Atom");
      case InputKind::kBinary:
        break;
    }
    const std::optional<Binary> binary = find_binary(head);
    return Status(ErrorCode::kNotText, std::string(binary ? binary->what : "binary"), name_,
                  binary ? binary->at : 0);
  }

  Result<std::unique_ptr<ItemReader>> feed_reader(InputKind kind) {
    UnpackedStream packed = stream(Parts::kJoined);
    WholeInput whole = read_whole(packed, limits_.feed_bytes);
    if (whole.cut && (whole.cut->code() == ErrorCode::kTooLarge || kind == InputKind::kJsonFeed)) {
      return whole.cut->in(name_);
    }
    FeedInput input = {name_, std::move(whole.bytes), packed.is_packed(), std::move(whole.cut)};
    if (kind == InputKind::kJsonFeed) return JsonFeedReader::open(std::move(input), limits_);
    return XmlFeedReader::open(std::move(input), limits_);
  }

  template <typename Reader, typename... Args>
  static Result<std::unique_ptr<ItemReader>> reader(Args&&... args) {
    return std::unique_ptr<ItemReader>(std::make_unique<Reader>(std::forward<Args>(args)...));
  }

  UnpackedStream stream(Parts parts) { return {std::move(window_), std::move(codec_), parts, limits_.ratio}; }

  Status failure(ErrorCode code, std::string message) const { return {code, std::move(message), name_}; }

  Window window_;
  const std::string& name_;
  const Limits& limits_;
  std::unique_ptr<Codec> codec_;
};

}  // namespace

Result<std::unique_ptr<ItemReader>> open_input(std::unique_ptr<ByteSource> bytes, const std::string& name,
                                               const Limits& limits) {
  return Opening(Window(std::move(bytes)), name, limits).open();
}

}  // namespace diurna::ingest
