#include "text/string_store.h"

#include <gtest/gtest.h>

namespace diurna::text {
namespace {

TEST(StringStore, GivesBackWhatWasAdded) {
  StringStore store;
  const StringId id = store.add("Kabul");
  EXPECT_EQ(store.get(id), "Kabul");
  EXPECT_EQ(store.add("Kabul"), id);
  EXPECT_EQ(store.get(12345), "");
  EXPECT_EQ(store.add(""), 0u);
}

TEST(StringStore, StandsOnABaseWithoutChangingIt) {
  StringStore base;
  const StringId known = base.add("say");
  StringStore store(&base);
  EXPECT_EQ(store.get(known), "say");
  const StringId own = store.add("gainsay");
  EXPECT_EQ(store.get(own), "gainsay");
  EXPECT_EQ(base.get(own), "");
}

TEST(StringStore, ViewsSurviveAMove) {
  StringStore store;
  const StringId id = store.add("a string that is longer than any small buffer");
  const std::string_view view = store.get(id);
  StringStore moved = std::move(store);
  EXPECT_EQ(moved.get(id).data(), view.data());
}

}  // namespace
}  // namespace diurna::text
