// Writing a model image (docs/formats/model.md): named sections of numbers, strings and arrays.
//
//   ImageWriter writer;
//   writer.begin_section("tagger");
//   writer.u32(labels.size());
//   writer.array<float>(weights);
//   std::string file = std::move(writer).finish();
//
// The same calls give the same bytes, on every machine. Calls that make no image, such as a value before the
// first section or two sections of one name, are mistakes of the program (CHECK).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/image/image_format.h"

namespace diurna::nlp {

class ImageWriter {
 public:
  // 1 to 40 printable ASCII characters: what begin_section() takes as a name.
  static bool is_section_name(std::string_view name) { return image_format::is_section_name(name); }

  // What is written next belongs to the section `name`; the one before ends.
  void begin_section(std::string_view name);

  void u32(std::uint32_t value);
  void u64(std::uint64_t value);
  void f32(float value);
  void flag(bool value);
  // Of less than 4 GiB.
  void string(std::string_view value);
  // The elements begin at a multiple of 64 bytes from the file's start.
  template <ImageElement T>
  void array(std::span<const T> values) {
    append_array(values.data(), values.size(), values.size_bytes());
  }

  // The whole file.
  std::string finish() &&;

 private:
  struct Section {
    std::string name;
    std::uint64_t begin;  // in body_
    std::uint64_t size;
  };

  void append(const void* bytes, std::size_t size);
  void append_array(const void* elements, std::uint64_t count, std::size_t size);
  void pad();
  void end_section();

  std::vector<Section> sections_;
  // All sections with their padding. What stands before them in the file is a multiple of 64 bytes, so that
  // what is aligned here is aligned there.
  std::string body_;
};

}  // namespace diurna::nlp
