#include "nlp/image/image_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace diurna::nlp {

namespace format = image_format;

namespace {

constexpr std::uint32_t kExponent = 0x7f800000;

bool is_infinite(float value) {
  return (std::bit_cast<std::uint32_t>(value) & kExponent) == kExponent;
}

// Without branches, so that the compiler makes vectors of it.
bool any_infinite(std::span<const float> values) {
  std::uint32_t found = 0;
  for (const float value : values) found |= is_infinite(value) ? 1u : 0u;
  return found != 0;
}

}  // namespace

const char* ImageReader::take(std::uint64_t size) {
  if (!ok()) return nullptr;
  if (size > bytes_.size() - at_) {
    fail("the section ends inside a value");
    return nullptr;
  }
  const char* const taken = bytes_.data() + at_;
  at_ += size;
  return taken;
}

template <typename T>
T ImageReader::take_value() {
  const char* const bytes = take(sizeof(T));
  return bytes == nullptr ? T{} : format::load<T>(bytes);
}

std::uint32_t ImageReader::u32() {
  return take_value<std::uint32_t>();
}

std::uint64_t ImageReader::u64() {
  return take_value<std::uint64_t>();
}

float ImageReader::f32() {
  const float value = take_value<float>();
  if (!is_infinite(value)) return value;
  fail_at(bytes_.data() + at_ - sizeof value, "a number that is not finite");
  return 0;
}

bool ImageReader::flag() {
  const auto value = take_value<std::uint8_t>();
  if (value <= 1) return value == 1;
  fail_at(bytes_.data() + at_ - sizeof value, "a truth value that is neither 0 nor 1");
  return false;
}

std::string_view ImageReader::string() {
  const std::uint32_t size = u32();
  const char* const bytes = take(size);
  return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

const char* ImageReader::take_array(std::size_t element_size, std::size_t& count) {
  count = 0;
  const std::uint64_t wanted = u64();
  // The section itself begins at a multiple of the alignment.
  if (take(format::align_up(at_) - at_) == nullptr) return nullptr;
  if (wanted > (bytes_.size() - at_) / element_size) {
    fail("the section ends inside an array");
    return nullptr;
  }
  count = wanted;
  return take(wanted * element_size);
}

void ImageReader::refuse_infinite(std::span<const float> values) {
  if (!any_infinite(values)) return;
  const auto found = std::find_if(values.begin(), values.end(), is_infinite);
  fail_at(values, static_cast<std::size_t>(found - values.begin()), "a number that is not finite");
}

void ImageReader::fail(std::string message) {
  fail_at(bytes_.data() + at_, std::move(message));
}

void ImageReader::fail_at(const char* where, std::string message) {
  if (!ok()) return;
  failed_at_ = base_ + static_cast<std::uint64_t>(where - bytes_.data());
  message_ = std::move(message);
}

Status ImageReader::error() const {
  return {ErrorCode::kModelBroken, fmt::format("section {}: {}", section_, message_), path_, failed_at_};
}

}  // namespace diurna::nlp
