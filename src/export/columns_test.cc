#include "export/columns.h"

#include <gtest/gtest.h>

namespace diurna::exporting {
namespace {

TEST(Columns, MarksTakeNoneAndWideCharactersTwo) {
  EXPECT_EQ(columns_of(U'a'), 1u);
  EXPECT_EQ(columns_of(U'\u00AD'), 1u);      // soft hyphen
  EXPECT_EQ(columns_of(U'\u0301'), 0u);      // combining acute
  EXPECT_EQ(columns_of(U'\u064E'), 0u);      // Arabic fatha
  EXPECT_EQ(columns_of(U'\u0641'), 1u);      // Arabic feh
  EXPECT_EQ(columns_of(U'\u200C'), 0u);      // zero width non-joiner
  EXPECT_EQ(columns_of(U'\u6E2F'), 2u);      // Han
  EXPECT_EQ(columns_of(U'\uFF01'), 2u);      // full-width exclamation mark
  EXPECT_EQ(columns_of(U'\uFF61'), 1u);      // half-width ideographic full stop
  EXPECT_EQ(columns_of(U'\U0001F600'), 2u);  // emoji
  EXPECT_EQ(columns_of(U'\U0010FFFF'), 1u);
}

}  // namespace
}  // namespace diurna::exporting
