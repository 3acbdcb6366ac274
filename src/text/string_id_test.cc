#include "text/string_id.h"

#include <gtest/gtest.h>

namespace diurna::text {
namespace {

// Expected ids: spaCy 3.8.18, StringStore.add.
TEST(StringId, AgreesWithSpacy) {
  EXPECT_EQ(string_id("coffee"), 3197928453018144401ULL);
  EXPECT_EQ(string_id("apple"), 8566208034543834098ULL);
  EXPECT_EQ(string_id(""), 0u);
}

TEST(StringId, SymbolsKeepTheirNumbers) {
  EXPECT_EQ("nsubj"_id, 429u);
  EXPECT_EQ("NOUN"_id, 92u);
  EXPECT_EQ("X"_id, 101u);
  EXPECT_NE(hash_string("nsubj"), 429u);
}

}  // namespace
}  // namespace diurna::text
