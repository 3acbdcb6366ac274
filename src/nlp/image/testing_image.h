// For tests: an image with one section, named "table", which begins at byte 128.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "nlp/image/image.h"
#include "nlp/image/image_writer.h"

namespace diurna::nlp {

inline std::string table_bytes(const std::function<void(ImageWriter&)>& write) {
  ImageWriter writer;
  writer.begin_section("table");
  write(writer);
  return std::move(writer).finish();
}

inline Image table_image(const std::function<void(ImageWriter&)>& write) {
  return Image::from_bytes(table_bytes(write), "town.model").value();
}

}  // namespace diurna::nlp
