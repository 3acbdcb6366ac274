#include "article/decoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::article {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::uint32_t kReplacementBytes = 3;

TEST(DecodePayload, RemovesTheByteOrderMarkAndCarriageReturns) {
  auto decoded = decode_payload("\xEF\xBB\xBFThe pier\r\nis shut.\r\n");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "The pier\nis shut.\n");
  EXPECT_THAT(decoded->source_map.to_source({0, 8}), ElementsAre(SourceSpan{3, 11}));
  EXPECT_THAT(decoded->source_map.to_source({4, 11}), ElementsAre(SourceSpan{7, 11}, SourceSpan{12, 15}));
  EXPECT_EQ(decoded->lone_returns, 0u);
}

TEST(DecodePayload, KeepsAByteOrderMarkInTheMiddle) {
  auto decoded = decode_payload("pier \xEF\xBB\xBF shut");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "pier \uFEFF shut");
}

TEST(DecodePayload, CountsCarriageReturnsThatEndNoLine) {
  auto decoded = decode_payload("one\rtwo\r\r\nthree\r");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "onetwo\nthree");
  EXPECT_EQ(decoded->lone_returns, 1u);
}

TEST(DecodePayload, ReadsEachBrokenSequenceAsOneReplacement) {
  std::string payload(500, 'a');
  payload +=
      "\xE2\x82"  // the first two bytes of a euro sign
      "b\xFF";
  auto decoded = decode_payload(payload);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->broken, 2u);
  EXPECT_EQ(decoded->text, std::string(500, 'a') + "\uFFFD" + "b" + "\uFFFD");
  const ByteSpan first{500, 500 + kReplacementBytes};
  EXPECT_THAT(decoded->source_map.to_source(first), ElementsAre(SourceSpan{500, 502}));
  EXPECT_THAT(decoded->source_map.to_source({504, 507}), ElementsAre(SourceSpan{503, 504}));
}

TEST(DecodePayload, AcceptsOnePercentOfBrokenBytesAndNotMore) {
  EXPECT_TRUE(decode_payload(std::string(99, 'a') + "\xFF"));
  auto refused = decode_payload(std::string(98, 'a') + "\xFF");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), ErrorCode::kNotText);
  EXPECT_EQ(refused.error().offset(), 98u);
}

TEST(DecodePayload, RefusesNulBytesWhereTheyAre) {
  auto refused = decode_payload("The pier\0 is shut."sv);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), ErrorCode::kNotText);
  EXPECT_EQ(refused.error().offset(), 8u);
}

TEST(DecodePayload, NamesWhatTheBytesLookLike) {
  const std::pair<std::string_view, const char*> cases[] = {
      {"\xFF\xFET\0h\0e\0"sv, "UTF-16"}, {"\xFE\xFF\0T\0h"sv, "UTF-16"}, {"\xFF\xFE\0\0T\0\0\0"sv, "UTF-32"},
      {"%PDF-1.7\n"sv, "PDF"},           {"PK\x03\x04\x14"sv, "ZIP"},    {"\x1F\x8B\x08\0"sv, "gzip"},
      {"BZh91AY&SY"sv, "bzip2"},         {"\x89PNG\r\n\x1A\n"sv, "PNG"}, {"{\\rtf1\\ansi"sv, "RTF"},
  };
  for (const auto& [bytes, name] : cases) {
    auto refused = decode_payload(bytes);
    ASSERT_FALSE(refused) << name;
    EXPECT_EQ(refused.error().code(), ErrorCode::kNotText);
    EXPECT_EQ(refused.error().offset(), 0u);
    EXPECT_THAT(refused.error().message(), HasSubstr(name));
  }
}

TEST(DecodePayload, DoesNotMistakeWordsForFormats) {
  EXPECT_TRUE(decode_payload("PK is the party's name."));
  EXPECT_TRUE(decode_payload("BZh9 was painted on the hull."));
  EXPECT_TRUE(decode_payload("7z is a file format."));
}

}  // namespace
}  // namespace diurna::article
