#include "events/event_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

namespace diurna::events {
namespace {

template <typename T>
void put(std::string& bytes, const std::vector<T>& values) {
  const std::size_t at = bytes.size();
  bytes.resize(at + values.size() * sizeof(T));
  std::memcpy(bytes.data() + at, values.data(), values.size() * sizeof(T));
}

// Two features: 7 speaks for REJECT, 9 for "none".
std::string model() {
  std::string bytes = "diurna events 1\n";
  put<std::uint32_t>(bytes, {2, EventModel::kClasses});
  put<std::int32_t>(bytes, std::vector<std::int32_t>(EventModel::kClasses, 0));
  std::vector<std::int32_t> steps;
  for (int i = 0; i < 100; ++i) steps.push_back(i * 2000);
  put(bytes, steps);
  put<std::uint32_t>(bytes, {7, 9});
  std::vector<std::int8_t> weights(2 * EventModel::kClasses, 0);
  weights[static_cast<std::size_t>(Plover::kReject)] = 100;
  weights[2 * EventModel::kClasses - 1] = 50;
  put(bytes, weights);
  return bytes;
}

TEST(EventModel, TakesTheTypeThatTheFeaturesSpeakFor) {
  const auto parsed = EventModel::parse(model(), "test");
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  const Judgement rejected = parsed->judge(std::vector<std::uint32_t>{7, 8});
  EXPECT_EQ(rejected.plover, Plover::kReject);
  EXPECT_DOUBLE_EQ(rejected.confidence, 0.52);  // a margin of 100 units of 1024
  EXPECT_FALSE(parsed->judge(std::vector<std::uint32_t>{9}).plover);
}

TEST(EventModel, RefusesWhatIsBroken) {
  const std::string whole = model();
  for (const std::string& bytes : {std::string("diurna spans 1\n"), whole.substr(0, whole.size() - 1),
                                   whole + "x", whole.substr(0, 20)}) {
    const auto parsed = EventModel::parse(bytes, "test");
    ASSERT_FALSE(parsed) << bytes.size();
    EXPECT_EQ(parsed.error().code(), ErrorCode::kModelBroken);
  }
}

TEST(EventModel, IsCompiledIn) {
  const auto opened = EventModel::open();
  EXPECT_TRUE(opened) << opened.error().to_string();
}

}  // namespace
}  // namespace diurna::events
