#include "ingest/compression/unpacked_stream.h"

#include <gtest/gtest.h>

#include "ingest/byte_source.h"
#include "ingest/compression/testing_archives.h"

namespace diurna::ingest {
namespace {

using testing::gzip;
using testing::zstd;

constexpr std::uint64_t kRatio = 256;

UnpackedStream stream_of(std::string_view bytes, Parts parts = Parts::kApart) {
  std::unique_ptr<Codec> codec;
  if (is_gzip(bytes)) codec = make_gzip_codec();
  if (is_zstd(bytes)) codec = make_zstd_codec("");
  return {Window(bytes_in_memory(bytes)), std::move(codec), parts, kRatio};
}

std::string rest_of_part(UnpackedStream& stream) {
  std::string all;
  for (std::string_view seen = stream.peek(1); !seen.empty(); seen = stream.peek(1)) {
    all += seen;
    stream.consume(seen.size());
  }
  return all;
}

TEST(UnpackedStream, GivesTheMembersOfAGzipFileOneAfterTheOther) {
  const std::string first = gzip("the pier is closed");
  const std::string bytes = first + gzip("the ferry waits");
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(stream.place(), (Place{0, false}));
  EXPECT_EQ(stream.peek(4).substr(0, 3), "the");
  stream.consume(4);
  EXPECT_EQ(stream.place(), (Place{4, true}));
  EXPECT_EQ(rest_of_part(stream), "pier is closed");
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(stream.place(), (Place{first.size(), false}));
  EXPECT_EQ(rest_of_part(stream), "the ferry waits");
  EXPECT_FALSE(stream.next_part());
  EXPECT_FALSE(stream.broken());
}

TEST(UnpackedStream, GivesTheFramesOfAZstdFile) {
  const std::string bytes = zstd("one") + zstd("two");
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(rest_of_part(stream), "one");
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(rest_of_part(stream), "two");
  EXPECT_FALSE(stream.next_part());
}

TEST(UnpackedStream, JoinsThePartsWhereTheyMeanNothing) {
  const std::string bytes = gzip("half a li") + gzip("ne\n") + std::string(512, '\0');
  UnpackedStream stream = stream_of(bytes, Parts::kJoined);
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(stream.peek(100), "half a line\n");
  EXPECT_FALSE(stream.broken());
}

TEST(UnpackedStream, JoinsAPartThatContinuesARecordAndNoOther) {
  const std::string bytes = gzip("WARC/1.0 half") + gzip(" and half") + gzip("WARC/1.0 next");
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(stream.peek(100), "WARC/1.0 half");
  ASSERT_TRUE(stream.join_next("WARC/"));
  EXPECT_EQ(stream.peek(100), "WARC/1.0 half and half");
  EXPECT_FALSE(stream.join_next("WARC/"));
  EXPECT_EQ(stream.peek(100), "WARC/1.0 half and half");
  stream.skip_rest();
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(stream.peek(100), "WARC/1.0 next");
  EXPECT_FALSE(stream.join_next("WARC/"));
  stream.skip_rest();
  EXPECT_FALSE(stream.next_part());
}

TEST(UnpackedStream, FindsTheMemberAfterOneThatIsCutShort) {
  const std::string first = gzip("WARC/1.0 " + std::string(300, 'a') + "qwertyuiopasdfghjklzxcvbnm");
  const std::string bytes = first.substr(0, first.size() - 9) + gzip("WARC/1.0 sound");
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  stream.skip_rest();
  ASSERT_TRUE(stream.broken());
  EXPECT_EQ(stream.broken()->code(), ErrorCode::kDamaged);
  EXPECT_EQ(stream.broken()->offset(), 0u);
  stream.find_part("WARC/");
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(stream.place(), (Place{first.size() - 9, false}));
  EXPECT_EQ(rest_of_part(stream), "WARC/1.0 sound");
}

TEST(UnpackedStream, SaysWhereAFileEndsBeforeItsTime) {
  const std::string whole = gzip("the tide turns at noon");
  const std::string bytes = whole + whole.substr(0, whole.size() - 3);
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  stream.skip_rest();
  ASSERT_TRUE(stream.next_part());
  EXPECT_EQ(rest_of_part(stream), "the tide turns at noon");
  ASSERT_TRUE(stream.broken());
  EXPECT_EQ(stream.broken()->code(), ErrorCode::kTruncated);
  EXPECT_EQ(stream.broken()->offset(), whole.size());
  EXPECT_EQ(stream.broken()->message(),
            "gzip member: cut short: the input ends at byte " + std::to_string(bytes.size()));
}

TEST(UnpackedStream, ReportsAWrongChecksum) {
  std::string bytes = gzip("the tide turns at noon");
  bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 1);
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  stream.skip_rest();
  ASSERT_TRUE(stream.broken());
  EXPECT_EQ(stream.broken()->message(), "gzip member: incorrect data check");
}

TEST(UnpackedStream, StopsWhatUnpacksToFarMoreThanItsSize) {
  const std::string bytes = gzip(std::string(8u << 20, ' '));
  UnpackedStream stream = stream_of(bytes);
  ASSERT_TRUE(stream.next_part());
  EXPECT_LT(rest_of_part(stream).size(), 2u << 20);
  ASSERT_TRUE(stream.broken());
  EXPECT_EQ(stream.broken()->code(), ErrorCode::kTooLarge);
}

TEST(UnpackedStream, GivesBytesWithoutCompressionAsTheyAre) {
  UnpackedStream stream = stream_of("no archive");
  ASSERT_TRUE(stream.next_part());
  stream.peek(3);
  stream.consume(3);
  EXPECT_EQ(stream.place(), (Place{3, false}));
  EXPECT_EQ(rest_of_part(stream), "archive");
  EXPECT_FALSE(stream.next_part());
}

}  // namespace
}  // namespace diurna::ingest
