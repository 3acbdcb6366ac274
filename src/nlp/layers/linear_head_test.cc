#include "nlp/layers/linear_head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

TEST(LinearHead, ChoosesTheFirstOfTheBestLabelsForEachToken) {
  // Two inputs, three labels: the first input, the second, and ten times the first minus 30.
  const Image image = table_image([](ImageWriter& writer) {
    write_matrix(std::vector<float>{1, 0, 0, 1, 10, 0}, std::vector<float>{0, 0, -30}, 2, writer);
  });
  ImageReader reader = image.section("table").value();
  const LinearHead head = LinearHead::read(reader, best_kernels());
  ASSERT_TRUE(reader.ok());
  std::vector<float> vectors = {2, 1, 2, 2, 1, 3, 5, 0};
  for (int i = 0; i < 200; ++i) vectors.insert(vectors.end(), {1, 4});
  LinearHead::Scratch scratch;
  const auto choices = head.choose(vectors, scratch);
  ASSERT_EQ(choices.size(), 204u);
  const std::pair<std::uint32_t, float> expected[] = {{0, 1.0f}, {0, 0.0f}, {1, 2.0f}, {2, 15.0f}};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(choices[i].label, expected[i].first) << i;
    EXPECT_EQ(choices[i].margin, expected[i].second) << i;
  }
  EXPECT_EQ(choices.back().label, 1u);
  EXPECT_TRUE(head.choose({}, scratch).empty());
}

TEST(LinearHead, ASingleLabelHasNoRival) {
  const Image image = table_image(
      [](ImageWriter& writer) { write_matrix(std::vector<float>{1}, std::vector<float>{0}, 1, writer); });
  ImageReader reader = image.section("table").value();
  const LinearHead head = LinearHead::read(reader, best_kernels());
  LinearHead::Scratch scratch;
  EXPECT_TRUE(std::isinf(head.choose(std::vector<float>{3}, scratch)[0].margin));
}

}  // namespace
}  // namespace diurna::nlp
