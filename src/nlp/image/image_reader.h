// Reading a section of a model image (docs/formats/model.md) without copies.
//
// A cursor. Every read checks the bounds; the first error sticks, names the byte, and makes all later reads
// return empty values, so that a loader checks once at its end, as with MsgpackReader (nlp/model/msgpack.h).
// Views and arrays point into the image: they are valid as long as any copy of it.
//
//   Result<ImageReader> reader = image.section("tagger");
//   const std::span<const float> weights = reader->array<float>();
//   if (!reader->at_end()) reader->fail("the section goes on behind its last value");
//   if (!reader->ok()) return reader->error();
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diurna/status.h"
#include "nlp/image/image_format.h"

namespace diurna::nlp {

class ImageReader {
 public:
  std::uint32_t u32();
  std::uint64_t u64();
  float f32();  // finite
  bool flag();
  std::string_view string();
  // Begins at an address that is a multiple of 64. An array of floats has no NaN and no infinity.
  template <ImageElement T>
  std::span<const T> array();

  // True after the last value, and after an error.
  bool at_end() const { return !ok() || at_ == bytes_.size(); }
  bool ok() const { return !failed_at_; }
  // In the file.
  std::uint64_t position() const { return base_ + at_; }

  // Marks the section as wrong at the current position: the loader found a value that makes no sense.
  void fail(std::string message);
  // The same at one element of an array that was read from this section.
  template <ImageElement T>
  void fail_at(std::span<const T> values, std::size_t index, std::string message) {
    fail_at(reinterpret_cast<const char*>(values.data() + index), std::move(message));
  }

  // Precondition: !ok(). kModelBroken, naming the file, the section and the byte in the file.
  Status error() const;

 private:
  friend class Image;  // gives out sections, which begin at an aligned address
  ImageReader(std::string path, std::string_view section, std::string_view bytes, std::uint64_t offset)
      : path_(std::move(path)), section_(section), bytes_(bytes), base_(offset) {}

  const char* take(std::uint64_t size);
  template <typename T>
  T take_value();
  // `count` receives the number of elements.
  const char* take_array(std::size_t element_size, std::size_t& count);
  void refuse_infinite(std::span<const float> values);
  void fail_at(const char* where, std::string message);

  std::string path_;
  std::string section_;
  std::string_view bytes_;
  std::uint64_t base_;
  std::size_t at_ = 0;
  std::optional<std::uint64_t> failed_at_;
  std::string message_;
};

template <ImageElement T>
std::span<const T> ImageReader::array() {
  std::size_t count = 0;
  const auto* const begin = reinterpret_cast<const T*>(take_array(sizeof(T), count));
  const std::span<const T> values(begin, count);
  if constexpr (std::same_as<T, float>) {
    refuse_infinite(values);
    if (!ok()) return {};
  }
  return values;
}

}  // namespace diurna::nlp
