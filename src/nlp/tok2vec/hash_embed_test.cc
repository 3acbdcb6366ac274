#include "nlp/tok2vec/hash_embed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;

// Values of thinc 8.3.14: NumpyOps().hash(ids, seed).
TEST(HashEmbed, HashesIdsAsThincDoes) {
  EXPECT_THAT(hash_of_id(0ULL, 8u), ElementsAre(0u, 0u, 0u, 0u));
  EXPECT_THAT(hash_of_id(1ULL, 12u), ElementsAre(2938686206u, 2291508213u, 2246688320u, 3554967022u));
  EXPECT_THAT(hash_of_id(0x1234567890abcdefULL, 9u),
              ElementsAre(2072646306u, 4183694463u, 3678295518u, 286926876u));
  EXPECT_THAT(hash_of_id(0xffffffffffffffffULL, 4294967295u),
              ElementsAre(88181733u, 672240216u, 4087153151u, 3796020537u));
}

TEST(HashEmbed, SumsTheFourRowsOfAnId) {
  // One row only: every id finds it four times.
  const std::vector<float> only_row = std::vector<float>{1.0f, -0.5f};
  const HashEmbed single(only_row, 2, 8);
  std::vector<float> out(2);
  single.embed(1234567, best_kernels(), out.data());
  EXPECT_THAT(out, ElementsAre(4.0f, -2.0f));

  std::vector<float> powers;
  for (int row = 0; row < 10; ++row) powers.push_back(static_cast<float>(1 << (2 * row)));
  const HashEmbed table(powers, 1, 11);
  float expected = 0;
  for (const std::uint32_t hash : hash_of_id(42, 11)) expected += powers[hash % 10];
  table.embed(42, best_kernels(), out.data());
  EXPECT_EQ(out[0], expected);
}

}  // namespace
}  // namespace diurna::nlp
