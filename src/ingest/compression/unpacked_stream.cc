#include "ingest/compression/unpacked_stream.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "ingest/limits.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kScratch = 64u << 10;
// What looking for parts may cost: this, and so many times what was read.
constexpr std::uint64_t kFreeTrials = 64u << 20;
constexpr std::uint64_t kTrials = 64;

}  // namespace

UnpackedStream::UnpackedStream(Window window, std::unique_ptr<Codec> codec, Parts parts, std::uint64_t ratio)
    : window_(std::move(window)),
      codec_(std::move(codec)),
      parts_(parts),
      ratio_(ratio),
      scratch_(codec_ ? std::make_unique_for_overwrite<char[]>(kScratch) : nullptr) {}

bool UnpackedStream::next_part() {
  CHECK(!is_decoding_ || is_next_begun_, "left a part before its end");
  if (!is_next_begun_) {
    if (!begin_part()) return false;
  }
  is_next_begun_ = false;
  begin_ = end_;
  end_ = out_.size();
  part_offset_ = offset();
  part_place_ = coding_place_;
  broken_ = std::move(next_broken_);
  next_broken_.reset();
  return true;
}

std::string_view UnpackedStream::peek(std::size_t size) {
  while (end_ - begin_ < size && !broken_ && !input_ended_ && !is_next_begun_) {
    if (codec_ && !is_decoding_) {
      if (parts_ == Parts::kApart || !begin_part()) break;
    }
    grow();
  }
  return std::string_view(out_).substr(begin_, end_ - begin_);
}

void UnpackedStream::consume(std::size_t size) {
  CHECK(size <= end_ - begin_, "consumed what was not seen");
  begin_ += size;
}

void UnpackedStream::skip_rest() {
  for (std::size_t size = peek(1).size(); size > 0; size = peek(1).size()) consume(size);
}

void UnpackedStream::grow() {
  forget();
  if (!codec_) return grow_unpacked();
  decode();
  broken_ = std::move(next_broken_);
  next_broken_.reset();
  end_ = out_.size();
}

void UnpackedStream::grow_unpacked() {
  const std::string_view bytes = window_.peek(1);
  out_.append(bytes);
  window_.consume(bytes.size());
  end_ = out_.size();
  if (!bytes.empty()) return;
  input_ended_ = true;
  if (window_.error()) broken_ = Status(window_.error()->code(), window_.error()->message(), {}, offset());
}

// Moves what is still needed to the front, when there is more of what is not: so each byte moves but once.
void UnpackedStream::forget() {
  if (begin_ < out_.size() - begin_ || begin_ == 0) return;
  out_.erase(0, begin_);
  end_ -= begin_;
  base_ += begin_;
  begin_ = 0;
}

// False at the end of the input. Zeros fill the blocks of tapes.
bool UnpackedStream::begin_part() {
  if (input_ended_) return false;
  std::string_view bytes = window_.peek(1);
  const bool is_first = coding_place_ == 0 && taken_ == 0;
  while (codec_ && !is_first && !bytes.empty() && bytes.front() == '\0') {
    window_.consume(std::min(bytes.find_first_not_of('\0'), bytes.size()));
    bytes = window_.peek(1);
  }
  if (bytes.empty() && !window_.error()) {
    input_ended_ = true;
    return false;
  }
  coding_place_ = window_.offset();
  if (!codec_) return true;
  window_.set_mark();
  codec_->restart();
  taken_ = given_ = 0;
  is_decoding_ = true;
  return true;
}

void UnpackedStream::decode() {
  const std::string_view in = window_.peek(1);
  if (in.empty()) {
    if (window_.error()) return break_off(window_.error()->code(), window_.error()->message());
    return break_off(ErrorCode::kTruncated,
                     fmt::format("cut short: the input ends at byte {}", window_.offset()));
  }
  const Step step = codec_->run(in, scratch_.get(), kScratch);
  window_.consume(step.consumed);
  out_.append(scratch_.get(), step.produced);
  taken_ += step.consumed;
  given_ += step.produced;
  if (step.state == Step::State::kEnd) is_decoding_ = false;
  if (step.state == Step::State::kBroken) return break_off(step.code, step.cause);
  if (given_ > kFreeOfRatio && given_ / ratio_ > taken_) {
    break_off(ErrorCode::kTooLarge, fmt::format("unpacks to more than {} times its size", ratio_));
  }
}

void UnpackedStream::break_off(ErrorCode code, const std::string& cause) {
  is_decoding_ = false;
  next_broken_ = Status(code, fmt::format("{}: {}", codec_->part_name(), cause), {}, coding_place_);
}

bool UnpackedStream::join_next(std::string_view opening) {
  if (!codec_ || broken_ || is_decoding_ || is_next_begun_ || !begin_part()) return false;
  forget();
  while (out_.size() - end_ < opening.size() && is_decoding_) decode();
  const bool opens = std::string_view(out_).substr(end_).starts_with(opening);
  is_next_begun_ = opens || next_broken_.has_value();
  if (is_next_begun_) return false;
  end_ = out_.size();
  return true;
}

void UnpackedStream::find_part(std::string_view opening) {
  base_ += out_.size();
  out_.clear();
  begin_ = end_ = 0;
  broken_.reset();
  next_broken_.reset();
  is_next_begun_ = is_decoding_ = false;
  if (!codec_) return;
  window_.go_back_to(coding_place_ + 1);
  const std::size_t look_ahead = codec_->look_ahead();
  for (std::string_view bytes = window_.peek(look_ahead); !bytes.empty(); bytes = window_.peek(look_ahead)) {
    const std::size_t at = codec_->find(bytes);
    if (at == std::string_view::npos) {
      // The last bytes may be the first of what is looked for.
      constexpr std::size_t kOverlap = 3;
      window_.consume(bytes.size() < look_ahead ? bytes.size() : bytes.size() - kOverlap);
      continue;
    }
    window_.consume(at);
    if (opens_here(opening)) return;
    window_.consume(1);
  }
}

bool UnpackedStream::opens_here(std::string_view opening) {
  if (tried_ > kFreeTrials + kTrials * window_.reached()) return false;
  std::string_view in = window_.peek(codec_->look_ahead()).substr(0, codec_->look_ahead());
  std::string beginning(opening.size(), '\0');
  std::size_t got = 0;
  codec_->restart();
  while (got < beginning.size() && !in.empty()) {
    const Step step = codec_->run(in, beginning.data() + got, beginning.size() - got);
    in.remove_prefix(step.consumed);
    got += step.produced;
    tried_ += step.consumed;
    const bool stuck = step.consumed == 0 && step.produced == 0;
    if (step.state != Step::State::kMore || stuck) break;
  }
  return got == beginning.size() && beginning == opening;
}

Place UnpackedStream::place() const {
  if (!codec_) return {offset(), false};
  if (at_part_begin()) return {part_place_, false};
  return {offset(), true};
}

}  // namespace diurna::ingest
