#include "engine/plain_marks.h"

#include <gtest/gtest.h>

namespace diurna {
namespace {

TEST(PlainMarks, GuillemetsLoseTheirInnerBlanks) {
  const std::string original = "Elle dit : « L’eau est propre. »";
  const PlainText plain = with_plain_marks(original);
  EXPECT_EQ(plain.text, "Elle dit : \"L'eau est propre.\"");
  const auto at = static_cast<std::uint32_t>(plain.text.find("L'eau"));
  EXPECT_EQ(slice(original, plain.led_back({at, at + 5})), "L’eau");
}

TEST(PlainMarks, DashesThatSetApartAreCommas) {
  EXPECT_EQ(with_plain_marks("“No —dijo—, nunca”").text, "\"No ,dijo,, nunca\"");
  EXPECT_EQ(with_plain_marks("2018–2021").text, "2018-2021");
}

TEST(PlainMarks, EveryByteHasAnOrigin) {
  const PlainText plain = with_plain_marks("40\u202F000 « a »");
  EXPECT_EQ(plain.text, "40 000 \"a\"");
  EXPECT_EQ(plain.origin.size(), plain.text.size());
  EXPECT_EQ(plain.origin.back(), (ByteSpan{14, 16}));
}

}  // namespace
}  // namespace diurna
