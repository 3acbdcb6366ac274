#include "diurna/record.h"

#include <gtest/gtest.h>

namespace diurna {
namespace {

TEST(Names, EveryActHasOneAndIsFoundByIt) {
  for (int i = 0; i <= static_cast<int>(Act::kUnavailable); ++i) {
    const Act act = static_cast<Act>(i);
    EXPECT_EQ(act_named(name_of(act)), act);
  }
  EXPECT_FALSE(act_named("mumble"));
}

TEST(Names, AreThoseOfTheRecordFormat) {
  EXPECT_EQ(name_of(Act::kUnavailable), "unavailable");
  EXPECT_EQ(name_of(Act::kNoReply), "no_reply");
  EXPECT_EQ(name_of(BlockKind::kDateline), "dateline");
  EXPECT_EQ(name_of(BlockKind::kEmbeddedPost), "embedded_post");
  EXPECT_EQ(name_of(StatementKind::kPost), "post");
  EXPECT_EQ(name_of(Timex::kSet), "SET");
}

}  // namespace
}  // namespace diurna
