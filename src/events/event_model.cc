#include "events/event_model.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "base/embedded.h"

namespace diurna::events {
namespace {

constexpr std::string_view kModel = "models/events/model.bin";
constexpr std::string_view kMagic = "diurna events 1\n";
constexpr std::uint32_t kMaxFeatures = 1u << 22;
constexpr std::size_t kSteps = 100;
constexpr std::uint64_t kOne = 1u << 20;
constexpr std::int64_t kUnit = 1u << 10;  // of scores: what a weight of 1 is worth beside one feature

// floor(kOne / sqrt(features)), by whole numbers alone.
std::int64_t share_of(std::size_t features) {
  const std::uint64_t square = kOne * kOne / std::max<std::size_t>(features, 1);
  std::uint64_t low = 0;
  std::uint64_t high = kOne;
  while (low < high) {
    const std::uint64_t middle = (low + high + 1) / 2;
    if (middle * middle <= square) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return static_cast<std::int64_t>(low);
}

// The file: the magic line; the number of features and of classes; the biases; the steps; the hashes; of each
// hash a weight a class in 8 bits. Little-endian, numbers of 32 bits.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool magic() {
    const bool found = bytes_.substr(0, kMagic.size()) == kMagic;
    at_ = found ? kMagic.size() : 0;
    return found;
  }
  template <typename T>
  bool read(T* into, std::size_t count) {
    const std::size_t size = count * sizeof(T);
    if (size > bytes_.size() - at_) return false;
    std::memcpy(into, bytes_.data() + at_, size);
    at_ += size;
    return true;
  }
  std::size_t at() const { return at_; }
  bool is_at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

Result<EventModel> EventModel::open() {
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path == kModel) return parse(file.bytes, kModel);
  }
  return Status(ErrorCode::kModelMissing, "not compiled in", std::string(kModel));
}

Result<EventModel> EventModel::parse(std::string_view bytes, std::string_view name) {
  Reader reader(bytes);
  const auto broken = [&](const char* message) {
    return Status(ErrorCode::kModelBroken, message, std::string(name), reader.at());
  };
  if (!reader.magic()) return broken("not a model of events");
  std::uint32_t features = 0;
  std::uint32_t classes = 0;
  if (!reader.read(&features, 1) || !reader.read(&classes, 1)) return broken("it ends too early");
  if (features > kMaxFeatures || classes != kClasses) return broken("a model of other sizes");
  EventModel model;
  model.steps_.resize(kSteps);
  model.hashes_.resize(features);
  model.weights_.resize(features);
  const bool whole = reader.read(model.bias_.data(), kClasses) && reader.read(model.steps_.data(), kSteps) &&
                     reader.read(model.hashes_.data(), features) &&
                     reader.read(model.weights_.data(), features);
  if (!whole) return broken("it ends too early");
  if (!reader.is_at_end()) return broken("more bytes than a model has");
  if (!std::ranges::is_sorted(model.hashes_) || !std::ranges::is_sorted(model.steps_))
    return broken("numbers that are out of order");
  return model;
}

Judgement EventModel::judge(std::span<const std::uint32_t> features) const {
  std::array<std::int64_t, kClasses> sums{};
  std::size_t known = 0;
  for (const std::uint32_t feature : features) {
    const auto found = std::ranges::lower_bound(hashes_, feature);
    if (found == hashes_.end() || *found != feature) continue;
    ++known;
    const Weights& weights = weights_[static_cast<std::size_t>(found - hashes_.begin())];
    for (std::size_t c = 0; c < kClasses; ++c) sums[c] += weights[c];
  }
  const std::int64_t share = share_of(known);
  for (std::size_t c = 0; c < kClasses; ++c)
    sums[c] = sums[c] * share / (static_cast<std::int64_t>(kOne) / kUnit) + bias_[c];
  const auto best = std::ranges::max_element(sums);
  std::int64_t next = INT64_MIN;
  for (auto other = sums.begin(); other != sums.end(); ++other) {
    if (other != best) next = std::max(next, *other);
  }
  const auto margin = static_cast<std::int32_t>(std::min<std::int64_t>(*best - next, INT32_MAX));
  const auto steps = std::ranges::upper_bound(steps_, margin) - steps_.begin();
  const auto type = static_cast<std::size_t>(best - sums.begin());
  Judgement judgement;
  judgement.confidence = static_cast<double>(steps) / static_cast<double>(kSteps);
  if (type < kPloverTypes) judgement.plover = static_cast<Plover>(type);
  return judgement;
}

}  // namespace diurna::events
