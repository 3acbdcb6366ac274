#include "ingest/window.h"

#include <algorithm>

#include "base/check.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kChunk = 64u << 10;
// Of an input that comes but once.
constexpr std::uint64_t kMaxKept = 32u << 20;
// How far all the ways back may lead: this, and so many times what was read.
constexpr std::uint64_t kFreeWayBack = 64u << 20;
constexpr std::uint64_t kWaysBack = 4;

}  // namespace

Window::Window(std::unique_ptr<ByteSource> source)
    : source_(std::move(source)),
      chunk_(std::make_unique_for_overwrite<char[]>(kChunk)),
      can_seek_(source_->seek(0)) {}

std::string_view Window::peek(std::size_t size) {
  while (buffer_.size() - begin_ < size && read_more()) {
  }
  return std::string_view(buffer_).substr(begin_);
}

void Window::consume(std::size_t size) {
  CHECK(size <= buffer_.size() - begin_, "consumed what was not seen");
  begin_ += size;
}

bool Window::read_more() {
  if (ended_) return false;
  forget();
  const Result<std::size_t> got = source_->read(chunk_.get(), kChunk);
  if (got) buffer_.append(chunk_.get(), *got);
  if (!got) error_ = got.error();
  ended_ = !got || *got == 0;
  reached_ = std::max(reached_, base_ + buffer_.size());
  return !ended_;
}

// Moves what is still needed to the front, when there is more of what is not: so each byte moves but once.
void Window::forget() {
  std::size_t needed = begin_;
  const bool keeps = !can_seek_ && mark_ <= offset() && offset() - mark_ <= kMaxKept;
  if (keeps) needed = static_cast<std::size_t>(std::max(mark_, base_) - base_);
  if (needed < buffer_.size() - needed) return;
  buffer_.erase(0, needed);
  begin_ -= needed;
  base_ += needed;
}

void Window::go_back_to(std::uint64_t to) {
  if (to >= offset()) return;
  gone_back_ += offset() - to;
  if (gone_back_ > kFreeWayBack + kWaysBack * reached_) return;
  if (to >= base_) {
    begin_ = static_cast<std::size_t>(to - base_);
  } else if (can_seek_ && source_->seek(to)) {
    buffer_.clear();
    begin_ = 0;
    base_ = to;
    ended_ = false;
    error_.reset();
  } else {
    begin_ = 0;
  }
}

}  // namespace diurna::ingest
