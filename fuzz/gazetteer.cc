// The reader of the gazetteer: whatever the bytes, every look-up ends in places within its bounds or in none.
#include <cmath>
#include <string>

#include "base/check.h"
#include "entry.h"
#include "places/gazetteer.h"
#include "reseal.h"

namespace {

using diurna::places::Gazetteer;

void read_gazetteer(std::string_view bytes) {
  auto image = diurna::nlp::Image::from_bytes(bytes, "fuzz");
  if (!image) return;
  const auto gazetteer = Gazetteer::from(*std::move(image));
  if (!gazetteer) {
    CHECK(gazetteer.error().code() == diurna::ErrorCode::kModelBroken ||
              gazetteer.error().code() == diurna::ErrorCode::kModelMissing,
          "an error of another kind");
    return;
  }
  for (const std::string_view key : {"", "paris", "bagram air base", "=US"}) {
    const auto range = gazetteer->descend(gazetteer->root(), key);
    CHECK(range.end <= gazetteer->name_count(), "a range beyond the names");
    for (const auto& posting : gazetteer->places_named(range, key)) {
      CHECK(posting.place < gazetteer->size(), "a name of no place");
    }
  }
  std::size_t sum = 0;
  for (std::uint32_t place = 0; place < gazetteer->size(); ++place) {
    sum += gazetteer->name(place).size() + gazetteer->code(place).size() + gazetteer->country(place).size() +
           gazetteer->source(place).size() + name_of(gazetteer->feature(place)).size();
    CHECK(std::abs(gazetteer->lat(place)) <= 90 && std::abs(gazetteer->lon(place)) <= 180,
          "a place that is not on the earth");
  }
  CHECK(sum <= bytes.size() * 64, "names of more bytes than there are");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  read_gazetteer(bytes);
  read_gazetteer(diurna::fuzz::resealed(bytes));
  return 0;
}
