#include "nlp/tok2vec/type_cache.h"

#include <gtest/gtest.h>

#include <unordered_map>

namespace diurna::nlp {
namespace {

TEST(TypeCache, FindsAWordAgainByAllItsIds) {
  TypeCache cache(4, 2, 1);
  const std::uint64_t kabul[] = {7, 1};
  const std::uint64_t other[] = {7, 2};
  const TypeCache::Found first = cache.find(kabul);
  EXPECT_TRUE(first.is_new);
  *cache.values(first.slot) = 0.5f;
  EXPECT_TRUE(cache.find(other).is_new);
  const TypeCache::Found again = cache.find(kabul);
  EXPECT_FALSE(again.is_new);
  EXPECT_EQ(again.slot, first.slot);
  EXPECT_EQ(*cache.values(again.slot), 0.5f);
}

TEST(TypeCache, WordsThatAreAskedForStayWhenOthersGiveWay) {
  TypeCache cache(8, 1, 1);
  const std::uint64_t frequent = 1000;
  cache.find(&frequent);
  std::uint32_t found_again = 0;
  for (std::uint64_t word = 0; word < 100; ++word) {
    cache.begin_round();
    cache.find(&word);
    found_again += cache.find(&frequent).is_new ? 0 : 1;
  }
  EXPECT_EQ(found_again, 100u);
}

TEST(TypeCache, SlotsOfARoundStayUntilItsEnd) {
  TypeCache cache(8, 1, 1);
  for (std::uint64_t begin = 0; begin < 200; begin += 5) {
    cache.begin_round();
    std::unordered_map<std::uint32_t, std::uint64_t> owner;
    for (std::uint64_t word = begin; word < begin + 8; ++word) {
      EXPECT_TRUE(owner.emplace(cache.find(&word).slot, word).second) << word;
    }
  }
}

// Against a plain map, over many displacements.
TEST(TypeCache, NeverConfusesWords) {
  TypeCache cache(16, 1, 1);
  std::uint32_t seed = 1;
  for (int i = 0; i < 20'000; ++i) {
    seed = seed * 1664525u + 1013904223u;
    const std::uint64_t word = seed >> 24;
    cache.begin_round();
    const TypeCache::Found found = cache.find(&word);
    if (found.is_new) *cache.values(found.slot) = static_cast<float>(word);
    ASSERT_EQ(*cache.values(found.slot), static_cast<float>(word)) << i;
  }
}

}  // namespace
}  // namespace diurna::nlp
