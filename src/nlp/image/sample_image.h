// A small image with a section for each kind of content: what tests and the fuzz target begin with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nlp/image/id_map.h"
#include "nlp/image/image_writer.h"
#include "nlp/image/string_list.h"
#include "nlp/image/string_map.h"
#include "nlp/image/string_set.h"

namespace diurna::nlp {

inline std::string sample_image() {
  const std::vector<std::string_view> words = {"harbour", "pier", "", "ferry", "harbourmaster"};
  const std::vector<IdMap::Entry> rows = {
      {0, 4}, {7, 1}, {0xffffffffffffffffULL, 0}, {8, 2}, {1ULL << 63, 3}};
  const std::vector<StringMap::Entry> counts = {{"ferry", 2}, {"pier", 5}, {"", 1}};
  ImageWriter writer;
  writer.begin_section("values");
  writer.u32(3);
  writer.u64(1ULL << 40);
  writer.f32(-0.25f);
  writer.flag(true);
  writer.string("moored");
  writer.array<float>(std::vector<float>{0.5f, -1.0f, 3.0f});
  writer.array<std::int32_t>(std::vector<std::int32_t>{-1, 2});
  writer.begin_section("list");
  StringList::write(writer, words);
  writer.begin_section("set");
  StringSet::write(writer, words);
  writer.begin_section("map");
  StringMap::write(writer, counts);
  writer.begin_section("ids");
  IdMap::write(writer, rows);
  return std::move(writer).finish();
}

}  // namespace diurna::nlp
