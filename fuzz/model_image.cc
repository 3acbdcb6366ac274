// The reader of model images: whatever the bytes, each section can be read as every kind of table, and every
// look-up ends, in a value within its bounds or in none.
#include <string>

#include "base/check.h"
#include "entry.h"
#include "nlp/image/id_map.h"
#include "nlp/image/image.h"
#include "nlp/image/string_map.h"
#include "reseal.h"

namespace {

using diurna::nlp::IdMap;
using diurna::nlp::Image;
using diurna::nlp::ImageReader;

constexpr std::uint64_t kValueLimit = 64;

void check_error(const ImageReader& reader, std::size_t size) {
  if (reader.ok()) return;
  CHECK(reader.error().code() == diurna::ErrorCode::kModelBroken, "an error of another kind");
  CHECK(reader.error().offset().value_or(size + 1) <= size, "an error beyond the end");
}

void check_finite(float value) {
  CHECK(value - value == 0, "a number that is not finite");
}

// One value after another, of the types that the bytes of the section name.
void read_values(ImageReader reader, std::size_t size) {
  std::uint64_t sum = 0;
  while (!reader.at_end()) {
    const std::uint64_t before = reader.position();
    const std::uint32_t kind = reader.u32() % 8;
    if (kind == 0) sum += reader.u64();
    if (kind == 1) check_finite(reader.f32());
    if (kind == 2) sum += reader.flag() ? 1 : 0;
    if (kind == 3) sum += reader.string().size();
    if (kind == 4) {
      for (const float value : reader.array<float>()) check_finite(value);
    }
    if (kind == 5) {
      for (const std::int32_t value : reader.array<std::int32_t>()) sum += static_cast<std::uint32_t>(value);
    }
    if (kind == 6) {
      for (const std::uint64_t value : reader.array<std::uint64_t>()) sum += value;
    }
    CHECK(!reader.ok() || reader.position() > before, "a value without bytes");
  }
  // A sum that is used nowhere need not be read.
  volatile std::uint64_t used = sum;
  (void)used;
  check_error(reader, size);
}

void read_list(ImageReader reader, std::size_t size) {
  const auto list = diurna::nlp::StringList::read(reader);
  std::string joined;
  for (std::size_t i = 0; i < list.size(); ++i) joined += list[i];
  CHECK(joined.size() <= size, "strings of more bytes than the file");
  check_error(reader, size);
}

void read_map(ImageReader reader, std::size_t size) {
  const auto map = diurna::nlp::StringMap::read(reader, kValueLimit);
  for (std::size_t i = 0; i < map.keys().size(); ++i) {
    const auto index = map.keys().index_of(map.keys()[i]);
    CHECK(!index || map.keys()[*index] == map.keys()[i], "another string than the one looked for");
    CHECK(map.find(map.keys()[i]).value_or(0) < kValueLimit, "a value out of range");
  }
  CHECK(!map.find("a string that no seed holds").has_value() || !map.values().empty(),
        "a value from nowhere");
  check_error(reader, size);
}

void read_set(ImageReader reader, std::size_t size) {
  const auto set = diurna::nlp::StringSet::read(reader);
  for (const std::string_view word : {"", "harbour", "ferry", "none"}) {
    const auto index = set.index_of(word);
    CHECK(!index || set[*index] == word, "another string than the one looked for");
  }
  check_error(reader, size);
}

void read_ids(ImageReader reader, std::size_t size) {
  const IdMap map = IdMap::read(reader, kValueLimit);
  std::uint64_t id = 1;
  for (int i = 0; i < 64; ++i, id = id * 0x9E3779B97F4A7C15ULL + i) {
    CHECK(map.find(id).value_or(0) < kValueLimit, "a value out of range");
    CHECK(map.find(static_cast<std::uint64_t>(i)).value_or(0) < kValueLimit, "a value out of range");
  }
  check_error(reader, size);
}

void read_image(std::string_view bytes) {
  const auto image = Image::from_bytes(bytes, "fuzz");
  if (!image) {
    CHECK(image.error().code() == diurna::ErrorCode::kModelBroken, "an error of another kind");
    CHECK(image.error().offset().value_or(bytes.size() + 1) <= bytes.size(), "an error beyond the end");
    return;
  }
  for (const auto& section : image->sections()) {
    const ImageReader reader = image->section(section.name).value();
    for (const auto read : {read_values, read_list, read_set, read_map, read_ids}) read(reader, bytes.size());
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  read_image(bytes);
  read_image(diurna::fuzz::resealed(bytes));
  return 0;
}
