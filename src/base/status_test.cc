#include "diurna/status.h"

#include <gtest/gtest.h>

namespace diurna {
namespace {

TEST(Status, NamesInputAndByte) {
  Status status(ErrorCode::kNotText, "NUL byte", "a.bin", 7);
  EXPECT_EQ(status.to_string(), "a.bin: byte 7: NUL byte (not_text)");
}

TEST(Status, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(Status(ErrorCode::kEmpty, "no text").to_string(), "no text (empty)");
}

TEST(Status, CanBeNamedForAnotherInput) {
  Status status = Status(ErrorCode::kEmpty, "no text", "", 3).in("b.txt");
  EXPECT_EQ(status.input(), "b.txt");
  EXPECT_EQ(status.offset(), 3u);
}

TEST(Result, HoldsValueOrError) {
  Result<int> good = 4;
  Result<int> bad = Status(ErrorCode::kNotFound, "gone");
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, 4);
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code(), ErrorCode::kNotFound);
}

}  // namespace
}  // namespace diurna
