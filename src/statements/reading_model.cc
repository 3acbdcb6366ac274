#include "statements/reading_model.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/embedded.h"
#include "base/table.h"
#include "forest/forest_rows.h"

namespace diurna::statements {
namespace {

constexpr std::string_view kModel = "models/statements/model.tsv";
constexpr std::size_t kMaxHashes = 1u << 20;  // of a category
constexpr int kHex = 16;

std::vector<std::string> feature_names() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kNumbers; ++i) names.emplace_back(name_of(static_cast<Number>(i)));
  for (std::size_t i = 0; i < kCategories; ++i) names.emplace_back(name_of(static_cast<Category>(i)));
  return names;
}

std::size_t category_named(std::string_view name) {
  std::size_t i = 0;
  while (i < kCategories && name_of(static_cast<Category>(i)) != name) ++i;
  return i;
}

// The place of `hash` in a table of slots that is never full, or the empty one where it belongs.
template <typename Slots>
std::size_t place(const Slots& slots, std::uint32_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].hash != 0 && slots[at].hash != hash) at = (at + 1) & mask;
  return at;
}

}  // namespace

Result<ReadingModel> ReadingModel::open() {
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path == kModel) return parse(file.bytes);
  }
  return Status(ErrorCode::kModelMissing, "not compiled in", std::string(kModel));
}

Result<ReadingModel> ReadingModel::parse(std::string_view bytes) {
  const auto broken = [](const Status& error) {
    return Status(ErrorCode::kModelBroken, error.message(), error.input(), error.offset());
  };
  const auto table = base::Table::parse(std::string(kModel), bytes, {"part", "splits", "values"});
  if (!table) return broken(table.error());
  const forest::Columns columns = forest::columns_of(feature_names());
  ReadingModel model;
  for (const auto& row : table->rows()) {
    const std::string& part = row.cells[0];
    const std::string& values = row.cells[2];
    bool is_read = false;
    if (part == "reading") {
      is_read = forest::read_tree(row.cells[1], values, columns, model.forest_);
    } else if (part == "reading_bias") {
      is_read = forest::read_bias(values, model.forest_);
    } else if (part == "exact") {
      is_read = forest::read_tree(row.cells[1], values, columns, model.exact_);
    } else if (part == "exact_bias") {
      is_read = forest::read_bias(values, model.exact_);
    } else if (part == "category") {
      is_read = model.add_category(row.cells[1], values);
    } else if (part == "other") {
      is_read = forest::read_number(values, model.other_);
    } else if (part == "steps") {
      is_read =
          forest::read_numbers<std::int32_t>(values, model.steps_) && std::ranges::is_sorted(model.steps_);
    } else if (part == "threshold") {
      is_read = forest::read_number(values, model.threshold_);
    }
    if (!is_read) return broken(table->error(row, "no part of a model of readings: " + part));
  }
  if (model.forest_.size() == 0 || model.exact_.size() == 0 || model.threshold_ == 0) {
    return Status(ErrorCode::kModelBroken, "a part is missing", table->name());
  }
  return model;
}

// "lemma 12", "1a2b3c4d 5e6f7081"
bool ReadingModel::add_category(std::string_view name_and_value, std::string_view hashes) {
  const std::vector<std::string_view> head = forest::words_of(name_and_value);
  std::uint8_t value = 0;
  if (head.size() != 2 || !forest::read_number(head[1], value)) return false;
  const std::size_t category = category_named(head[0]);
  if (category == kCategories) return false;
  const std::vector<std::string_view> words = forest::words_of(hashes);
  Slots& slots = slots_[category];
  std::size_t& used = used_[category];
  if (used + words.size() > kMaxHashes) return false;
  // At most half full, so that a search ends soon.
  std::size_t size = std::max<std::size_t>(slots.size(), 16);
  while (size < 2 * (used + words.size())) size *= 2;
  if (size != slots.size()) {
    Slots larger(size);
    for (const Slot& slot : slots) {
      if (slot.hash != 0) larger[place(larger, slot.hash)] = slot;
    }
    slots = std::move(larger);
  }
  for (const std::string_view word : words) {
    std::uint32_t hash = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), hash, kHex);
    if (error != std::errc() || end != word.data() + word.size() || hash == 0) return false;
    slots[place(slots, hash)] = {hash, value};
  }
  used += words.size();
  return true;
}

const ReadingModel::Slot* ReadingModel::find(std::size_t category, std::uint32_t hash) const {
  const Slots& slots = slots_[category];
  if (slots.empty()) return nullptr;
  const Slot& slot = slots[place(slots, hash)];
  return slot.hash != 0 ? &slot : nullptr;
}

bool ReadingModel::never(Category category, std::uint32_t hash) const {
  const Slot* slot = find(static_cast<std::size_t>(category), hash);
  return slot != nullptr && slot->value == 0;
}

forest::FeatureTable ReadingModel::encoded(const std::vector<ReadingFeatures>& readings) const {
  forest::FeatureTable table(readings.size(), kNumbers + kCategories);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    for (std::size_t n = 0; n < kNumbers; ++n) table.column(n)[i] = readings[i].numbers[n];
    for (std::size_t c = 0; c < kCategories; ++c) {
      const Slot* slot = find(c, readings[i].categories[c]);
      table.column(kNumbers + c)[i] = slot != nullptr ? slot->value : other_;
    }
  }
  return table;
}

std::vector<std::int32_t> ReadingModel::exactness(const std::vector<ReadingFeatures>& readings) const {
  return exact_.scores(encoded(readings));
}

std::vector<std::uint8_t> ReadingModel::chances(const std::vector<ReadingFeatures>& readings) const {
  const std::vector<std::int32_t> scores = forest_.scores(encoded(readings));
  std::vector<std::uint8_t> chances(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    chances[i] = static_cast<std::uint8_t>(std::ranges::upper_bound(steps_, scores[i]) - steps_.begin());
  }
  return chances;
}

}  // namespace diurna::statements
